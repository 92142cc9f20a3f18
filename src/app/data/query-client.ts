import { QueryCache, QueryClient } from '@tanstack/react-query'
import { WireError } from '#domain/wire-error.ts'
import { FetchError } from './fetch-error.ts'

const MAX_RETRIES = 2
/** Days kept in memory besides those in sight; more come from the browser's own cache. */
const KEPT_DAYS = 16

/** One cache for everything fetched. Data files never change under their name, so nothing goes stale. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, { queryKey }) {
        // A file that is gone has another name since a deploy under this open page: the manifest knows it.
        if (isGone(error) && queryKey[0] !== 'manifest') void client.invalidateQueries({ queryKey: ['manifest'] })
      },
      onSuccess(_, { queryKey: [kind] }) {
        const cache = client.getQueryCache()
        const idle = cache.findAll({ queryKey: ['day'], type: 'inactive' })
        if (kind === 'day' && idle.length > KEPT_DAYS) {
          const [oldest] = idle.sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
          if (oldest) cache.remove(oldest)
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        retry: (failures, error) => failures < MAX_RETRIES && isWorthRetrying(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
    },
  })
  return client
}

function isGone(error: Error): boolean {
  return error instanceof FetchError && error.status === 404
}

/** A missing or unreadable file will be the same in a second; a lost connection may not be. */
function isWorthRetrying(error: Error): boolean {
  if (error instanceof WireError) return false
  return !(error instanceof FetchError && error.status !== undefined && error.status < 500)
}
