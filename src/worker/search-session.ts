import type { PaperId } from '#domain/ids.ts'
import type { Personal } from '#domain/search/condition-mask.ts'
import type { Steps } from '#domain/search/posting-list.ts'
import { parseSearchText } from '#domain/search/query-language.ts'
import { createSearchIndex, type Hit, type SearchResults } from '#domain/search/search-index.ts'
import { WARM_UP_ROUNDS, warmUp } from '#domain/search/warm-up.ts'
import { createMonthLoader } from './month-loader.ts'
import type { MonthFile, SearchProgress, SearchReply, SearchRequest } from './search-messages.ts'

/** What a session needs of the worker it runs in. */
export interface SearchSessionHost {
  readonly fetchJson: (url: string) => Promise<unknown>
  readonly post: (reply: SearchReply) => void
  /** Runs `task` after the messages that already wait, so that the newest keystroke is known before any is answered. */
  readonly schedule: (task: () => void) => void
  /** Milliseconds, from whenever. */
  readonly now: () => number
}

type Query = Extract<SearchRequest, { readonly type: 'query' }>

/** Work on the index between two looks at the messages: a keystroke waits no longer. */
const SLICE_MS = 8
/** As many as a page asks for at first. */
const WARM_UP_HITS = 12

/**
 * The search worker without the worker: loads months, newest first, and answers the newest query, again whenever
 * there is more to be found. What a query has shown stays where it is; what is found later comes below. A month that
 * fails holds up no other and is tried again at the next query.
 */
export function createSearchSession({ fetchJson, post, schedule, now }: SearchSessionHost): {
  readonly receive: (request: SearchRequest) => void
} {
  const index = createSearchIndex()
  const loader = createMonthLoader(index, { fetchJson, runSteps, onMore })
  let months: readonly MonthFile[] = []
  let phase: 'titles' | 'abstracts' | 'idle' = 'idle'
  let abstractsWait = false
  let personal: Personal = {}
  let query: Query | undefined
  let shown: readonly Hit[] = []
  let isScheduled = false
  let warmFor = 0

  function progress(): SearchProgress {
    const oldest = [...loader.loaded].map(({ month }) => month).sort()[0]
    return {
      searched: index.size,
      abstracts: loader.abstracts,
      total: months.reduce((sum, { papers }) => sum + papers, 0),
      ...(oldest === undefined ? {} : { month: oldest }),
      done: phase === 'idle',
      abstractsWait,
      failed: [...loader.failed].map(([{ month }, reason]) => ({ month, reason })),
    }
  }

  function answerSoon(): void {
    if (isScheduled) return
    isScheduled = true
    schedule(() => {
      isScheduled = false
      if (query === undefined) post({ type: 'progress', progress: progress() })
      else post({ type: 'results', sequence: query.sequence, results: answer(query), progress: progress() })
    })
  }

  function answer({ query: typed, today, limit }: Query): SearchResults {
    const { text, conditions } = parseSearchText(typed, today)
    const asked = { text, conditions: conditions.map(({ condition }) => condition), personal, limit }
    const results = index.ask(asked)
    // An older month may still have all the words: rows that lack one wait for it.
    const hits = phase === 'titles' ? results.hits.filter(({ matched }) => matched !== 'partial') : results.hits
    shown = inPlace(shown, hits, limit)
    return { ...results, hits: shown, total: Math.max(results.total, shown.length) }
  }

  function onMore(): void {
    answerSoon()
    void warm(1, WARM_UP_ROUNDS.first)
  }

  /** Once for each `level`: with the first papers, and with all. */
  async function warm(level: 1 | 2, rounds: number): Promise<void> {
    if (warmFor >= level) return
    warmFor = level
    await runSteps(warmUp(index.engine.corpus, (text) => index.search(text, WARM_UP_HITS), rounds))
  }

  async function runSteps<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const until = now() + SLICE_MS
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value
        if (now() >= until) break
      }
      await new Promise<void>((resolve) => {
        schedule(resolve)
      })
    }
  }

  async function load(wanted: readonly MonthFile[]): Promise<void> {
    phase = 'titles'
    await loader.loadTitles(wanted)
    phase = abstractsWait ? 'idle' : 'abstracts'
    answerSoon()
    if (!abstractsWait) await loader.loadAbstracts()
    phase = 'idle'
    answerSoon()
    await warm(2, WARM_UP_ROUNDS.whole)
  }

  /** Starts what has failed anew. */
  function loadAgain(): void {
    if (phase !== 'idle') return
    const missing = [...loader.failed.keys()].filter((file) => !loader.loaded.has(file))
    if (loader.failed.size > 0 || !abstractsWait) void load(missing)
  }

  return {
    receive(request) {
      switch (request.type) {
        case 'load':
          ;({ months, abstractsWait } = request)
          void load(months)
          return
        case 'abstracts':
          abstractsWait = false
          loadAgain()
          return
        case 'personal': {
          const { read, bookmarked, tags } = request.personal
          personal = { read: new Set(read), bookmarked: new Set(bookmarked), tags }
          answerSoon()
          return
        }
        case 'query':
          // More rows of the same query come below those there are.
          if (request.query !== query?.query) shown = []
          query = request.query.trim() === '' ? undefined : request
          if (query === undefined) return
          if (loader.failed.size > 0) loadAgain()
          answerSoon()
          return
        default:
          request satisfies never
      }
    },
  }
}

/** New hits below those shown before, which stay in their places, with what is now known of them. */
function inPlace(before: readonly Hit[], hits: readonly Hit[], limit: number): readonly Hit[] {
  const now = new Map<PaperId, Hit>(hits.map((hit) => [hit.id, hit]))
  const kept = before.map((hit) => now.get(hit.id) ?? hit)
  const ids = new Set(kept.map(({ id }) => id))
  const below = hits.filter(({ id }) => !ids.has(id))
  return [...kept, ...below].slice(0, Math.max(limit, kept.length))
}
