import type { DaySummary } from '#domain/digest-day.ts'
import { SOURCES, type Source } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { isRead, type ReadMarks } from '#domain/read-marks.ts'
import type { ListOrder } from '#domain/settings.ts'

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

/** Papers in the order of the settings. */
export function inOrder(papers: readonly Paper[], order: ListOrder): readonly Paper[] {
  if (order === 'listed') return papers
  const hasCode = ({ codeUrl }: Paper) => codeUrl !== undefined
  return [...papers.filter(hasCode), ...papers.filter((paper) => !hasCode(paper))]
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
