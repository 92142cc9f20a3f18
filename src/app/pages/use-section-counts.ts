import { useQuery } from '@tanstack/react-query'
import { listBookmarks } from '#domain/bookmarks.ts'
import { paperCount } from '#domain/digest-day.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useReadMarks } from '../state/use-read-marks.ts'

/** Unread papers of the latest day, and bookmarks. */
export function useSectionCounts(): { unread: number; bookmarks: number } {
  const latest = useQuery(manifestQuery).data?.days[0]
  const { countOf } = useReadMarks()
  const { bookmarks } = useBookmarks()
  return {
    unread: latest ? Math.max(0, paperCount(latest) - countOf(latest.day)) : 0,
    bookmarks: listBookmarks(bookmarks).length,
  }
}
