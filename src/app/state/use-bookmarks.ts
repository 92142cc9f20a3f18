import { addBookmark, bookmarkOf, isBookmarked, removeBookmark, type Bookmarks } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { useStored, useStores } from './stores.tsx'

/** All bookmarks, and the first thing to do with them; the rest is in use-library.ts, which comes later. */
export function useBookmarks(): {
  bookmarks: Bookmarks
  has: (id: PaperId) => boolean
  /** Bookmarks `paper`, or removes its bookmark. */
  toggle: (paper: Paper) => void
} {
  const bookmarks = useStored(useStores().bookmarks)
  return { bookmarks, has: (id) => isBookmarked(bookmarks, id), toggle: useToggleBookmark() }
}

/** Bookmarks a paper, or removes its bookmark; for who need not know which there are. */
export function useToggleBookmark(): (paper: Paper) => void {
  const { bookmarks: store, now } = useStores()
  return (paper) =>
    store.update((latest) =>
      isBookmarked(latest, paper.id)
        ? removeBookmark(latest, paper.id, now())
        : addBookmark(latest, bookmarkOf(paper, now())),
    )
}
