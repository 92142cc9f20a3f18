import { listBookmarks } from '#domain/bookmarks.ts'
import { paperCount } from '#domain/digest-day.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useShownDays } from './use-shown-days.ts'

/** Unread papers of the latest day, and bookmarks. */
export function useSectionCounts(): { unread: number; bookmarks: number } {
  const [latest] = useShownDays()
  const { countOf } = useReadMarks()
  const { bookmarks } = useBookmarks()
  return {
    unread: latest ? Math.max(0, paperCount(latest) - countOf(latest.day)) : 0,
    bookmarks: listBookmarks(bookmarks).length,
  }
}
