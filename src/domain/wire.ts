/**
 * The JSON contract between build and app: paths, shapes, encode and decode side by side.
 *
 *     data/manifest.json                    every day with its counts, and the hashes of all other files
 *     data/day/2025-12-01.<hash>.json       one day with its papers
 *     data/ids/2511.<hash>.json             which day has the papers whose ids start with 2511
 *     data/search/2025-12.<hash>.json       what the search worker reads of one month
 *
 * Only the manifest changes under its name; every other file is named by its content and never changes.
 */
import * as v from 'valibot'
import type { DaySummary, DigestDay } from './digest-day.ts'
import { SOURCES, toDay, toHttpUrl, toPaperId, type Day, type PaperId } from './ids.ts'
import type { Paper } from './paper.ts'
import { MATH_ATTRIBUTES, MATH_ELEMENTS, plainText, type Inline, type MathNode } from './rich-text.ts'

/** Raised when a shape changes so that an older app cannot read it. */
export const WIRE_VERSION = 1

export const MANIFEST_PATH = 'data/manifest.json'
export const dayPath = (day: Day, hash: string): string => `data/day/${day}.${hash}.json`
export const idsPath = (shard: string, hash: string): string => `data/ids/${shard}.${hash}.json`
export const searchPath = (month: string, hash: string): string => `data/search/${month}.${hash}.json`

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
}

/** Which day each paper of one shard belongs to. */
export type IdShard = Readonly<Partial<Record<PaperId, Day>>>

/** A paper as the search worker reads it: plain text only. */
export interface SearchRecord {
  readonly id: PaperId
  readonly source: Paper['source']
  readonly day: Day
  readonly title: string
  readonly originalTitle?: string
  readonly authors: readonly string[]
  readonly abstract: string
  readonly has: readonly ('code' | 'note' | 'math')[]
}

/**
 * The shard that knows a paper's day: papers of a month share one, so that a new day changes few files.
 * Safe as a file name.
 */
export function idShard(id: PaperId): string {
  const parts = /^(?:(\d{4})\.\d|([a-z-]+?)(?:[./]|-\w{11}$)|(10\.\d+)\/(\d{4}\.\d{2}(?=\.))?)/.exec(id.toLowerCase())
  const [, arxivMonth, arxivArchive, doiPrefix, doiMonth] = parts ?? []
  return arxivMonth ?? arxivArchive ?? [doiPrefix, doiMonth].filter(Boolean).join('-')
}

/** A fetched file that does not hold what it should. The message names the file and the path inside it. */
export class WireError extends Error {
  override readonly name = 'WireError'
}

const branded = <T>(toBrand: (text: string) => T | undefined, what: string) =>
  v.pipe(
    v.string(),
    v.check((text) => toBrand(text) !== undefined, `expected ${what}`),
    v.transform((text) => toBrand(text) as T),
  )

const daySchema = branded(toDay, 'a day YYYY-MM-DD')
const idSchema = branded(toPaperId, 'an arXiv id or DOI')
const urlSchema = branded(toHttpUrl, 'an http(s) URL')
const sourceSchema = v.picklist(SOURCES)

const mathSchema: v.GenericSchema<MathNode> = v.custom<MathNode>(isMathNode, 'expected a MathML tree')
const inlineSchema: v.GenericSchema<Inline> = v.union([
  v.string(),
  v.tuple([v.picklist(['sup', 'sub', 'code']), v.string()]),
  v.tuple([
    v.literal('a'),
    v.pipe(
      v.string(),
      v.check((url) => toHttpUrl(url) !== undefined, 'expected an http(s) URL'),
    ),
  ]),
  v.tuple([v.literal('math'), v.string(), mathSchema]),
])
const richSchema = v.array(inlineSchema)

function isMathNode(value: unknown): boolean {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !MATH_ELEMENTS.has(value[0])) return false
  const [, attributes, ...children] = value as unknown[]
  if (typeof attributes !== 'object' || attributes === null) return false
  const known = Object.entries(attributes).every(
    ([name, text]) => MATH_ATTRIBUTES.has(name) && typeof text === 'string',
  )
  return known && children.every((child) => typeof child === 'string' || isMathNode(child))
}

const statusSchema = v.object({
  source: sourceSchema,
  state: v.picklist(['ok', 'empty', 'failed']),
  reason: v.exactOptional(v.string()),
})
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const summaryEntries = {
  day: daySchema,
  counts: v.object({
    arxiv: v.exactOptional(countSchema),
    biorxiv: v.exactOptional(countSchema),
    medrxiv: v.exactOptional(countSchema),
  }),
  statuses: v.array(statusSchema),
}
const hashSchema = v.pipe(v.string(), v.regex(/^[\w-]+$/, 'expected a content hash'))

const manifestSchema = v.object({
  version: v.literal(WIRE_VERSION),
  days: v.array(v.object({ ...summaryEntries, hash: hashSchema })),
  ids: v.record(v.string(), hashSchema),
  search: v.record(v.string(), hashSchema),
})

const abstractSchema = v.object({
  text: richSchema,
  excerptAt: countSchema,
  splitsAt: v.array(countSchema),
  untranslated: v.exactOptional(v.literal(true)),
})

const paperSchema = v.object({
  id: idSchema,
  source: sourceSchema,
  title: richSchema,
  originalTitle: v.exactOptional(v.string()),
  authors: v.array(v.string()),
  version: v.exactOptional(countSchema),
  pdfUrl: v.exactOptional(urlSchema),
  codeUrl: v.exactOptional(urlSchema),
  published: v.exactOptional(daySchema),
  abstract: v.exactOptional(abstractSchema),
  notes: v.array(richSchema),
  doiOnly: v.exactOptional(v.literal(true)),
})

const digestDaySchema = v.object({
  ...summaryEntries,
  papers: v.array(paperSchema),
  repeats: v.array(v.object({ id: idSchema, title: richSchema, day: daySchema })),
})

const idShardSchema = v.record(v.string(), v.array(v.string()))

const searchSchema = v.array(
  v.object({
    id: idSchema,
    source: sourceSchema,
    day: daySchema,
    title: v.string(),
    originalTitle: v.exactOptional(v.string()),
    authors: v.array(v.string()),
    abstract: v.string(),
    has: v.array(v.picklist(['code', 'note', 'math'])),
  }),
)

function decode<Schema extends v.GenericSchema>(schema: Schema, file: string, data: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  const [issue] = result.issues
  const at = v.getDotPath(issue)
  throw new WireError(`${file}: ${at === null ? '' : `${at}: `}${issue.message}`)
}

export const encodeManifest = (manifest: Manifest): string => JSON.stringify(manifest)
/** @throws WireError when `data` is not a manifest of this version. */
export const decodeManifest = (data: unknown): Manifest => decode(manifestSchema, MANIFEST_PATH, data)

/** The JSON of a day. The day itself is written once, not with each paper. */
export function encodeDay(day: DigestDay): string {
  const papers = day.papers.map(({ day: _day, ...paper }) => paper)
  return JSON.stringify({ ...day, papers })
}
/** @throws WireError when `data` is not a day. */
export function decodeDay(file: string, data: unknown): DigestDay {
  const day = decode(digestDaySchema, file, data)
  return { ...day, papers: day.papers.map((paper) => ({ ...paper, day: day.day })) }
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
  for (const [dayText, ids] of Object.entries(decode(idShardSchema, file, data))) {
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

/** What search reads of a paper. */
export function toSearchRecord(paper: Paper): SearchRecord {
  const richest = [...paper.title, ...(paper.abstract?.text ?? [])]
  const has = [
    ...(paper.codeUrl === undefined ? [] : (['code'] as const)),
    ...(paper.notes.length === 0 ? [] : (['note'] as const)),
    ...(richest.some((piece) => piece[0] === 'math') ? (['math'] as const) : []),
  ]
  return {
    id: paper.id,
    source: paper.source,
    day: paper.day,
    title: plainText(paper.title),
    ...(paper.originalTitle === undefined ? {} : { originalTitle: paper.originalTitle }),
    authors: paper.authors,
    abstract: paper.abstract === undefined ? '' : plainText(paper.abstract.text),
    has,
  }
}
export const encodeSearchMonth = (records: readonly SearchRecord[]): string => JSON.stringify(records)
/** @throws WireError when `data` is not a month of search records. */
export const decodeSearchMonth = (file: string, data: unknown): readonly SearchRecord[] =>
  decode(searchSchema, file, data)

/** Dev server only: what is wrong with the digests right now, as a JSON array of problems. */
export const DEV_PROBLEMS_PATH = 'data/dev-problems.json'
/** Dev server only: the custom HMR event sent after a digest was added, edited or deleted. */
export const DATA_CHANGED_EVENT = 'ridu:data-changed'
