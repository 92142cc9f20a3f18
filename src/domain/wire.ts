/**
 * The JSON contract between build and app: paths, shapes, encode and decode side by side.
 *
 *     data/manifest.json                    every day with its counts, and the hashes of all other files
 *     data/day/2025-12-01.<hash>.json       one day with its papers
 *     data/ids/2511.<hash>.json             which day has the papers whose ids start with 2511
 *     data/search/2025-12.<hash>.json       what the search worker reads of one month first: titles, authors, ids
 *     data/abstracts/2025-12.<hash>.json    and later: the abstracts of the same papers, in the same order
 *
 * `data/related.json` and `data/related/` have a contract of their own, in `related/related-files.ts`.
 *
 * Only the manifest changes under its name; every other file is named by its content and never changes.
 */
import { count, dictionary, fields, list, oneOf, parsed, text, when, type Check } from './check.ts'
import type { DaySummary, DigestDay } from './digest-day.ts'
import { decodedDay, type EncodedDay } from './encoded-day.ts'
import { SOURCES, toDay, toHttpUrl, toPaperId, type Day, type PaperId } from './ids.ts'
import type { Paper } from './paper.ts'
import { MATH_ATTRIBUTES, MATH_ELEMENTS, type Inline } from './rich-text.ts'
import { WireError } from './wire-error.ts'

// The app's first page needs these without the rest.
export { idShard } from './id-shard.ts'
export { WireError } from './wire-error.ts'
export { decodedDay, type EncodedDay } from './encoded-day.ts'

/** Raised when a shape changes so that an older app cannot read it. */
export const WIRE_VERSION = 2

export const MANIFEST_PATH = 'data/manifest.json'
export const dayPath = (day: Day, hash: string): string => `data/day/${day}.${hash}.json`
export const idsPath = (shard: string, hash: string): string => `data/ids/${shard}.${hash}.json`
export const searchPath = (month: string, hash: string): string => `data/search/${month}.${hash}.json`
export const abstractsPath = (month: string, hash: string): string => `data/abstracts/${month}.${hash}.json`

/** A day in the manifest: its summary and the hash in its file's name. */
export interface ManifestDay extends DaySummary {
  readonly hash: string
}

export interface Manifest {
  readonly version: number
  /** Newest first. */
  readonly days: readonly ManifestDay[]
  /** Shard of `idShard` → hash. */
  readonly ids: Readonly<Record<string, string>>
  /** Month `YYYY-MM` → hash. */
  readonly search: Readonly<Record<string, string>>
  /** Month `YYYY-MM` → hash. */
  readonly abstracts: Readonly<Record<string, string>>
}

/** Which day each paper of one shard belongs to. */
export type IdShard = Readonly<Partial<Record<PaperId, Day>>>

export const dayCheck = parsed(toDay, 'a day YYYY-MM-DD')
export const idCheck = parsed(toPaperId, 'an arXiv id or DOI')
const urlCheck = parsed(toHttpUrl, 'an http(s) URL')
const sourceCheck = oneOf(SOURCES)
export const hashCheck = parsed((hash) => (/^[\w-]+$/.test(hash) ? hash : undefined), 'a content hash')
export const richCheck = list(when(isInline, 'text with markup'))

function isInline(value: unknown): value is Inline {
  if (typeof value === 'string') return true
  if (!Array.isArray(value)) return false
  const [kind, content, tree] = value as unknown[]
  if (typeof content !== 'string') return false
  if (value.length === 3) return kind === 'math' && isMathNode(tree)
  return (
    value.length === 2 &&
    (kind === 'a' ? toHttpUrl(content) !== undefined : ['sup', 'sub', 'code'].includes(String(kind)))
  )
}

function isMathNode(value: unknown): boolean {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !MATH_ELEMENTS.has(value[0])) return false
  const [, attributes, ...children] = value as unknown[]
  if (typeof attributes !== 'object' || attributes === null) return false
  const known = Object.entries(attributes).every(
    ([name, text]) => MATH_ATTRIBUTES.has(name) && typeof text === 'string',
  )
  return known && children.every((child) => typeof child === 'string' || isMathNode(child))
}

const summaryChecks = {
  day: dayCheck,
  counts: fields({}, { arxiv: count, biorxiv: count, medrxiv: count }),
  statuses: list(fields({ source: sourceCheck, state: oneOf(['ok', 'empty', 'failed']) }, { reason: text })),
}

const manifestCheck: Check<Manifest> = fields({
  version: oneOf([WIRE_VERSION]),
  days: list(fields({ ...summaryChecks, hash: hashCheck })),
  ids: dictionary(hashCheck),
  search: dictionary(hashCheck),
  abstracts: dictionary(hashCheck),
})

const paperCheck: Check<Omit<Paper, 'day'>> = fields(
  { id: idCheck, source: sourceCheck, title: richCheck, authors: list(text), notes: list(richCheck) },
  {
    originalTitle: text,
    version: count,
    pdfUrl: urlCheck,
    codeUrl: urlCheck,
    published: dayCheck,
    abstract: fields({ text: richCheck, excerptAt: count, splitsAt: list(count) }, { untranslated: oneOf([true]) }),
    doiOnly: oneOf([true]),
  },
)

const digestDayCheck = fields({
  ...summaryChecks,
  papers: list(paperCheck),
  repeats: list(fields({ id: idCheck, title: richCheck, day: dayCheck })),
})

/**
 * Runs a check and names the file in what it throws.
 * @throws WireError
 */
export function decode<T>(check: Check<T>, file: string, data: unknown): T {
  try {
    return check(data)
  } catch (error) {
    throw new WireError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export const encodeManifest = (manifest: Manifest): string => JSON.stringify(manifest)
/** @throws WireError when `data` is not a manifest of this version. */
export const decodeManifest = (data: unknown): Manifest => decode(manifestCheck, MANIFEST_PATH, data)

/** The JSON of a day. */
export function encodeDay(day: DigestDay): string {
  const papers = day.papers.map(({ day: _day, ...paper }) => paper)
  return JSON.stringify({ ...day, papers } satisfies EncodedDay)
}
/** @throws WireError when `data` is not a day. */
export function decodeDay(file: string, data: unknown): DigestDay {
  return decodedDay(decode(digestDayCheck, file, data))
}

/** The JSON of an id shard: ids grouped by day, both sorted. */
export function encodeIdShard(shard: IdShard): string {
  const byDay = new Map<string, string[]>()
  for (const [id, day] of Object.entries(shard)) byDay.set(day as string, [...(byDay.get(day as string) ?? []), id])
  const sorted = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, ids]) => [day, ids.sort()])
  return JSON.stringify(Object.fromEntries(sorted))
}
/** @throws WireError when `data` is not an id shard. */
export function decodeIdShard(file: string, data: unknown): IdShard {
  const shard: Partial<Record<PaperId, Day>> = {}
  for (const [dayText, ids] of Object.entries(decode(dictionary(list(text)), file, data))) {
    const day = toDay(dayText)
    for (const text of ids) {
      const id = toPaperId(text)
      if (day === undefined || id === undefined)
        throw new WireError(`${file}: ${dayText}: expected days and paper ids, got "${text}"`)
      shard[id] = day
    }
  }
  return shard
}

/** Dev server only: what is wrong with the digests right now, as a JSON array of problems. */
export const DEV_PROBLEMS_PATH = 'data/dev-problems.json'
/** Dev server only: the custom HMR event sent after a digest was added, edited or deleted. */
export const DATA_CHANGED_EVENT = 'ridu:data-changed'
