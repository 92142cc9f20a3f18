import type { DigestDay } from './digest-day.ts'
import type { Paper } from './paper.ts'

/** A day as its file holds it: the day itself is written once, not with each paper. */
export type EncodedDay = Omit<DigestDay, 'papers'> & { readonly papers: readonly Omit<Paper, 'day'>[] }

/** A day from its file's content, which the caller knows to be one. */
export function decodedDay(day: EncodedDay): DigestDay {
  return { ...day, papers: day.papers.map((paper) => ({ ...paper, day: day.day })) }
}
