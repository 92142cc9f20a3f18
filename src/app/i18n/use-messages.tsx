import { createContext, use, useContext, type ReactNode } from 'react'
import type { Language } from '#domain/settings.ts'
import { zh, type Messages } from './messages-zh.ts'

const MessagesContext = createContext<Messages>(zh)

// Readers read Chinese, so only Chinese is part of the first download.
let english: Promise<Messages> | undefined
const loadEnglish = () => (english ??= import('./messages-en.ts').then((module) => module.en))

/** Gives everything below the texts of a language. Suspends while English loads. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  const messages = language === 'en' ? use(loadEnglish()) : zh
  return <MessagesContext value={messages}>{children}</MessagesContext>
}

/** The texts of the interface in the reader's language. */
export function useMessages(): Messages {
  return useContext(MessagesContext)
}
