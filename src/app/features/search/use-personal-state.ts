import { useEffect, useMemo } from 'react'
import { isBookmarked, listBookmarks, type Bookmarks } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import { tagsOf, type Annotations } from '#domain/library/annotations.ts'
import type { ReadMarks } from '#domain/read-marks.ts'
import { libraryStores } from '../../state/library-stores.ts'
import { useStored, useStores } from '../../state/stores.tsx'
import type { SearchClient } from './search-client.ts'

/**
 * Tells the search what the reader has read, bookmarked and tagged, from the first condition on that asks for it.
 * @param needed whether a condition asks: thousands of ids need not be copied for the others
 * @returns the reader's tags, most used first
 */
export function usePersonalState(client: SearchClient, needed: boolean): readonly string[] {
  const stores = useStores()
  const marks = useStored(stores.read)
  const bookmarks = useStored(stores.bookmarks)
  const annotations = useStored(libraryStores(stores).annotations)
  const tags = useMemo(() => idsByTag(annotations, bookmarks), [annotations, bookmarks])

  useEffect(() => {
    if (!needed) return
    client.setPersonal({
      read: readIds(marks),
      bookmarked: listBookmarks(bookmarks).map(({ id }) => id),
      tags: Object.fromEntries(tags),
    })
  }, [client, needed, marks, bookmarks, tags])

  return useMemo(() => [...tags].sort(([, a], [, b]) => b.length - a.length).map(([tag]) => tag), [tags])
}

function readIds(marks: ReadMarks): PaperId[] {
  return Object.values(marks).flatMap((month) =>
    Object.entries(month ?? {}).flatMap(([id, mark]) => (mark && mark[1] > 0 ? [id as PaperId] : [])),
  )
}

/** Tags outlive a bookmark that was removed, and come back with it. */
function idsByTag({ entries }: Annotations, bookmarks: Bookmarks): ReadonlyMap<string, readonly PaperId[]> {
  const ids = new Map<string, PaperId[]>()
  for (const [key, annotation] of Object.entries(entries)) {
    const id = key as PaperId
    if (!annotation || !isBookmarked(bookmarks, id)) continue
    for (const tag of tagsOf(annotation)) ids.set(tag, [...(ids.get(tag) ?? []), id])
  }
  return ids
}
