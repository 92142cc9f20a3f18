import { useSyncExternalStore } from 'react'

/** How long G waits for the key that says where to. */
const WAIT_MS = 1200

const watchers = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Whether G was pressed and waits for its second key. */
export function awaitsGo(): boolean {
  return timer !== undefined
}

export function startGo(): void {
  clearTimeout(timer)
  timer = setTimeout(endGo, WAIT_MS)
  tell()
}

export function endGo(): void {
  clearTimeout(timer)
  timer = undefined
  tell()
}

/** `awaitsGo`, followed. */
export function useAwaitsGo(): boolean {
  return useSyncExternalStore(subscribe, awaitsGo)
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function tell(): void {
  for (const watcher of watchers) watcher()
}
