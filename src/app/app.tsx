import { memo, useEffect } from 'react'
import type { Route } from '#domain/links.ts'
import { DailyPage } from './pages/daily-page.tsx'
import { LazySearch } from './pages/lazy-search.tsx'
import { PaneBoundary } from './pages/pane-boundary.tsx'
import { navigate, useLocationRoute, useRouteBehind } from './routing/router.tsx'
import { CoveredContext } from './keyboard/covered-context.ts'
import { firstViewOrMove } from './hydration/first-view.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { latePart } from './ui/late-part.tsx'
import { lazyChunk } from './ui/lazy-chunk.tsx'
import { useLayout } from './ui/use-media-query.ts'

// The first visit is for reading the day; the other pages come when they are asked for.
const LibraryPage = lazyChunk(() => import('./pages/library-page.tsx').then((module) => module.LibraryPage))
const SettingsPage = lazyChunk(() => import('./pages/settings-page.tsx').then((module) => module.SettingsPage))
const NotFoundPage = lazyChunk(() => import('./pages/not-found-page.tsx').then((module) => module.NotFoundPage))
const GlobalKeys = latePart(
  () => import('./pages/global-keys.tsx').then((module) => module.GlobalKeys),
  firstViewOrMove,
)

const HOME = { type: 'home', filter: {} } as const satisfies Route

/** The page of the current URL. A search lies over the page it was opened from, or on phones replaces it. */
export function App() {
  const { route, canonical, isCanonical } = useLocationRoute()
  const behind = useRouteBehind() ?? HOME
  const isPhone = useLayout() === 'phone'
  const isSearch = route.type === 'search'
  useEffect(() => {
    if (!isCanonical) navigate(route, { replace: true })
  }, [isCanonical, route])

  return (
    <>
      <ErrorBoundary resetKey="" fallback={() => null}>
        <GlobalKeys />
      </ErrorBoundary>
      {!(isSearch && isPhone) && (
        <CoveredContext value={isSearch}>
          <PaneBoundary resetKey={canonical}>
            <Page route={isSearch ? behind : route} />
          </PaneBoundary>
        </CoveredContext>
      )}
      {isSearch && <LazySearch query={route.query} behind={behind} />}
    </>
  )
}

/** The page under a search is not drawn anew whenever the URL follows what is typed. */
const Page = memo(function Page({ route }: { route: Route }) {
  switch (route.type) {
    case 'home':
    case 'day':
      return <DailyPage route={route} />
    case 'paper':
      return route.within ? <LibraryPage route={route} /> : <DailyPage route={route} />
    case 'bookmarks':
    case 'list':
      return <LibraryPage route={route} />
    case 'settings':
      return <SettingsPage section={route.section} />
    case 'search':
      return <DailyPage route={HOME} />
    case 'not-found':
      return <NotFoundPage path={route.path} />
    default:
      return route satisfies never
  }
})
