import { QueryClient } from '@tanstack/react-query'
import { WireError } from '#domain/wire-error.ts'
import { FetchError } from './fetch-error.ts'

const MAX_RETRIES = 2

/** One cache for everything fetched. Data files never change under their name, so nothing goes stale. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}

/** A missing or unreadable file will be the same in a second; a lost connection may not be. */
function isWorthRetrying(error: Error): boolean {
  if (error instanceof WireError) return false
  return !(error instanceof FetchError && error.status !== undefined && error.status < 500)
}
