import { useSyncExternalStore } from 'react'
import type { KeyName } from './key-map.ts'

/** How long G waits for the key that says where to. */
const WAIT_MS = 1200

const watchers = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let choices: readonly KeyName[] | undefined

/** G was pressed: what its second key can be, until it comes or takes too long. */
export function startGo(names: readonly KeyName[]): void {
  clearTimeout(timer)
  timer = setTimeout(endGo, WAIT_MS)
  set(names)
}

export function endGo(): void {
  clearTimeout(timer)
  set(undefined)
}

function set(names: readonly KeyName[] | undefined): void {
  choices = names
  for (const watcher of watchers) watcher()
}

/** What G waits for; undefined while it was not pressed. */
export function goChoices(): readonly KeyName[] | undefined {
  return choices
}

/** `goChoices`, followed. */
export function useGoChoices(): readonly KeyName[] | undefined {
  return useSyncExternalStore(subscribe, goChoices, () => undefined)
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
