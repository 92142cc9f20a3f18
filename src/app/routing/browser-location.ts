import { useSyncExternalStore } from 'react'
import { staticUrl } from '../hydration/static-page.ts'
import { useLive } from '../hydration/use-is-static.ts'
import { forgetPlace } from './entry-places.ts'

/** How often Back or Forward has led to another entry. */
let arrivals = 0
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // One listener for all: the History API tells nobody of pushState, so `goTo` does.
  if (listeners.size === 1) window.addEventListener('popstate', arrive)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', arrive)
  }
}

function arrive(): void {
  arrivals++
  notify()
}

function notify(): void {
  for (const listener of listeners) listener()
}

/** Path, query and fragment of the address bar. */
export function currentUrl(): string {
  return location.pathname + location.search + location.hash
}

/** The address bar, followed through Back, Forward and `goTo`. */
export function useCurrentUrl(): string {
  return useLive(subscribe, currentUrl, staticUrl)
}

/** The state of the current history entry: whatever this or another page put there. */
export function useEntryState(): unknown {
  return useLive(
    subscribe,
    () => history.state as unknown,
    () => null,
  )
}

/** A number that changes when Back or Forward leads to another entry, and only then. */
export function useArrivals(): number {
  return useSyncExternalStore(
    subscribe,
    () => arrivals,
    () => 0,
  )
}

/** How many entries of the app lie before the current one in this tab's history: the entry's name in `entry-places.ts`. */
export function depth(): number {
  const { depth: known } = (history.state ?? {}) as { depth?: unknown }
  return typeof known === 'number' ? known : 0
}

/** Adds a history entry, or replaces the current one, and tells everyone who follows the address bar. */
export function goTo(url: string, { replace, state }: { replace: boolean; state: object }): void {
  // From inside an overlay one goes on from the page below: the overlay's own entry makes way.
  const { overlays } = (history.state ?? {}) as { overlays?: unknown }
  const isNew = !replace && !overlays
  const at = isNew ? depth() + 1 : depth()
  forgetPlace('reader', at)
  if (isNew) {
    forgetPlace('list', at)
    history.pushState({ ...state, depth: at }, '', url)
  } else history.replaceState({ ...state, depth: at }, '', url)
  notify()
}

/** One entry back, where the reader came from; `otherwise` when the page was opened by its link. */
export function goBackOr(otherwise: () => void): void {
  if (depth() > 0) history.back()
  else otherwise()
}
