import { useSyncExternalStore } from 'react'

const watchers = new Set<() => void>()
let readerOnly = false

/** Whether rail and list are out of the way (F). Lasts as long as the tab's page. */
export function useReaderOnly(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    () => readerOnly,
    () => false,
  )
}

export function setReaderOnly(next: boolean): void {
  readerOnly = next
  for (const watcher of watchers) watcher()
}

/** Brings rail and list back. Returns false when they are there. */
export function leaveReaderOnly(): boolean {
  const was = readerOnly
  if (was) setReaderOnly(false)
  return was
}
