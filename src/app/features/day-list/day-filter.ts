import type { DaySummary } from '#domain/digest-day.ts'
import { SOURCES, type Source } from '#domain/ids.ts'
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

/** The sources that brought papers on a day, with how many; without those that have nothing but a DOI. */
export function countedSources({ counts }: DaySummary): { readonly source: Source; readonly count: number }[] {
  return SOURCES.flatMap((source) => (counts[source] ? [{ source, count: counts[source] }] : []))
}

/** The sources of papers, with how many. */
export function sourceCounts(papers: readonly Paper[]): { readonly source: Source; readonly count: number }[] {
  return SOURCES.map((source) => ({ source, count: papers.filter((paper) => paper.source === source).length })).filter(
    ({ count }) => count > 0,
  )
}
