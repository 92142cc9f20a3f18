import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import Fuse from 'fuse.js'
import type { Day, PaperId } from '#domain/ids.ts'
import type { SearchPaper } from '#domain/search/corpus.ts'
import { inGrowingBatches, MOST_A_BATCH } from '#domain/search/batches.ts'
import { fold } from '#domain/search/fold.ts'
import { finish } from '#domain/search/posting-list.ts'
import { parseQuery } from '#domain/search/query.ts'
import { createSearchEngine, type SearchEngine } from '#domain/search/search-engine.ts'
import { warmUp } from '#domain/search/warm-up.ts'
import { encodeSearchAbstracts, encodeSearchTitles } from '#domain/search-wire.ts'

/** A line of the papers file; ids, days and sources may be any text. */
type Raw = Readonly<Record<string, unknown>>
/** A query and the paper it should find. */
interface JudgedQuery {
  readonly cls: string
  readonly q: string
  readonly id: string
}

const WARM_UP_ROUNDS = 60
/** CPU milliseconds plain Fuse may type for; at least a few keystrokes whatever they take, and no more than enough. */
const FUSE_BUDGET_MS = 240_000
const LEAST_FUSE_KEYS = 20
const MOST_FUSE_KEYS = 400
/** Keystrokes typed beforehand to learn how many fit the budget. */
const PILOT_KEYS = 9
const ROWS = 50

const [papersFile = '', queriesFile = '', beside = 'fuse'] = process.argv.slice(2)

function judge(papers: readonly SearchPaper[], queries: readonly JudgedQuery[]) {
  const heapBefore = heapUsed()
  const began = cpuMs()
  const engine = createSearchEngine()
  const search = (text: string) => engine.match(parseQuery(text), ROWS)
  for (const [i, batch] of batchesOf(papers).entries()) {
    const segment = finish(engine.addPapers(batch.map((paper) => ({ ...paper, abstract: '' }))))
    if (segment)
      finish(
        engine.addAbstracts(
          segment,
          batch.map(({ abstract = '' }) => abstract),
        ),
      )
    if (i === 0) finish(warmUp(engine.corpus, search, WARM_UP_ROUNDS))
  }
  const buildMs = cpuMs() - began
  const heapBytes = heapUsed() - heapBefore
  finish(warmUp(engine.corpus, search, WARM_UP_ROUNDS))
  const classes = quality(engine, queries)
  const typed = type(engine, papers, queries)
  return { classes, ...typed, buildMs: round(buildMs), indexBytes: engine.bytes(), heapBytes, ...tierBytes(papers) }
}

/** The portions the worker reads: months, newest first, in growing batches. */
function batchesOf(papers: readonly SearchPaper[]): SearchPaper[][] {
  const files = monthsOf(papers).map((own) => ({ own, papers: own.length }))
  return inGrowingBatches(files).flatMap((batch) => {
    const all = batch.flatMap(({ own }) => own)
    const count = Math.ceil(all.length / MOST_A_BATCH)
    return Array.from({ length: count }, (_, i) => all.slice(i * MOST_A_BATCH, (i + 1) * MOST_A_BATCH))
  })
}

function monthsOf(papers: readonly SearchPaper[]): SearchPaper[][] {
  const months = new Map<string, SearchPaper[]>()
  for (const paper of [...papers].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))) {
    const month = months.get(paper.day.slice(0, 7))
    if (month) month.push(paper)
    else months.set(paper.day.slice(0, 7), [paper])
  }
  return [...months.values()]
}

/** What a paper costs to transfer, in bytes: the files of all months, compressed. */
function tierBytes(papers: readonly SearchPaper[]) {
  const files = monthsOf(papers).map((month) => month.map(({ abstract = '', ...paper }) => ({ ...paper, abstract })))
  const bytes = (encode: typeof encodeSearchTitles) =>
    round(files.reduce((sum, file) => sum + compressed(encode(file)), 0) / Math.max(1, papers.length))
  return { tier1Bytes: bytes(encodeSearchTitles), tier2Bytes: bytes(encodeSearchAbstracts) }
}

function compressed(text: string): number {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants
  const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_SIZE_HINT]: text.length }
  return brotliCompressSync(text, { params }).length
}

function quality(engine: SearchEngine, queries: readonly JudgedQuery[]) {
  const classes: Record<string, { n: number; success1: number; success10: number; mrr: number }> = {}
  for (const { cls, q, id } of queries) {
    const { best } = engine.match(parseQuery(q), ROWS)
    const place = best.findIndex(({ paper }) => engine.corpus.papers[paper]?.id === id)
    const sums = (classes[cls] ??= { n: 0, success1: 0, success10: 0, mrr: 0 })
    sums.n++
    if (place === 0) sums.success1++
    if (place >= 0 && place < 10) sums.success10++
    if (place >= 0) sums.mrr += 1 / (place + 1)
  }
  for (const sums of Object.values(classes))
    for (const key of ['success1', 'success10', 'mrr'] as const) sums[key] = round(sums[key] / sums.n)
  return classes
}

/** Types every prefix of every query, and a sample of the same keystrokes into plain Fuse in between. */
function type(engine: SearchEngine, papers: readonly SearchPaper[], queries: readonly JudgedQuery[]) {
  const keys = queries.flatMap(({ q }) => Array.from(q, (_, i) => q.slice(0, i + 1)))
  const fuse = beside === 'fuse' ? plainFuse(papers) : undefined
  const sample = new Set(fuse === undefined ? [] : spread(keys.length, affordable(fuse, keys)))
  const latencies: number[] = []
  const sampled: number[] = []
  const plain: number[] = []
  for (const [i, key] of keys.entries()) {
    const took = cpuOf(() => engine.match(parseQuery(key), ROWS))
    latencies.push(took)
    if (fuse === undefined || !sample.has(i)) continue
    plain.push(cpuOf(() => fuse(key)))
    sampled.push(took)
  }
  const p = (values: readonly number[], share: number) => round(percentile(values, share))
  return {
    latency: { p50: p(latencies, 0.5), p95: p(latencies, 0.95), p99: p(latencies, 0.99) },
    plainFuse: fuse === undefined ? null : { p50: p(plain, 0.5), p95: p(plain, 0.95) },
    ratio: plain.length === 0 ? null : round(percentile(plain, 0.95) / percentile(sampled, 0.95)),
  }
}

/** How many keystrokes plain Fuse has time for. They are spread over all classes, not the first that come. */
function affordable(fuse: (key: string) => void, keys: readonly string[]): number {
  const pilot = spread(keys.length, PILOT_KEYS)
  const spent = cpuOf(() => pilot.forEach((place) => fuse(keys[place] ?? '')))
  const count = Math.floor(FUSE_BUDGET_MS / Math.max(0.01, spent / Math.max(1, pilot.length)))
  return Math.max(LEAST_FUSE_KEYS, Math.min(MOST_FUSE_KEYS, count))
}

/** `count` places, evenly over `length`. */
function spread(length: number, count: number): number[] {
  const most = Math.min(length, count)
  return Array.from({ length: most }, (_, i) => Math.floor(((i + 0.5) * length) / most))
}

/** Fuse over everything, tuned as well as it goes: folded texts, weighted fields, anywhere in them. */
function plainFuse(papers: readonly SearchPaper[]): (key: string) => void {
  const folded = papers.map(({ title, authors, originalTitle = '', abstract = '' }) => ({
    title: fold(title),
    authors: fold(authors.join(' ')),
    originalTitle: fold(originalTitle),
    abstract: fold(abstract),
  }))
  const keys = Object.entries({ title: 4, authors: 2, originalTitle: 2, abstract: 1 })
  const fuse = new Fuse(folded, {
    keys: keys.map(([name, weight]) => ({ name, weight })),
    ignoreLocation: true,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
    threshold: 0.35,
  })
  return (key) => {
    fuse.search(fold(key), { limit: ROWS })
  }
}

function readPapers(file: string): SearchPaper[] {
  return linesOf(file).map((raw, i) => {
    const authors = Array.isArray(raw.authors) ? raw.authors.map((author) => textOf(author)) : textsIn(raw.authors)
    const [day = '0000-00-00'] = textsIn(raw.date)
    const [originalTitle] = textsIn(raw.originalTitle)
    return {
      id: textOf(raw.id, String(i)) as PaperId,
      source: textOf(raw.source, 'arxiv') as SearchPaper['source'],
      day: day.slice(0, 10) as Day,
      title: textOf(raw.title),
      ...(originalTitle === undefined ? {} : { originalTitle }),
      authors,
      abstract: textOf(raw.abstract),
      has: [],
    }
  })
}

function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

function textsIn(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? [value] : []
}

function readQueries(file: string): JudgedQuery[] {
  const text = readFileSync(file, 'utf8')
  const raw = text.trimStart().startsWith('[') ? (JSON.parse(text) as Raw[]) : linesOf(file)
  return raw.map(({ cls, q, id }) => ({ cls: textOf(cls), q: textOf(q), id: textOf(id) }))
}

function linesOf(file: string): Raw[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Raw)
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function cpuOf(run: () => unknown): number {
  const began = cpuMs()
  run()
  return cpuMs() - began
}

function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

process.stdout.write(`${JSON.stringify(judge(readPapers(papersFile), readQueries(queriesFile)))}\n`)
