import type { Plugin } from 'vite'

const STUB = '\0ridu:no-mutations'

/**
 * Leaves the mutations out of TanStack Query: a site without a server has nothing to change there, and they cost 1.5 KB
 * of a first visit. Only the cache that `QueryClient` makes for them stays, empty.
 */
export function leanQuery(): Plugin {
  return {
    name: 'ridu:lean-query',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === './mutationCache.js' && importer?.includes('/query-core/') ? STUB : undefined
    },
    load(id) {
      if (id !== STUB) return undefined
      return 'export class MutationCache { clear() {} findAll() { return [] } resumePausedMutations() { return Promise.resolve() } }'
    },
  }
}
