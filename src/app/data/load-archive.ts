/** Fetches and checks the files of the archive. In a file of its own: a page that came drawn holds what it needs. */
import type { QueryFunctionContext } from '@tanstack/react-query'
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
import { FetchError } from './fetch-error.ts'
import { fetchJson } from './fetch-json.ts'

type Context = Pick<QueryFunctionContext, 'signal' | 'client'>

export async function loadManifest(signal: AbortSignal): Promise<Manifest> {
  return decodeManifest(await fetchJson(MANIFEST_PATH, { signal, cache: 'no-cache' }))
}

export async function loadDay(day: Day, hash: string, context: Context): Promise<DigestDay> {
  const path = dayPath(day, hash)
  return decodeDay(path, await fetchNamed(path, context))
}

export async function loadIdShard(shard: string, hash: string, context: Context): Promise<IdShard> {
  const path = idsPath(shard, hash)
  return decodeIdShard(path, await fetchNamed(path, context))
}

/** Fetches a file that is named by its content. One that is gone has another name since a deploy: the manifest knows it. */
async function fetchNamed(path: string, { signal, client }: Context): Promise<unknown> {
  try {
    return await fetchJson(path, { signal })
  } catch (error) {
    const isGone = error instanceof FetchError && error.status === 404
    if (isGone) void client.invalidateQueries({ queryKey: ['manifest'] })
    throw error
  }
}
