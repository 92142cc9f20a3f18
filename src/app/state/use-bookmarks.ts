import {
  addBookmark,
  bookmarkOf,
  isBookmarked,
  removeBookmark,
  type Bookmark,
  type Bookmarks,
} from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { useStored, useStores } from './stores.tsx'

/** All bookmarks, and what can be done to them. */
export function useBookmarks(): {
  bookmarks: Bookmarks
  has: (id: PaperId) => boolean
  /** Bookmarks `paper`, or removes its bookmark. */
  toggle: (paper: Paper) => void
  remove: (id: PaperId) => void
  /** Puts a removed bookmark back as it was. */
  restore: (bookmark: Bookmark) => void
} {
  const { bookmarks: store, now } = useStores()
  const bookmarks = useStored(store)
  return {
    bookmarks,
    has: (id) => isBookmarked(bookmarks, id),
    toggle: (paper) =>
      store.update((latest) =>
        isBookmarked(latest, paper.id)
          ? removeBookmark(latest, paper.id, now())
          : addBookmark(latest, bookmarkOf(paper, now())),
      ),
    remove: (id) => store.update((latest) => removeBookmark(latest, id, now())),
    restore: (bookmark) => store.update((latest) => addBookmark(latest, { ...bookmark, changedAt: now() })),
  }
}
