import type { QueryClient } from '@tanstack/react-query'
import type { Day, PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { dayQuery, manifestQuery, paperDayQuery } from './archive-queries.ts'

/** What became of the search for several papers. */
export interface FoundPapers {
  readonly papers: ReadonlyMap<PaperId, Paper>
  /** Ids whose file could not be loaded: whether the archive has them is not known. */
  readonly failed: readonly PaperId[]
}

/** Finds papers by their ids: each id file and each day is fetched once. Never throws. */
export async function findPapers(client: QueryClient, ids: readonly PaperId[]): Promise<FoundPapers> {
  const papers = new Map<PaperId, Paper>()
  const failed: PaperId[] = []
  const manifest = await client.fetchQuery(manifestQuery).catch(() => undefined)
  if (!manifest) return { papers, failed: ids }
  const byDay = new Map<Day, PaperId[]>()
  await Promise.all(
    ids.map(async (id) => {
      // `select` is for those who watch a query; this one asks once, for the whole file.
      const { select: _select, ...query } = paperDayQuery(manifest, id)
      const days = await client.fetchQuery(query).catch(() => undefined)
      const day = days?.[id]
      if (!days) failed.push(id)
      else if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), id])
    }),
  )
  await Promise.all(
    [...byDay].map(async ([day, wanted]) => {
      const found = await client.fetchQuery(dayQuery(manifest, day)).catch(() => undefined)
      if (!found) failed.push(...wanted)
      for (const paper of found?.papers ?? []) if (wanted.includes(paper.id)) papers.set(paper.id, paper)
    }),
  )
  return { papers, failed }
}
