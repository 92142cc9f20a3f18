import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import { useEntryState } from './browser-location.ts'
import { navigate, rememberQuery, toEntryState } from './router.tsx'

const HOME: Route = { type: 'home', filter: {} }

/** The result that was opened from the search of this history entry. */
export function useSelectedResult(): PaperId | undefined {
  const state = useEntryState()
  return toEntryState(state).selected
}

/**
 * Writes what is searched for into the URL; the search still lies over the same page.
 * @param selected the result about to be opened
 */
export function updateSearch(query: string, selected?: PaperId): void {
  rememberQuery(query)
  const { over } = toEntryState(history.state)
  navigate(
    { type: 'search', query },
    { replace: true, state: { ...(over === undefined ? {} : { over }), ...(selected ? { selected } : {}) } },
  )
}

/** Leaves the search for the page it was opened from: back in history, or to the latest day after a direct visit. */
export function closeSearch(query: string): void {
  updateSearch(query)
  if (toEntryState(history.state).over === undefined) navigate(HOME, { replace: true })
  else history.back()
}
