import type { SearchIndex } from '#domain/search/search-index.ts'
import { inGrowingBatches, MOST_A_BATCH } from '#domain/search/batches.ts'
import type { Steps } from '#domain/search/posting-list.ts'
import type { Segment } from '#domain/search/segment.ts'
import { decodeSearchAbstracts, decodeSearchTitles, type SearchTitle } from '#domain/search-wire.ts'
import type { MonthFile } from './search-messages.ts'

/** What loading needs of the worker it runs in. */
export interface LoaderHost {
  readonly fetchJson: (url: string) => Promise<unknown>
  /** Does steps a few milliseconds at a time, and whatever else waits in between. */
  readonly runSteps: <T>(steps: Steps<T>) => Promise<T>
  /** Called when there is more to be found, or a month has failed. */
  readonly onMore: () => void
}

/** Loads months into an index. */
export interface MonthLoader {
  /** Titles of months, newest first, in batches that grow; each batch becomes one segment. */
  loadTitles(months: readonly MonthFile[]): Promise<void>
  /** Abstracts of every segment that has none yet. */
  loadAbstracts(): Promise<void>
  /** Months whose titles are there. */
  readonly loaded: ReadonlySet<MonthFile>
  /** Months that failed, with the reason. */
  readonly failed: ReadonlyMap<MonthFile, string>
  /** Papers whose abstracts are there. */
  readonly abstracts: number
}

/** Files under way at a time. */
const CONCURRENCY = 4

interface Batch {
  readonly segment: Segment
  /** Its months, and the ids of their papers in the order of the files. */
  readonly months: readonly { readonly file: MonthFile; readonly ids: readonly string[] }[]
  done: boolean
}

export function createMonthLoader(index: SearchIndex, host: LoaderHost): MonthLoader {
  const loaded = new Set<MonthFile>()
  const failed = new Map<MonthFile, string>()
  const batches: Batch[] = []
  let abstracts = 0

  /** Fetches and reads files, a few ahead, and hands them on in order. */
  async function fetchAll<T>(
    months: readonly MonthFile[],
    urlOf: (file: MonthFile) => string,
    read: (file: MonthFile, data: unknown) => T,
  ) {
    const results: { readonly file: MonthFile; readonly value: T }[] = []
    const queue = [...months.entries()]
    const worker = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [i, file] = next
        try {
          const value = read(file, await host.fetchJson(urlOf(file)))
          results[i] = { file, value }
          failed.delete(file)
        } catch (error) {
          failed.set(file, error instanceof Error ? error.message : String(error))
        }
      }
    }
    await Promise.all(Array.from({ length: CONCURRENCY }, worker))
    return results.filter(() => true)
  }

  const fetchTitles = (months: readonly MonthFile[]) =>
    fetchAll(
      months,
      ({ url }) => url,
      (file, data) => decodeSearchTitles(file.url, data),
    )

  async function addBatch(months: readonly { readonly file: MonthFile; readonly value: readonly SearchTitle[] }[]) {
    const papers = months.flatMap(({ value }) => value)
    for (let from = 0; from < papers.length; from += MOST_A_BATCH) {
      const part = papers.slice(from, from + MOST_A_BATCH)
      const segment = await host.runSteps(index.addInSteps(part))
      const ids = new Set<string>(part.map(({ id }) => id))
      if (segment === undefined) continue
      const own = months.filter(({ value }) => value.some(({ id }) => ids.has(id)))
      batches.push({
        segment,
        done: false,
        months: own.map(({ file, value }) => ({ file, ids: value.map(({ id }) => id) })),
      })
    }
    for (const { file } of months) loaded.add(file)
  }

  async function addAbstracts(batch: Batch): Promise<void> {
    const idsOf = new Map(batch.months.map(({ file, ids }) => [file, ids]))
    const months = await fetchAll(
      batch.months.map(({ file }) => file),
      ({ abstractsUrl }) => abstractsUrl,
      (file, data) => decodeSearchAbstracts(file.abstractsUrl, data, idsOf.get(file)?.length ?? 0),
    )
    // A month that failed is fetched again with the others, which the browser still has.
    if (months.length < batch.months.length) return
    const byId = new Map(
      months.flatMap(({ file, value }) => value.map((text, i) => [idsOf.get(file)?.[i] ?? '', text])),
    )
    const { base, size } = batch.segment
    const papers = index.engine.corpus.papers.slice(base, base + size)
    await host.runSteps(
      index.engine.addAbstracts(
        batch.segment,
        papers.map(({ id }) => byId.get(id) ?? ''),
      ),
    )
    batch.done = true
    abstracts += size
  }

  return {
    loaded,
    failed,
    get abstracts() {
      return abstracts
    },
    async loadTitles(months) {
      const [first, ...others] = inGrowingBatches(months).map((batch) => () => fetchTitles(batch))
      let next = first?.()
      while (next !== undefined) {
        const batch = await next
        // While this one is indexed the next is under way; before, the newest had the network to themselves.
        next = others.shift()?.()
        await addBatch(batch)
        host.onMore()
      }
    },
    async loadAbstracts() {
      for (const batch of batches) {
        if (batch.done) continue
        await addAbstracts(batch)
        host.onMore()
      }
    },
  }
}
