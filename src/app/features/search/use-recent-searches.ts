import { useStored, useStores } from '../../state/stores.tsx'

/** Searches that are kept. */
const KEPT = 8

/** What was searched for with success, newest first. It stays in this browser. */
export function useRecentSearches(): {
  readonly recent: readonly string[]
  readonly remember: (query: string) => void
  readonly forget: (query: string) => void
} {
  const { recent: store } = useStores()
  const recent = useStored(store).slice(0, KEPT)
  const without = (queries: readonly string[], query: string) =>
    queries.filter((other) => other.toLowerCase() !== query.toLowerCase())
  return {
    recent,
    remember(query) {
      const trimmed = query.trim()
      if (trimmed !== '') store.update((latest) => [trimmed, ...without(latest, trimmed)].slice(0, KEPT))
    },
    forget: (query) => store.update((latest) => without(latest, query)),
  }
}
