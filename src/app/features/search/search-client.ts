import { localDay } from '#domain/calendar.ts'
import type { SearchResults } from '#domain/search/search-index.ts'
import type {
  MonthFile,
  PersonalState,
  SearchProgress,
  SearchReply,
  SearchRequest,
} from '../../../worker/search-messages.ts'
import { startSearchWorker } from '../../data/start-search-worker.ts'

/** What became of a query so far; more follow as older months arrive. */
export type SearchUpdate =
  | { readonly type: 'results'; readonly results: SearchResults; readonly progress: SearchProgress }
  /** The worker could not start or has crashed. The next query starts a new one. */
  | { readonly type: 'failed'; readonly message: string }

/** Search as the page sees it; the work is done in a worker that is there only while it is needed. */
export interface SearchClient {
  /** Starts loading on the first sign that someone is about to search. */
  warm(): void
  /**
   * Asks what `search` is about to ask, so that the worker is at it while the page still draws the key. A query that is
   * asked already is left alone.
   */
  askAhead(query: string, limit: number): void
  /**
   * Asks for the best `limit` results. Only the newest query is answered.
   * @param onUpdate called for each set of results, until the next query or until cancelled
   * @returns cancels
   */
  search(query: string, limit: number, onUpdate: (update: SearchUpdate) => void): () => void
  /** Tells what is the reader's own, for `is:` and `tag:`; a worker that is started later hears of it too. */
  setPersonal(personal: PersonalState): void
  /** Loads the abstracts that wait for it on a slow or counted connection. */
  loadAbstracts(): void
  /** Ends the worker. A later query starts a new one. */
  dispose(): void
}

/** The parts of a Worker the client uses. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export interface SearchClientOptions {
  /** What to search, newest month first. */
  readonly months: readonly MonthFile[]
  readonly createWorker?: () => SearchWorker
  /** Whether abstracts are loaded only when asked for; by default on a slow or counted connection. */
  readonly abstractsWait?: () => boolean
  /** The clock. */
  readonly now?: () => Date
  /** Runs `task` after `ms`; returns what calls it off. */
  readonly after?: (ms: number, task: () => void) => () => void
}

/** An index nobody asks is only memory. */
const IDLE_MS = 5 * 60_000

export function createSearchClient(options: SearchClientOptions): SearchClient {
  const { months, createWorker = startSearchWorker, after = afterTimeout } = options
  const { abstractsWait = isConnectionPoor, now = () => new Date() } = options
  let personal: PersonalState | undefined
  let wantsAbstracts = false
  let worker: SearchWorker | undefined
  let current: Asked | undefined
  let sequence = 0
  let callOffIdle = () => {}

  function post(request: SearchRequest): void {
    callOffIdle()
    callOffIdle = after(IDLE_MS, stop)
    worker ??= start()
    worker.postMessage(request)
  }

  function start(): SearchWorker {
    const started = createWorker()
    // A worker that was given up may still have messages under way.
    const whileRunning = (act: () => void) => {
      if (worker === started) act()
    }
    started.addEventListener('message', (event: MessageEvent<SearchReply>) => {
      whileRunning(() => {
        const reply = event.data
        if (reply.type === 'results' && reply.sequence === current?.sequence) tell(current, reply)
      })
    })
    started.addEventListener('error', (event) => {
      event.preventDefault()
      whileRunning(() => {
        fail(event.message)
      })
    })
    started.addEventListener('messageerror', () => {
      whileRunning(() => {
        fail('a message could not be read')
      })
    })
    const wait = !wantsAbstracts && abstractsWait()
    started.postMessage({ type: 'load', months, abstractsWait: wait } satisfies SearchRequest)
    if (personal) started.postMessage({ type: 'personal', personal } satisfies SearchRequest)
    return started
  }

  function stop(): void {
    callOffIdle()
    worker?.terminate()
    worker = undefined
  }

  function fail(cause: string): void {
    stop()
    if (current) tell(current, { type: 'failed', message: `search worker: ${cause || 'could not be loaded'}` })
  }

  function ask(asked: Asked): void {
    current = asked
    const { query, limit } = asked
    try {
      post({ type: 'query', sequence: asked.sequence, query, today: localDay(now()), limit })
    } catch (error) {
      // Told later, so that the caller has its cancel function first.
      const message = error instanceof Error ? error.message : String(error)
      queueMicrotask(() => {
        if (current === asked) fail(message)
      })
    }
  }

  return {
    warm() {
      if (worker !== undefined) return
      try {
        worker = start()
        callOffIdle = after(IDLE_MS, stop)
      } catch {
        stop() // Nobody has asked yet: the query that follows will tell.
      }
    },
    askAhead(query, limit) {
      if (current?.query !== query) ask({ sequence: ++sequence, query, limit })
    },
    search(query, limit, onUpdate) {
      const ahead = worker && current
      const isAhead = ahead !== undefined && !ahead.onUpdate && ahead.query === query && ahead.limit === limit
      const own: Asked = isAhead ? ahead : { sequence: ++sequence, query, limit }
      own.onUpdate = onUpdate
      if (!isAhead) ask(own)
      else if (own.early) {
        const { early } = own
        // Told later, so that the caller has its cancel function first.
        queueMicrotask(() => {
          if (current === own) onUpdate(early)
        })
      }
      return () => {
        if (current !== own) return
        current = undefined
        const nothing: SearchRequest = {
          type: 'query',
          sequence: own.sequence,
          query: '',
          today: localDay(now()),
          limit,
        }
        worker?.postMessage(nothing)
      }
    },
    setPersonal(own) {
      personal = own
      worker?.postMessage({ type: 'personal', personal } satisfies SearchRequest)
    },
    loadAbstracts() {
      wantsAbstracts = true
      worker?.postMessage({ type: 'abstracts' } satisfies SearchRequest)
    },
    dispose() {
      current = undefined
      stop()
    },
  }
}

/** A query the worker is at. */
interface Asked {
  readonly sequence: number
  readonly query: string
  readonly limit: number
  /** Missing while it is asked ahead only. */
  onUpdate?: (update: SearchUpdate) => void
  /** The newest that came before there was anyone to tell. */
  early?: SearchUpdate
}

function tell(asked: Asked, update: SearchUpdate): void {
  if (asked.onUpdate) asked.onUpdate(update)
  else asked.early = update
}

/** What browsers tell of the connection, if they do. Source: https://wicg.github.io/netinfo/ */
function isConnectionPoor(): boolean {
  const { connection } = navigator as {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string }
  }
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '')
}

function afterTimeout(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms)
  return () => {
    clearTimeout(timer)
  }
}
