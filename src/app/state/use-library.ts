import { addBookmark, isBookmarked, removeBookmark, type Bookmark } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import { annotate, tagsOf, withNote, withoutNote, withTags, annotationOf } from '#domain/library/annotations.ts'
import type { Collections } from '#domain/library/collections.ts'
import type { ImportFile } from '#domain/library/import-file.ts'
import { importAnnotations, importBookmarks, importCollections } from '#domain/library/import-plan.ts'
import type { Library } from '#domain/library/library.ts'
import { withReadMarks } from '#domain/read-clearing.ts'
import { libraryStores } from './library-stores.ts'
import { useStored, useStores } from './stores.tsx'

/** The tags of each paper that a change touches, to put them back. */
export type TagsBefore = readonly (readonly [id: PaperId, tags: readonly string[]])[]

/** The whole library, and what can be done to it. Every change is one write, and goes to all tabs. */
export function useLibrary() {
  const stores = useStores()
  const { annotations, collections } = libraryStores(stores)
  const { bookmarks, read, now } = stores
  const library: Library = {
    bookmarks: useStored(bookmarks),
    annotations: useStored(annotations),
    collections: useStored(collections),
  }

  /** Gives each paper the tags that `change` makes of its own; returns those it had. */
  function changeTags(ids: readonly PaperId[], change: (tags: readonly string[]) => readonly string[]): TagsBefore {
    const before: [PaperId, readonly string[]][] = []
    annotations.update((latest) => {
      before.length = 0
      return ids.reduce((all, id) => {
        const tags = tagsOf(annotationOf(all, id))
        const next = [...new Set(change(tags))]
        before.push([id, tags])
        return annotate(all, id, (one) => withTags(one, next, now()))
      }, latest)
    })
    return before
  }

  return {
    library,
    changeTags,
    restoreTags: (before: TagsBefore) =>
      annotations.update((latest) =>
        before.reduce((all, [id, tags]) => annotate(all, id, (one) => withTags(one, tags, now())), latest),
      ),
    saveNote: (id: PaperId, edit: { sitting: string; from: string | undefined; text: string }) =>
      annotations.update((latest) => annotate(latest, id, (one) => withNote(one, edit, now()))),
    deleteNote: (id: PaperId, sitting: string) =>
      annotations.update((latest) => annotate(latest, id, (one) => withoutNote(one, sitting))),
    remove: (ids: readonly PaperId[]) =>
      bookmarks.update((latest) => ids.reduce((all, id) => removeBookmark(all, id, now()), latest)),
    /** Adds bookmarks, or puts removed ones back as they were. */
    restore: (removed: readonly Bookmark[]) =>
      bookmarks.update((latest) =>
        removed
          .filter(({ id }) => !isBookmarked(latest, id))
          .reduce((all, bookmark) => addBookmark(all, { ...bookmark, changedAt: now() }), latest),
      ),
    changeCollections: (change: (latest: Collections, now: number) => Collections) =>
      collections.update((latest) => change(latest, now())),
    importFile: (file: ImportFile) => {
      const at = now()
      bookmarks.update((latest) => importBookmarks(latest, file, at))
      annotations.update((latest) => importAnnotations(latest, file, at))
      collections.update((latest) => importCollections(latest, file, at))
      if (file.read) read.update((latest) => withReadMarks(latest, file.read ?? {}))
    },
    /** Why a change is not kept, if it is not. */
    trouble: [bookmarks, annotations, collections].map((store) => store.health()).find((health) => health !== 'ok'),
  }
}
