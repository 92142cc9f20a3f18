import { createHash } from 'node:crypto'
import type { DigestDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import {
  encodeRelatedDays,
  encodeRelatedPapers,
  RELATED_INDEX_PATH,
  relatedPath,
} from '#domain/related/related-files.ts'
import { createRelatedIndex, type Related } from '#domain/related/related-index.ts'
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
  const lastUnknown = known.lastIndexOf(undefined)
  const index = createRelatedIndex()
  return days.map((hashed, i) => {
    const json = known[i]
    if (i > lastUnknown) return json ?? NOTHING
    const terms = termsOf(hashed, cache)
    const find = index.addDay(hashed.day.papers.map((paper, at) => ({ ...paper, terms: terms[at] ?? [] })))
    if (json !== undefined) return json
    const found = encodeRelatedPapers(byPaper(hashed.day.papers, find()))
    cache?.write(keys[i] ?? '', found)
    return found
  })
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
