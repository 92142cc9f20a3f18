import { isArxivId, type Day, type PaperId, type Source } from './ids.ts'
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

/** A day as if it had been listed without some sources; the same object when none of them is in it. */
export function withoutSources<T extends DaySummary>(day: T, hidden: readonly Source[]): T {
  if (hidden.length === 0) return day
  const counts = Object.fromEntries(Object.entries(day.counts).filter(([source]) => !hidden.includes(source as Source)))
  return { ...day, counts, statuses: day.statuses.filter(({ source }) => !hidden.includes(source)) }
}

/** `withoutSources` for a day with its papers. Repeats name no source: those stay that may be of one that is left. */
export function shownDay(day: DigestDay, hidden: readonly Source[]): DigestDay {
  if (hidden.length === 0) return day
  const sourcesOf = (id: PaperId): Source[] => (isArxivId(id) ? ['arxiv'] : ['biorxiv', 'medrxiv'])
  return {
    ...withoutSources(day, hidden),
    papers: day.papers.filter(({ source }) => !hidden.includes(source)),
    repeats: day.repeats.filter(({ id }) => sourcesOf(id).some((source) => !hidden.includes(source))),
  }
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
