import { useContext } from 'react'
import { allZh, type AllMessages } from './messages-zh-later.ts'
import { MessagesContext } from './use-messages.tsx'

/** Every text in the reader's language, for what is not part of the first page. */
export function useAllMessages(): AllMessages {
  return useContext(MessagesContext).all ?? allZh
}
