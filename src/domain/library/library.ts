/** The library as one: bookmarks with their tags, notes and collections, as lists, exports and filters see it. */
import { listBookmarks, type Bookmark, type Bookmarks } from '../bookmarks.ts'
import { annotationOf, notesOf, tagsOf, type Annotations, type Note } from './annotations.ts'
import type { Collections } from './collections.ts'

export interface Library {
  readonly bookmarks: Bookmarks
  readonly annotations: Annotations
  readonly collections: Collections
}

/** A bookmark with everything the reader added to it. A paper exported without being one has 0 for `addedAt`. */
export interface LibraryEntry extends Bookmark {
  readonly tags: readonly string[]
  /** The note, then the versions kept under it, latest first. */
  readonly notes: readonly Note[]
}

/** The entries, latest bookmarked first. */
export function listEntries({ bookmarks, annotations }: Pick<Library, 'bookmarks' | 'annotations'>): LibraryEntry[] {
  return listBookmarks(bookmarks).map((bookmark) => {
    const annotation = annotationOf(annotations, bookmark.id)
    return { ...bookmark, tags: tagsOf(annotation), notes: notesOf(annotation) }
  })
}

/** A tag and how many bookmarks carry it, most used first. */
export interface TagCount {
  readonly tag: string
  readonly count: number
}

export function countTags(entries: readonly Pick<LibraryEntry, 'tags'>[]): TagCount[] {
  const counts = new Map<string, number>()
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}
