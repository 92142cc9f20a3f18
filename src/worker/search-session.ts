import { createSearchIndex } from '#domain/search/search-index.ts'
import { decodeSearchMonth } from '#domain/wire.ts'
import type { MonthFile, SearchProgress, SearchReply, SearchRequest } from './search-messages.ts'

/** What a session needs of the worker it runs in. */
export interface SearchSessionHost {
  readonly fetchJson: (url: string) => Promise<unknown>
  readonly post: (reply: SearchReply) => void
  /** Runs `task` after the messages that already wait, so that the newest keystroke is known before any is answered. */
  readonly schedule: (task: () => void) => void
}

type Query = Extract<SearchRequest, { readonly type: 'query' }>

/** Months fetched ahead while one is being read. */
const AHEAD = 3

/**
 * The search worker without the worker: loads months, newest first, and answers the newest query, again whenever
 * a month has arrived. A month that fails holds up no other and is tried again at the next query.
 */
export function createSearchSession({ fetchJson, post, schedule }: SearchSessionHost): {
  readonly receive: (request: SearchRequest) => void
} {
  const index = createSearchIndex()
  const failed = new Map<MonthFile, string>()
  let months: readonly MonthFile[] = []
  let oldest: string | undefined
  let isLoading = false
  let query: Query | undefined
  let isScheduled = false

  function progress(): SearchProgress {
    return {
      searched: index.size,
      total: months.reduce((sum, { papers }) => sum + papers, 0),
      ...(oldest === undefined ? {} : { month: oldest }),
      done: !isLoading,
      failed: [...failed].map(([{ month }, reason]) => ({ month, reason })),
    }
  }

  function answerSoon(): void {
    if (isScheduled) return
    isScheduled = true
    schedule(() => {
      isScheduled = false
      if (query === undefined) post({ type: 'progress', progress: progress() })
      else {
        const results = index.search(query.query, query.limit)
        post({ type: 'results', sequence: query.sequence, results, progress: progress() })
      }
    })
  }

  async function load(wanted: readonly MonthFile[]): Promise<void> {
    isLoading = true
    const fetched = new Map<MonthFile, Promise<Outcome>>()
    for (const [i, file] of wanted.entries()) {
      for (const next of wanted.slice(i, i + AHEAD))
        if (!fetched.has(next)) fetched.set(next, outcomeOf(fetchJson(next.url)))
      const outcome = (await fetched.get(file)) ?? { error: undefined }
      fetched.delete(file)
      take(file, outcome)
      answerSoon()
    }
    isLoading = false
    answerSoon()
  }

  function take(file: MonthFile, outcome: Outcome): void {
    try {
      if ('error' in outcome) throw outcome.error
      index.add(decodeSearchMonth(file.url, outcome.data))
      failed.delete(file)
      if (oldest === undefined || file.month < oldest) oldest = file.month
    } catch (error) {
      failed.set(file, error instanceof Error ? error.message : String(error))
    }
  }

  return {
    receive(request) {
      switch (request.type) {
        case 'load':
          months = request.months
          void load(months)
          return
        case 'query':
          query = request.query.trim() === '' ? undefined : request
          if (query === undefined) return
          if (!isLoading && failed.size > 0) void load([...failed.keys()])
          answerSoon()
          return
        default:
          request satisfies never
      }
    },
  }
}

type Outcome = { readonly data: unknown } | { readonly error: unknown }

/** A fetch that waits for its turn must not be an unhandled rejection meanwhile. */
function outcomeOf(fetched: Promise<unknown>): Promise<Outcome> {
  return fetched.then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  )
}
