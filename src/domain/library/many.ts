/** Changes to many bookmarks at once: one by one they would copy the whole library for each. */
import { addBookmark, removeBookmark, type Bookmark, type Bookmarks } from '../bookmarks.ts'
import type { PaperId } from '../ids.ts'
import { annotationOf, type Annotation, type Annotations } from './annotations.ts'

export function addBookmarks(bookmarks: Bookmarks, added: readonly Bookmark[]): Bookmarks {
  const byId = new Map(added.map((bookmark) => [bookmark.id, bookmark]))
  return changeBookmarks(bookmarks, [...byId.keys()], (one, id) => {
    const bookmark = byId.get(id)
    return bookmark ? addBookmark(one, bookmark) : one
  })
}

export function removeBookmarks(bookmarks: Bookmarks, ids: readonly PaperId[], now: number): Bookmarks {
  return changeBookmarks(bookmarks, ids, (one, id) => removeBookmark(one, id, now))
}

/** @param change is given a library of that bookmark alone */
export function changeBookmarks(
  bookmarks: Bookmarks,
  ids: readonly PaperId[],
  change: (one: Bookmarks, id: PaperId) => Bookmarks,
): Bookmarks {
  const entries: Partial<Record<PaperId, Bookmark>> = { ...bookmarks.entries }
  let changed = false
  for (const id of ids) {
    const before = entries[id]
    const after = change({ ...bookmarks, entries: before ? { [id]: before } : {} }, id).entries[id]
    if (after === undefined || after === before) continue
    entries[id] = after
    changed = true
  }
  return changed ? { ...bookmarks, entries } : bookmarks
}

export function annotateAll(
  annotations: Annotations,
  ids: readonly PaperId[],
  change: (before: Annotation, id: PaperId) => Annotation,
): Annotations {
  const entries: Partial<Record<PaperId, Annotation>> = { ...annotations.entries }
  let changed = false
  for (const id of ids) {
    const before = annotationOf(annotations, id)
    const after = change(before, id)
    if (after === before) continue
    entries[id] = after
    changed = true
  }
  return changed ? { ...annotations, entries } : annotations
}
