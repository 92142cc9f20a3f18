import type { Query, QueryClient } from '@tanstack/react-query'

/** Files of days kept beside those in sight: a reader goes some days back and forth, and a day may hold 600 papers. */
const MOST_OUT_OF_SIGHT = 16

/**
 * Lets go of the days, and of their related papers, that were out of sight longest: an hour in a large archive leaves no
 * more behind than a quarter of one.
 * @returns how to stop
 */
export function keepFewDays(client: QueryClient): () => void {
  const cache = client.getQueryCache()
  /** In the order they were last in sight. */
  const known = new Set<Query>(cache.getAll().filter(isOfDay))
  return cache.subscribe(({ type, query }) => {
    if (!isOfDay(query)) return
    known.delete(query)
    if (type !== 'removed') known.add(query)
    const idle = [...known].filter((each) => !each.isActive() && each.state.fetchStatus === 'idle')
    for (const each of idle.slice(0, -MOST_OUT_OF_SIGHT)) {
      known.delete(each)
      cache.remove(each)
    }
  })
}

function isOfDay({ queryKey: [kind, day] }: Query): boolean {
  return (kind === 'day' || kind === 'related') && day !== undefined
}
