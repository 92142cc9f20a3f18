import type { DigestDay, SourceStatus } from '#domain/digest-day.ts'
import { SOURCES, type Day, type PaperId, type Source } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import type { PreparedPaper } from '#domain/prepare/prepare-paper.ts'
import { keyedMemo } from './keyed-memo.ts'
import type { LoadedDigest, LoadedFile } from './load-digest.ts'

/** Puts digests together into days, oldest first. */
export type MergeDays = (loaded: readonly LoadedFile[]) => DigestDay[]

/**
 * Makes a merger that gives the very same object for a day on which nothing changed since it was asked last.
 *
 * A paper belongs to the first day that lists it; on later days it is a repeat, and twice on one day counts once.
 */
export function dayMerger(): MergeDays {
  const memo = keyedMemo<DigestDay>()
  return (loaded) => {
    const digests = loaded.flatMap((file) => file.digests).toSorted(byDayAndSource)
    const best = fullestById(digests)
    const firstDay = new Map<PaperId, Day>()
    const days = [...groupByDay(digests)].map(([day, listed]): DigestDay => {
      const { fresh, repeats } = listing(day, listed, best, firstDay)
      const statuses = statusesOf(listed)
      const inputs = [
        fresh.size,
        ...[...fresh].flat(),
        ...[...repeats].flat(),
        ...statuses.flatMap(({ source, state, reason }) => [source, state, reason]),
      ]
      return memo.get(day, inputs, () => {
        const papers = [...fresh].map(([paper, source]): Paper => ({ ...paper, day, source }))
        return {
          day,
          counts: countBySource(papers),
          statuses,
          papers,
          repeats: [...repeats].map(([{ id, title }, first]) => ({ id, title, day: first })),
        }
      })
    })
    memo.sweep()
    return days
  }
}

/** What a day lists: new papers with the source that lists them, and repeats with the day that had them first. */
function listing(
  day: Day,
  listed: readonly LoadedDigest[],
  best: ReadonlyMap<PaperId, PreparedPaper>,
  firstDay: Map<PaperId, Day>,
): { fresh: Map<PreparedPaper, Source>; repeats: Map<PreparedPaper, Day> } {
  const fresh = new Map<PreparedPaper, Source>()
  const repeats = new Map<PreparedPaper, Day>()
  for (const { source, papers } of listed)
    for (const { id } of papers) {
      const paper = best.get(id)
      const first = firstDay.get(id)
      if (paper === undefined || first === day) continue
      if (first === undefined) {
        firstDay.set(id, day)
        fresh.set(paper, source)
      } else repeats.set(paper, first)
    }
  return { fresh, repeats }
}

/** Pages of several sources come behind the sources' own files, whose order and text stand. */
function byDayAndSource(a: LoadedDigest, b: LoadedDigest): number {
  const rank = (source: Source) => SOURCES.indexOf(source)
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  const page = ({ shared }: LoadedDigest) => (shared ? 1 : 0)
  return order(a.day, b.day) || rank(a.source) - rank(b.source) || page(a) - page(b) || order(a.file, b.file)
}

function groupByDay(listed: readonly LoadedDigest[]): Map<Day, LoadedDigest[]> {
  const days = new Map<Day, LoadedDigest[]>()
  for (const one of listed) {
    const day = days.get(one.day)
    if (day) day.push(one)
    else days.set(one.day, [one])
  }
  return days
}

/** Of each paper the row that tells most: bots first list a bare DOI now and then, and the rest days later. */
function fullestById(listed: readonly LoadedDigest[]): Map<PaperId, PreparedPaper> {
  const best = new Map<PaperId, PreparedPaper>()
  for (const { papers } of listed)
    for (const paper of papers) {
      const known = best.get(paper.id)
      if (known === undefined || fullness(paper) > fullness(known)) best.set(paper.id, paper)
    }
  return best
}

function fullness({ doiOnly, abstract }: PreparedPaper): number {
  if (doiOnly) return 0
  if (abstract === undefined) return 1
  return abstract.untranslated ? 2 : 3
}

function countBySource(papers: readonly Paper[]): DigestDay['counts'] {
  const counts: Partial<Record<Source, number>> = {}
  for (const source of SOURCES) {
    const count = papers.filter((paper) => paper.source === source && !paper.doiOnly).length
    if (count > 0) counts[source] = count
  }
  return counts
}

/** One status a source: with several digests of it, the one that brought papers. */
function statusesOf(digests: readonly LoadedDigest[]): SourceStatus[] {
  return SOURCES.flatMap((source): SourceStatus[] => {
    const own = digests.filter((digest) => digest.source === source)
    const digest = own.find(({ state }) => state === 'ok') ?? own[0]
    if (!digest) return []
    return [{ source, state: digest.state, ...(digest.reason === undefined ? {} : { reason: digest.reason }) }]
  })
}
