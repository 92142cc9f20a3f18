import { useState } from 'react'
import { SOURCES, type Day, type Source } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { isRead, type ReadMarks } from '#domain/read-marks.ts'

/** The papers of a day that pass the filter; those with nothing but a DOI are left to their own line. */
export function filterPapers(papers: readonly Paper[], filter: DayFilter, marks: ReadMarks): Paper[] {
  return papers.filter(
    (paper) =>
      !paper.doiOnly &&
      (filter.source === undefined || paper.source === filter.source) &&
      (!filter.code || paper.codeUrl !== undefined) &&
      (!filter.unread || !isRead(marks, paper)),
  )
}

/** The sources of a day that listed papers, with how many. */
export function sourceCounts(papers: readonly Paper[]): { readonly source: Source; readonly count: number }[] {
  return SOURCES.map((source) => ({ source, count: papers.filter((paper) => paper.source === source).length })).filter(
    ({ count }) => count > 0,
  )
}

/**
 * Read marks as they were when the day or the unread filter was opened: a row that is read meanwhile stays where it is
 * until the reader comes back (peers lose their place otherwise).
 */
export function useSettledMarks(day: Day, unreadOnly: boolean, marks: ReadMarks): ReadMarks {
  const key = `${day} ${unreadOnly}`
  const [settled, setSettled] = useState({ key, marks })
  if (settled.key === key) return settled.marks
  setSettled({ key, marks })
  return marks
}
