import type { QueryClient } from '@tanstack/react-query'
import type { Route } from '#domain/links.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { navigate } from '../routing/router.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { LoadFailure } from './lazy-trouble.tsx'

const SearchPage = lazyChunk(() => import('./search-page.tsx').then((module) => module.SearchPage), {
  fallback: <div className="fixed inset-0 z-(--z-scrim) bg-(--scrim)" />,
  bringsMore: false,
})

/** Its worker starts before it is known what there is to search. */
async function loadSearch() {
  const search = await import('./search-page.tsx')
  search.readySearch()
  return search
}

/** Loads the search and begins to load what it searches, all at once, at the first sign that it is wanted. */
export async function prepareSearch(queries: QueryClient): Promise<void> {
  try {
    const [search, manifest] = await Promise.all([loadSearch(), queries.ensureQueryData(manifestQuery)])
    search.warmSearch(manifest)
  } catch {
    // Told when the search is really opened.
  }
}

interface LazySearchProps {
  readonly query: string
  /** The page it lies over. */
  readonly behind: Route
}

/** The search, in a file of its own: a first visit does not pay for it. Its failing takes nothing else down. */
export function LazySearch({ query, behind }: LazySearchProps) {
  const t = useMessages()
  return (
    <ErrorBoundary
      resetKey=""
      fallback={(error, retry) => (
        <div className="fixed inset-0 z-(--z-dialog) overflow-y-auto bg-page">
          <Button className="m-4" onClick={() => navigate(behind, { replace: true })}>
            {t.back}
          </Button>
          <LoadFailure what={t.search} error={error} onRetry={retry} />
        </div>
      )}
    >
      <SearchPage query={query} />
    </ErrorBoundary>
  )
}
