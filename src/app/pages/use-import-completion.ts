import { useQueryClient } from '@tanstack/react-query'
import { bookmarkOf } from '#domain/bookmarks.ts'
import type { ImportedBookmark } from '#domain/library/import-file.ts'
import { findPapers } from '../data/find-papers.ts'

/** Fills in what the archive knows of papers that an import gives by id alone. */
export function useImportCompletion(): (
  bookmarks: readonly ImportedBookmark[],
) => Promise<readonly ImportedBookmark[]> {
  const client = useQueryClient()
  return async (bookmarks) => {
    const bare = bookmarks.filter(({ day }) => day === undefined).map(({ id }) => id)
    const { papers } = await findPapers(client, bare)
    return bookmarks.map((entry) => {
      const paper = papers.get(entry.id)
      if (!paper) return entry
      const { addedAt: _, changedAt: __, ...facts } = bookmarkOf(paper, 0)
      return { ...entry, ...facts }
    })
  }
}
