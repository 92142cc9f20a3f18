import type { Plugin } from 'vite'

/** Modules of TanStack Query this site has no use for, and what stands in for each. */
const STUBS: Readonly<Record<string, string>> = {
  // Only the cache that `QueryClient` makes for mutations stays, empty.
  './mutationCache.js':
    'export class MutationCache { clear() {} findAll() { return [] } resumePausedMutations() { return Promise.resolve() } }',
  './infiniteQueryBehavior.js':
    'export const infiniteQueryBehavior = undefined, hasNextPage = undefined, hasPreviousPage = undefined',
}
const PREFIX = '\0ridu:lean-query:'

/**
 * Leaves mutations and infinite queries out of TanStack Query: a site without a server has nothing to change there and
 * no pages to ask for, and they cost 2 KB of a first visit.
 */
export function leanQuery(): Plugin {
  return {
    name: 'ridu:lean-query',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source in STUBS && importer?.includes('/query-core/') ? PREFIX + source : undefined
    },
    load(id) {
      return id.startsWith(PREFIX) ? STUBS[id.slice(PREFIX.length)] : undefined
    },
  }
}
