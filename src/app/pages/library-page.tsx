import type { Route } from '#domain/links.ts'
import { BookmarksPage } from './bookmarks-page.tsx'
import { FoundPage } from './found-page.tsx'
import { ListPage } from './list-page.tsx'

/** The bookmarks or a collection someone shared, alone or with a paper of theirs open; or a paper that was searched for. */
export function LibraryPage({ route }: { route: Extract<Route, { type: 'paper' | 'bookmarks' | 'list' }> }) {
  const paperId = route.type === 'paper' ? route.id : undefined
  if (route.type === 'paper' && route.within === 'search')
    return <FoundPage query={new URLSearchParams(route.view).get('q') ?? ''} paperId={route.id} />
  const isList = route.type === 'list' || (route.type === 'paper' && route.within === 'list')
  return isList ? (
    <ListPage query={route.view ?? ''} paperId={paperId} />
  ) : (
    <BookmarksPage view={route.view} paperId={paperId} />
  )
}
