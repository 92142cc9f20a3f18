import type { DigestDay, SourceStatus } from '#domain/digest-day.ts'
import { SOURCES, type Day, type PaperId, type Source } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import type { PreparedPaper } from '#domain/prepare/prepare-paper.ts'
import type { LoadedDigest } from './load-digest.ts'

type Listed = Required<Pick<LoadedDigest, 'digest'>> & LoadedDigest

/**
 * Puts digests together into days, oldest first. A paper belongs to the first day that lists it; on later days it is
 * a repeat, and twice on one day counts once.
 */
export function mergeDays(loaded: readonly LoadedDigest[]): DigestDay[] {
  const listed = loaded.filter((one): one is Listed => one.digest !== undefined).toSorted(byDayAndSource)
  const best = fullestById(listed)
  const firstDay = new Map<PaperId, Day>()
  return [...groupByDay(listed)].map(([day, digests]): DigestDay => {
    const papers: Paper[] = []
    const repeats = new Map<PaperId, DigestDay['repeats'][number]>()
    for (const { digest, papers: rows } of digests)
      for (const { id } of rows) {
        const paper = best.get(id)
        const first = firstDay.get(id)
        if (paper === undefined || first === day) continue
        if (first === undefined) {
          firstDay.set(id, day)
          papers.push({ ...paper, day, source: digest.source })
        } else repeats.set(id, { id, title: paper.title, day: first })
      }
    return { day, counts: countBySource(papers), statuses: statusesOf(digests), papers, repeats: [...repeats.values()] }
  })
}

function byDayAndSource({ digest: a }: Listed, { digest: b }: Listed): number {
  const rank = (source: Source) => SOURCES.indexOf(source)
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return order(a.day, b.day) || rank(a.source) - rank(b.source) || order(a.file, b.file)
}

function groupByDay(listed: readonly Listed[]): Map<Day, Listed[]> {
  const days = new Map<Day, Listed[]>()
  for (const one of listed) days.set(one.digest.day, [...(days.get(one.digest.day) ?? []), one])
  return days
}

/** Of each paper the row that tells most: bots first list a bare DOI now and then, and the rest days later. */
function fullestById(listed: readonly Listed[]): Map<PaperId, PreparedPaper> {
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
function statusesOf(digests: readonly Listed[]): SourceStatus[] {
  return SOURCES.flatMap((source): SourceStatus[] => {
    const own = digests.filter(({ digest }) => digest.source === source).map(({ digest }) => digest)
    const digest = own.find(({ state }) => state === 'ok') ?? own[0]
    if (!digest) return []
    return [{ source, state: digest.state, ...(digest.reason === undefined ? {} : { reason: digest.reason }) }]
  })
}
