import { useDeferredValue, useMemo, useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import { listCollections } from '#domain/library/collections.ts'
import { entriesInView, filterItem, parseView, viewQuery, type LibraryView } from '#domain/library/library-view.ts'
import { countTags, listEntries } from '#domain/library/library.ts'
import type { Route } from '#domain/links.ts'
import { useTextFilter } from '../features/bookmarks/use-text-filter.ts'
import { navigate } from '../routing/router.tsx'
import { useLibrary } from '../state/use-library.ts'
import { useSelection } from '../ui/use-selection.ts'

const NO_TERMS: readonly string[] = []

/** What the library page shows: the URL's view of the library, narrowed by what is typed, and what is selected. */
export function useLibraryList(query: string | undefined) {
  const { library } = useLibrary()
  const view = useMemo(() => parseView(query), [query])
  const [typed, setTyped] = useState('')
  const selection = useSelection<PaperId>('library')
  const { selected } = selection
  const filtering = useDeferredValue(typed)
  const { bookmarks, annotations } = library
  // Each of these takes milliseconds with 10,000 bookmarks, and a move of the selection needs none of them.
  const all = useMemo(() => listEntries({ bookmarks, annotations }), [bookmarks, annotations])
  const tags = useMemo(() => countTags(all), [all])
  const collections = useMemo(() => listCollections(library.collections), [library.collections])
  const collection = collections.find(({ key }) => key === view.collection)
  const items = useMemo(() => all.map(filterItem), [all])
  const found = useTextFilter(items, filtering)
  const shown = useMemo(
    () => entriesInView(all, view, collection, found && ((_, i) => found.places.has(i))),
    [all, view, collection, found],
  )
  const listRoute: Route = { type: 'bookmarks', ...(query === undefined ? {} : { view: query }) }

  return {
    view,
    all,
    shown,
    tags,
    collections,
    collection,
    typed,
    setTyped,
    /** What to mark in the rows. */
    terms: found?.terms ?? NO_TERMS,
    ...selection,
    selectedEntries: all.filter(({ id }) => selected?.has(id)),
    listRoute,
    toPaper: useMemo(
      () =>
        (id: PaperId): Route => ({
          type: 'paper',
          id,
          within: 'bookmarks',
          ...(query === undefined ? {} : { view: query }),
          filter: {},
        }),
      [query],
    ),
    show: (next: LibraryView) => {
      const text = viewQuery(next)
      navigate({ type: 'bookmarks', ...(text === '' ? {} : { view: text }) })
    },
  }
}

export type LibraryList = ReturnType<typeof useLibraryList>
