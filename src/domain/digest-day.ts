import type { Day, Source } from './ids.ts'
import type { Paper } from './paper.ts'

/** What became of one source on one day. */
export interface SourceStatus {
  readonly source: Source
  /** `ok`: papers were listed. `empty`: the digest has no rows. `failed`: the bot could not fetch it. */
  readonly state: 'ok' | 'empty' | 'failed'
  /** The digest's own words on why, if it gave any. */
  readonly reason?: string
}

/** One row of the timeline: a day and what it brought, without its papers. Repeats of earlier days are not counted. */
export interface DaySummary {
  readonly day: Day
  /** New papers by source, without those that have nothing but a DOI; sources without any are left out. */
  readonly counts: Readonly<Partial<Record<Source, number>>>
  readonly statuses: readonly SourceStatus[]
}

/** A day with its papers, in the order of the digests. */
export interface DigestDay extends DaySummary {
  readonly papers: readonly Paper[]
  /** Papers listed again that an earlier day already has: id, title and that day. */
  readonly repeats: readonly Pick<Paper, 'id' | 'title' | 'day'>[]
}

/** New papers of a day, all sources together. */
export function paperCount(day: DaySummary): number {
  return Object.values(day.counts).reduce((sum, n) => sum + n, 0)
}

/** The existing days next to `day`, which need not exist itself. `days` newest first. */
export function neighbours(days: readonly DaySummary[], day: Day): { readonly older?: Day; readonly newer?: Day } {
  const older = days.find((other) => other.day < day)?.day
  const newer = days.findLast((other) => other.day > day)?.day
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) }
}
