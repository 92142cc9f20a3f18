/** Fetches and checks the files of the archive. In a file of its own: a page that came drawn holds what it needs. */
import type { DigestDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import {
  dayPath,
  decodeDay,
  decodeIdShard,
  decodeManifest,
  idsPath,
  MANIFEST_PATH,
  type IdShard,
  type Manifest,
} from '#domain/wire.ts'
import { fetchJson } from './fetch-json.ts'

export async function loadManifest(signal: AbortSignal): Promise<Manifest> {
  return decodeManifest(await fetchJson(MANIFEST_PATH, { signal, cache: 'no-cache' }))
}

export async function loadDay(day: Day, hash: string, signal: AbortSignal): Promise<DigestDay> {
  const path = dayPath(day, hash)
  return decodeDay(path, await fetchJson(path, { signal }))
}

export async function loadIdShard(shard: string, hash: string, signal: AbortSignal): Promise<IdShard> {
  const path = idsPath(shard, hash)
  return decodeIdShard(path, await fetchJson(path, { signal }))
}
