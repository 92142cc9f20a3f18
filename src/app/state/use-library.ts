import { isBookmarked, type Bookmark } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import { annotate, tagsOf, withNote, withoutNote, withTags } from '#domain/library/annotations.ts'
import type { Collections } from '#domain/library/collections.ts'
import type { ImportFile } from '#domain/library/import-file.ts'
import { importAnnotations, importBookmarks, importCollections } from '#domain/library/import-plan.ts'
import type { Library } from '#domain/library/library.ts'
import { addBookmarks, annotateAll, removeBookmarks } from '#domain/library/many.ts'
import { revertAnnotations, revertBookmarks, revertCollections, type Revert } from '#domain/library/undo.ts'
import { revertReadMarks, withReadMarks } from '#domain/read-clearing.ts'
import { libraryStores } from './library-stores.ts'
import type { PersistedStore } from './persisted-store.ts'
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
      return annotateAll(latest, ids, (one, id) => {
        const tags = tagsOf(one)
        before.push([id, tags])
        return withTags(one, [...new Set(change(tags))], now())
      })
    })
    return before
  }

  /** Makes a change, and returns what takes back that change and no other. */
  function revertible<T>(store: PersistedStore<T>, change: (latest: T) => T, revert: Revert<T>): () => void {
    let [before, after] = [store.get(), store.get()]
    store.update((latest) => {
      before = latest
      return (after = change(latest))
    })
    return () => store.update((latest) => revert(latest, before, after, now()))
  }

  return {
    library,
    changeTags,
    restoreTags: (before: TagsBefore) =>
      annotations.update((latest) => {
        const tags = new Map(before)
        return annotateAll(latest, [...tags.keys()], (one, id) => withTags(one, tags.get(id) ?? [], now()))
      }),
    saveNote: (id: PaperId, edit: { sitting: string; from: string | undefined; text: string }) =>
      annotations.update((latest) => annotate(latest, id, (one) => withNote(one, edit, now()))),
    deleteNote: (id: PaperId, sitting: string) =>
      annotations.update((latest) => annotate(latest, id, (one) => withoutNote(one, sitting))),
    remove: (ids: readonly PaperId[]) => bookmarks.update((latest) => removeBookmarks(latest, ids, now())),
    /** Adds bookmarks, or puts removed ones back as they were. */
    restore: (removed: readonly Bookmark[]) =>
      bookmarks.update((latest) => {
        const gone = removed.filter(({ id }) => !isBookmarked(latest, id))
        return addBookmarks(
          latest,
          gone.map((bookmark) => ({ ...bookmark, changedAt: now() })),
        )
      }),
    /** Changes collections; returns the way back, as the others do. */
    changeCollections: (change: (latest: Collections, now: number) => Collections) =>
      revertible(collections, (latest) => change(latest, now()), revertCollections),
    importFile: (file: ImportFile): (() => void) => {
      const at = now()
      const undo = [
        revertible(bookmarks, (latest) => importBookmarks(latest, file, at), revertBookmarks),
        revertible(annotations, (latest) => importAnnotations(latest, file, at), revertAnnotations),
        revertible(collections, (latest) => importCollections(latest, file, at), revertCollections),
        file.read && revertible(read, (latest) => withReadMarks(latest, file.read ?? {}), revertReadMarks),
      ]
      return () => undo.forEach((back) => back?.())
    },
    /** Why a change is not kept, if it is not. */
    trouble: [bookmarks, annotations, collections].map((store) => store.health()).find((health) => health !== 'ok'),
  }
}
