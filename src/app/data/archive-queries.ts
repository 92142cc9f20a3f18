import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Day, PaperId } from '#domain/ids.ts'
import { idShard } from '#domain/id-shard.ts'
import type { IdShard, Manifest } from '#domain/wire.ts'
import { firstMove } from '../hydration/first-view.ts'
import { restOfPage } from './rest-of-page.ts'

/** Loads the code that fetches, and then is there. What a page holds is enough until the reader's first move. */
async function loadArchive() {
  await firstMove()
  return import('./load-archive.ts')
}

/** The manifest: which days there are. The only file that changes under its name, so the browser must ask again. */
export const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: async ({ signal }) => (await loadArchive()).loadManifest(signal),
})

export const DAY_KEPT_MS = 20 * 60_000

/** One day with its papers; null when the archive has no such day. */
export function dayQuery(manifest: Manifest, day: Day) {
  const hash = manifest.days.find((entry) => entry.day === day)?.hash
  return queryOptions({
    queryKey: ['day', day, hash],
    // A day long out of sight is a day too many in memory.
    gcTime: DAY_KEPT_MS,
    queryFn: async (context) => {
      if (hash === undefined) return null
      const drawn = await restOfPage(day)
      if (drawn) return drawn
      return (await loadArchive()).loadDay(day, hash, context)
    },
  })
}

/** The day a paper belongs to; null when the archive does not have the paper. */
export function paperDayQuery(manifest: Manifest, id: PaperId) {
  const shard = idShard(id)
  const hash = manifest.ids[shard]
  return queryOptions({
    queryKey: ['ids', shard, hash],
    queryFn: async (context) => {
      if (hash === undefined) return {} as IdShard
      return (await loadArchive()).loadIdShard(shard, hash, context)
    },
    select: (days) => days[id] ?? null,
  })
}

/** The day of a paper as far as the days loaded so far tell: a paper of the list in sight opens without a request. */
export function loadedDayOf(client: QueryClient, manifest: Manifest, id: PaperId): Day | undefined {
  const lists = ({ day }: { day: Day }) =>
    client.getQueryData(dayQuery(manifest, day).queryKey)?.papers.some((paper) => paper.id === id)
  return manifest.days.find(lists)?.day
}

/** Starts loading a day before it is asked for. */
export function prefetchDay(client: QueryClient, manifest: Manifest, day: Day): void {
  void client.prefetchQuery(dayQuery(manifest, day))
}
