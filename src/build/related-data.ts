import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { DigestDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import {
  encodeRelatedDays,
  encodeRelatedPapers,
  RELATED_INDEX_PATH,
  relatedPath,
} from '#domain/related/related-files.ts'
import { createRelatedIndex, type Related, type RelatedSnapshot } from '#domain/related/related-index.ts'
import { countTerms, type TermCounts } from '#domain/related/terms.ts'
import { plainText } from '#domain/rich-text.ts'
import { contentHash } from './content-hash.ts'
import type { DigestCache } from './digest-cache.ts'

/** A day and the hash of its file: the same hash, the same papers. */
export interface HashedDay {
  readonly day: DigestDay
  readonly hash: string
}

/** Where what was found is kept, and the version of what finds it (see `parserVersion`). */
export interface RelatedCache extends DigestCache {
  readonly version: string
}

/**
 * The files of related papers. What is near the papers of a day depends on it and the days before: the cache knows it
 * by the chain of their hashes, so that a new day at the end costs its own search and no other.
 * @param days oldest first
 */
export function relatedData(days: readonly HashedDay[], cache?: RelatedCache): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const hashes: Partial<Record<Day, string>> = {}
  const jsons = relatedOfDays(days, cache)
  days.forEach(({ day: { day } }, i) => {
    const json = jsons[i] ?? NOTHING
    if (json === NOTHING) return
    const hash = contentHash(json)
    hashes[day] = hash
    files.set(relatedPath(day, hash), json)
  })
  files.set(RELATED_INDEX_PATH, encodeRelatedDays(hashes))
  return files
}

const NOTHING = '{}'

/** The JSON of each day, from the cache or found now. */
function relatedOfDays(days: readonly HashedDay[], cache: RelatedCache | undefined): string[] {
  const keys = chainKeys(days, cache?.version)
  const known = keys.map((key) => cache?.read(key))
  const firstUnknown = known.indexOf(undefined)
  const lastUnknown = known.lastIndexOf(undefined)
  const jsons = known.map((json) => json ?? NOTHING)
  if (firstUnknown < 0) return jsons

  const kept = keptIndex(keys.slice(0, firstUnknown), cache)
  const start = kept?.days ?? 0
  const index = createRelatedIndex(
    kept?.snapshot,
    days.slice(0, start).flatMap(({ day }) => day.papers),
  )
  for (const [at, hashed] of days.slice(start, lastUnknown + 1).entries()) {
    const i = start + at
    const terms = termsOf(hashed, cache)
    const find = index.addDay(hashed.day.papers.map((paper, n) => ({ ...paper, terms: terms[n] ?? [] })))
    if (known[i] === undefined) {
      jsons[i] = encodeRelatedPapers(byPaper(hashed.day.papers, find()))
      cache?.write(keys[i] ?? '', jsons[i])
    }
    if (i === days.length - 1 - OPEN_DAYS) keepIndex(keys[i] ?? '', index.snapshot(), cache)
  }
  return jsons
}

/** The newest days are corrected and added to: the index is kept as it was before them. */
const OPEN_DAYS = 7
const KEPT_INDEX = 'related-index'

/** The index as an earlier build kept it, and how many of the days are in it. */
function keptIndex(keys: readonly string[], cache: RelatedCache | undefined) {
  const bytes = cache?.readBlob(KEPT_INDEX)
  if (!bytes) return undefined
  const { key, snapshot } = deserialize(bytes) as { readonly key: string; readonly snapshot: RelatedSnapshot }
  const at = keys.indexOf(key)
  return at < 0 ? undefined : { days: at + 1, snapshot }
}

function keepIndex(key: string, snapshot: RelatedSnapshot, cache: RelatedCache | undefined): void {
  cache?.writeBlob(KEPT_INDEX, serialize({ key, snapshot }))
}

/** A key for each day that changes when it or any day before does. */
function chainKeys(days: readonly HashedDay[], version = ''): string[] {
  let chain = `related ${version}`
  return days.map(({ day, hash }) => (chain = sha256(`${chain} ${day.day} ${hash}`)))
}

function termsOf({ day, hash }: HashedDay, cache: RelatedCache | undefined): readonly TermCounts[] {
  const key = sha256(`terms ${cache?.version ?? ''} ${day.day} ${hash}`)
  const known = cache?.read(key)
  if (known !== undefined) return JSON.parse(known) as readonly TermCounts[]
  const terms = day.papers.map(({ title, abstract }) =>
    countTerms(plainText(title), abstract === undefined ? '' : plainText(abstract.text)),
  )
  cache?.write(key, JSON.stringify(terms))
  return terms
}

function byPaper(papers: readonly Paper[], related: readonly (readonly Related[])[]) {
  const entries = papers.map(({ id }, i) => [id, related[i] ?? []] as const)
  return Object.fromEntries(entries.filter(([, near]) => near.length > 0))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
