import { useSyncExternalStore } from 'react'
import { staticUrl } from '../hydration/static-page.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  // One listener for all: the History API tells nobody of pushState, so `goTo` does.
  if (listeners.size === 1) window.addEventListener('popstate', notify)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('popstate', notify)
  }
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
  return useSyncExternalStore(subscribe, currentUrl, staticUrl)
}

/** The state of the current history entry: whatever this or another page put there. */
export function useEntryState(): unknown {
  return useSyncExternalStore(
    subscribe,
    () => history.state as unknown,
    () => null,
  )
}

/** How many entries of the app lie before the current one in this tab's history. */
function depth(): number {
  const { depth: known } = (history.state ?? {}) as { depth?: unknown }
  return typeof known === 'number' ? known : 0
}

/** Adds a history entry, or replaces the current one, and tells everyone who follows the address bar. */
export function goTo(url: string, { replace, state }: { replace: boolean; state: object }): void {
  // From inside an overlay one goes on from the page below: the overlay's own entry makes way.
  const { overlays } = (history.state ?? {}) as { overlays?: unknown }
  if (replace || overlays) history.replaceState({ ...state, depth: depth() }, '', url)
  else history.pushState({ ...state, depth: depth() + 1 }, '', url)
  notify()
}

/** One entry back, where the reader came from; `otherwise` when the page was opened by its link. */
export function goBackOr(otherwise: () => void): void {
  if (depth() > 0) history.back()
  else otherwise()
}
