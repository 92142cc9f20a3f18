import { createHash } from 'node:crypto'
import path from 'node:path'
import { sharedDayNotes } from '#domain/digest/shared-day-notes.ts'
import type { DigestDay } from '#domain/digest-day.ts'
import type { Problem } from '#domain/problem.ts'
import { encodeSearchAbstracts, encodeSearchTitles, toSearchRecord, type SearchRecord } from '#domain/search-wire.ts'
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
  type IdShard,
  type ManifestDay,
} from '#domain/wire.ts'
import { listDigestFiles } from './digest-files.ts'
import { loadDigest, type LoadedDigest } from './load-digest.ts'
import { mergeDays } from './merge-days.ts'

/** Everything the app fetches, and what is wrong with the digests it was made of. */
export interface BuiltData {
  /** Path below the base (`data/…`) → JSON text. */
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
  readonly counts: { readonly days: number; readonly papers: number }
}

/** Reads every digest of a folder. Problems name files relative to the working directory. */
export function loadFolder(dir: string): LoadedDigest[] {
  return listDigestFiles(dir).map(loadFile)
}

/** Reads one digest, as `loadFolder` does. */
export function loadFile(file: string): LoadedDigest {
  return loadDigest(file, shownName(file))
}

/** How messages name a file: as short as a person in the project's folder can use it. */
export function shownName(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}

/** Turns loaded digests into the files of the site. The same digests give the same bytes, in whatever order they come. */
export function buildData(loaded: readonly LoadedDigest[]): BuiltData {
  const days = mergeDays(loaded)
  const files = new Map<string, string>()
  const add = (json: string, pathOf: (hash: string) => string): string => {
    const hash = contentHash(json)
    files.set(pathOf(hash), json)
    return hash
  }
  const entries = days.map((day): ManifestDay => {
    const hash = add(encodeDay(day), (name) => dayPath(day.day, name))
    return { day: day.day, counts: day.counts, statuses: day.statuses, hash }
  })
  const ids = mapValues(idShards(days), (shard, key) => add(encodeIdShard(shard), (hash) => idsPath(key, hash)))
  const months = searchMonths(days)
  const search = mapValues(months, (records, month) =>
    add(encodeSearchTitles(records), (hash) => searchPath(month, hash)),
  )
  const abstracts = mapValues(months, (records, month) =>
    add(encodeSearchAbstracts(records), (hash) => abstractsPath(month, hash)),
  )
  const manifest = { version: WIRE_VERSION, days: entries.toReversed(), ids, search, abstracts }
  files.set(MANIFEST_PATH, encodeManifest(manifest))
  const digests = loaded.flatMap(({ digest }) => (digest ? [digest] : []))
  return {
    files,
    problems: [...loaded.flatMap(({ problems }) => problems), ...sharedDayNotes(digests)],
    counts: { days: days.length, papers: days.reduce((sum, day) => sum + day.papers.length, 0) },
  }
}

function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10)
}

function idShards(days: readonly DigestDay[]): Map<string, IdShard> {
  const shards = new Map<string, Record<string, DigestDay['day']>>()
  for (const day of days)
    for (const { id } of day.papers) {
      const key = idShard(id)
      const shard = shards.get(key) ?? {}
      shard[id] = day.day
      shards.set(key, shard)
    }
  return shards
}

function searchMonths(days: readonly DigestDay[]): Map<string, SearchRecord[]> {
  const months = new Map<string, SearchRecord[]>()
  for (const day of days) {
    const month = day.day.slice(0, 7)
    const records = months.get(month) ?? []
    records.push(...day.papers.map(toSearchRecord))
    if (records.length > 0) months.set(month, records)
  }
  return months
}

/** A record with sorted keys, so that its JSON does not depend on the order of the digests. */
function mapValues<In>(map: ReadonlyMap<string, In>, to: (value: In, key: string) => string): Record<string, string> {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, value]) => [key, to(value, key)]))
}
