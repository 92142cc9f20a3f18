import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Problem } from '#domain/problem.ts'
import { DATA_CHANGED_EVENT, DEV_PROBLEMS_PATH } from '#domain/wire.ts'
import { manifestQuery } from './archive-queries.ts'
import { fetchJson } from './fetch-json.ts'

/** Dev server only: what is wrong with the digests now. The dev server is ours, so its answer is trusted. */
export const devProblemsQuery = queryOptions({
  queryKey: ['dev-problems'],
  queryFn: async () => (await fetchJson(DEV_PROBLEMS_PATH, { cache: 'no-cache' })) as readonly Problem[],
})

/** Dev server only: an added, edited or deleted digest shows in the open page at once. Returns how to stop. */
export function followDevChanges(client: QueryClient): () => void {
  const refetch = () => {
    void client.invalidateQueries({ queryKey: manifestQuery.queryKey })
    void client.invalidateQueries({ queryKey: devProblemsQuery.queryKey })
  }
  import.meta.hot?.on(DATA_CHANGED_EVENT, refetch)
  refetch() // For what changed before anyone listened.
  return () => import.meta.hot?.off(DATA_CHANGED_EVENT, refetch)
}
