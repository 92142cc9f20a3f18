import { sharedDayNotes } from '#domain/digest/shared-day-notes.ts'
import type { DigestDay } from '#domain/digest-day.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Problem } from '#domain/problem.ts'
import { encodeSearchAbstracts, encodeSearchTitles, toSearchRecord } from '#domain/search-wire.ts'
import {
  abstractsPath,
  dayPath,
  encodeDay,
  encodeIdShard,
  encodeManifest,
  idShard,
  idsPath,
  MANIFEST_PATH,
  searchPath,
  WIRE_VERSION,
  type ManifestDay,
} from '#domain/wire.ts'
import { contentHash } from './content-hash.ts'
import { keyedMemo } from './keyed-memo.ts'
import type { LoadedFile } from './load-digest.ts'
import { dayMerger } from './merge-days.ts'
import type { HashedDay } from './related-data.ts'

/** Everything the app fetches, and what is wrong with the digests it was made of. */
export interface BuiltData {
  /** Path below the base (`data/…`) → JSON text. */
  readonly files: ReadonlyMap<string, string>
  /** The days that the files were made of, oldest first, with the hashes of theirs. */
  readonly days: readonly HashedDay[]
  readonly problems: readonly Problem[]
  readonly counts: { readonly days: number; readonly papers: number }
  /** Paths whose content was computed for this result; all others are those of the result before. */
  readonly computed: ReadonlySet<string>
}

/** A file that is named by its content. */
interface HashedFile {
  readonly path: string
  readonly hash: string
  readonly json: string
}

/** Turns loaded digests into the files of the site. */
export type BuildData = (loaded: readonly LoadedFile[]) => BuiltData

/** Builds once. The same digests give the same bytes, in whatever order they come. */
export const buildData: BuildData = (loaded) => dataBuilder()(loaded)

/**
 * Makes a builder that remembers: called again after a digest changed, it computes only the days, id shards and search
 * months that the change touches.
 */
export function dataBuilder(): BuildData {
  const mergeDays = dayMerger()
  const memo = keyedMemo<HashedFile>()
  const shardsByDay = new WeakMap<DigestDay, Map<string, PaperId[]>>()
  const shardsOf = (day: DigestDay) => {
    const shards = shardsByDay.get(day) ?? idsByShard(day)
    shardsByDay.set(day, shards)
    return shards
  }
  return (loaded) => {
    const days = mergeDays(loaded)
    const files = new Map<string, string>()
    const computed = new Set<string>()
    const add = (
      key: string,
      inputs: readonly unknown[],
      pathOf: (hash: string) => string,
      encode: () => string,
    ): string => {
      const file = memo.get(key, inputs, () => {
        const made = hashedFile(encode(), pathOf)
        computed.add(made.path)
        return made
      })
      files.set(file.path, file.json)
      return file.hash
    }
    const entries = days.map((day): ManifestDay => {
      const hash = add(
        day.day,
        [day],
        (name) => dayPath(day.day, name),
        () => encodeDay(day),
      )
      return { day: day.day, counts: day.counts, statuses: day.statuses, hash }
    })
    const shards = new Map<string, DigestDay[]>()
    for (const day of days) for (const shard of shardsOf(day).keys()) push(shards, shard, day)
    const ids = sortedRecord(shards, (shard, listing) =>
      add(
        `ids ${shard}`,
        listing,
        (hash) => idsPath(shard, hash),
        () => encodeIdShard(Object.fromEntries(listing.flatMap((day) => entriesOf(day, shardsOf(day).get(shard))))),
      ),
    )
    const months = daysByMonth(days)
    const recordsOf = (listing: readonly DigestDay[]) => listing.flatMap((day) => day.papers.map(toSearchRecord))
    const search = sortedRecord(months, (month, listing) =>
      add(
        `search ${month}`,
        listing,
        (hash) => searchPath(month, hash),
        () => encodeSearchTitles(recordsOf(listing)),
      ),
    )
    const abstracts = sortedRecord(months, (month, listing) =>
      add(
        `abstracts ${month}`,
        listing,
        (hash) => abstractsPath(month, hash),
        () => encodeSearchAbstracts(recordsOf(listing)),
      ),
    )
    memo.sweep()
    files.set(
      MANIFEST_PATH,
      encodeManifest({ version: WIRE_VERSION, days: entries.toReversed(), ids, search, abstracts }),
    )
    return {
      files,
      days: days.map((day, i) => ({ day, hash: entries[i]?.hash ?? '' })),
      problems: problemsOf(loaded),
      counts: { days: days.length, papers: days.reduce((sum, day) => sum + day.papers.length, 0) },
      computed,
    }
  }
}

function problemsOf(loaded: readonly LoadedFile[]): Problem[] {
  const sorted = loaded.toSorted((a, b) => (a.file < b.file ? -1 : 1))
  return [...sorted.flatMap(({ problems }) => problems), ...sharedDayNotes(sorted.flatMap(({ digests }) => digests))]
}

function hashedFile(json: string, pathOf: (hash: string) => string): HashedFile {
  const hash = contentHash(json)
  return { path: pathOf(hash), hash, json }
}

function entriesOf({ day }: DigestDay, ids: readonly PaperId[] = []): [PaperId, DigestDay['day']][] {
  return ids.map((id) => [id, day])
}

/** Ids of a day by shard. */
function idsByShard({ papers }: DigestDay): Map<string, PaperId[]> {
  const shards = new Map<string, PaperId[]>()
  for (const { id } of papers) push(shards, idShard(id), id)
  return shards
}

/** The days with papers of each month, oldest first. */
function daysByMonth(days: readonly DigestDay[]): Map<string, DigestDay[]> {
  const months = new Map<string, DigestDay[]>()
  for (const day of days) if (day.papers.length > 0) push(months, day.day.slice(0, 7), day)
  return months
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** A record with sorted keys, so that its JSON does not depend on the order of the digests. */
function sortedRecord<In>(
  map: ReadonlyMap<string, In>,
  to: (key: string, value: In) => string,
): Record<string, string> {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, value]) => [key, to(key, value)]))
}
