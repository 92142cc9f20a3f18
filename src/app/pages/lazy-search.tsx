import { Suspense, use } from 'react'
import type { Route } from '#domain/links.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { navigate } from '../routing/router.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { loadOrReload } from '../ui/lazy-chunk.tsx'
import { LoadFailure } from './load-state.tsx'

/** The file of the search. */
export const importSearch = () => import('./search-page.tsx')

let chunk: ReturnType<typeof importSearch> | undefined

/** The search to draw, fetched once. A failed fetch stays failed until it is tried again. */
const loadSearch = () => (chunk ??= loadOrReload(importSearch))

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
          <LoadFailure
            what={t.search}
            error={error}
            onRetry={() => {
              chunk = undefined
              retry()
            }}
          />
        </div>
      )}
    >
      <Suspense fallback={<div className="fixed inset-0 z-(--z-scrim) bg-(--scrim)" />}>
        <LoadedSearch query={query} />
      </Suspense>
    </ErrorBoundary>
  )
}

function LoadedSearch({ query }: { query: string }) {
  const { SearchPage } = use(loadSearch())
  return <SearchPage query={query} />
}
