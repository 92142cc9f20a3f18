import { createContext, use, useContext, useDeferredValue, type ReactNode } from 'react'
import type { Language } from '#domain/settings.ts'
import { zh, type Messages } from './messages-zh.ts'
import type { AllMessages } from './messages-zh-later.ts'

/** The texts of a language; `all` is missing while nothing needed more than those of the first page. */
export interface LoadedMessages {
  readonly first: Messages
  readonly all?: AllMessages
}

export const MessagesContext = createContext<LoadedMessages>({ first: zh })

// Readers read Chinese, so only Chinese is part of the first download.
let english: Promise<LoadedMessages> | undefined
const loadEnglish = () => (english ??= import('./messages-en.ts').then(({ en }) => ({ first: en, all: en })))
const chinese: LoadedMessages = { first: zh }

/** Gives everything below the texts of a language. Suspends at the start until English is there; later it just waits. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  // Deferred, so that the page stays while the texts of another language load.
  const messages = useDeferredValue(language) === 'en' ? use(loadEnglish()) : chinese
  return <MessagesContext value={messages}>{children}</MessagesContext>
}

/** The texts of the first page in the reader's language. What loads later uses `useAllMessages`. */
export function useMessages(): Messages {
  return useContext(MessagesContext).first
}
