import { useEffect } from 'react'
import type { Route } from '#domain/links.ts'
import { useKeys } from './keyboard/use-keys.ts'
import { BookmarksPage } from './pages/bookmarks-page.tsx'
import { CrashedPane } from './pages/crashed-pane.tsx'
import { DailyPage } from './pages/daily-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { useSearchOnIntent } from './pages/search-chunk.ts'
import { SearchPage } from './pages/search-page.tsx'
import { SettingsPage } from './pages/settings-page.tsx'
import { CoveredContext } from './pages/use-document-title.ts'
import { navigate, openSearch, useLocationRoute, useRouteBehind } from './routing/router.tsx'
import { useSettings } from './state/use-settings.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { useLayout } from './ui/use-media-query.ts'

const HOME = { type: 'home', filter: {} } as const satisfies Route

/** The page of the current URL. A search lies over the page it was opened from, or on phones replaces it. */
export function App() {
  const { route, canonical, isCanonical } = useLocationRoute()
  const behind = useRouteBehind()
  const { settings } = useSettings()
  const isPhone = useLayout() === 'phone'
  const isSearch = route.type === 'search'
  useSearchOnIntent()
  useKeys({ search: () => openSearch() }, settings.singleKeys)
  useEffect(() => {
    if (!isCanonical) navigate(route, { replace: true })
  }, [isCanonical, route])

  return (
    <>
      {!(isSearch && isPhone) && (
        <CoveredContext value={isSearch}>
          <ErrorBoundary
            resetKey={canonical}
            fallback={(error, retry) => <CrashedPane error={error} onRetry={retry} />}
          >
            <Page route={isSearch ? (behind ?? HOME) : route} />
          </ErrorBoundary>
        </CoveredContext>
      )}
      {isSearch && <SearchPage query={route.query} />}
    </>
  )
}

function Page({ route }: { route: Route }) {
  switch (route.type) {
    case 'home':
    case 'day':
      return <DailyPage route={route} />
    case 'paper':
      return route.within === 'bookmarks' ? <BookmarksPage paperId={route.id} /> : <DailyPage route={route} />
    case 'bookmarks':
      return <BookmarksPage paperId={undefined} />
    case 'settings':
      return <SettingsPage section={route.section} />
    case 'search':
      return <DailyPage route={HOME} />
    case 'not-found':
      return <NotFoundPage path={route.path} />
    default:
      return route satisfies never
  }
}
