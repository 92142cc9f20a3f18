import type { FilterItem } from '#domain/search/text-filter.ts'
import type { FilterReply, FilterRequest } from '../../../worker/search-messages.ts'
import { startSearchWorker } from '../../data/start-search-worker.ts'

/** What a filter found: the items of these places, and what to mark in them. */
export interface FilterAnswer {
  readonly places: ReadonlySet<number>
  readonly terms: readonly string[]
}

/** Filters texts in a worker, where the tables of pinyin are. */
export interface FilterClient {
  /** Replaces what is filtered. */
  load(items: readonly FilterItem[]): void
  /** Asks; only the newest question is answered, and none before the one under way is. */
  ask(typed: string, onAnswer: (answer: FilterAnswer) => void): void
  /** Ends the worker. */
  dispose(): void
}

/** The parts of a Worker the client uses. */
type FilterWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/**
 * A worker that crashed after it had answered is replaced by the next question; one that never did is given up.
 * @param onFailure the worker cannot start or has crashed; the question under way is not answered
 */
export function createFilterClient(
  onFailure: () => void,
  createWorker: () => FilterWorker = startSearchWorker,
): FilterClient {
  let worker: FilterWorker | undefined
  let hasAnswered = false
  let items: readonly FilterItem[] = []
  let sequence = 0
  let asked: { readonly sequence: number; readonly onAnswer: (answer: FilterAnswer) => void } | undefined
  let waiting: (() => void) | undefined

  function fail(): void {
    worker?.terminate()
    worker = undefined
    asked = undefined
    waiting = undefined
    onFailure()
  }

  function post(request: FilterRequest): void {
    try {
      worker?.postMessage(request)
    } catch {
      fail() // Told by onFailure: the page filters without the worker then.
    }
  }

  function send(typed: string, onAnswer: (answer: FilterAnswer) => void): void {
    asked = { sequence: ++sequence, onAnswer }
    post({ type: 'filter', sequence, typed })
  }

  function start(): void {
    hasAnswered = false
    try {
      worker = createWorker()
      worker.addEventListener('message', onAnswered)
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        fail()
      })
    } catch {
      // Told later, so that the caller has its client first.
      queueMicrotask(fail)
    }
  }

  function onAnswered(event: MessageEvent<FilterReply>): void {
    hasAnswered = true
    const { sequence: answered, places, terms } = event.data
    if (answered !== asked?.sequence) return
    const { onAnswer } = asked
    const next = waiting
    asked = undefined
    waiting = undefined
    // What was typed since is asked now; the answer to what was typed before is still nearer than none.
    next?.()
    onAnswer({ places: new Set(places), terms })
  }

  start()
  return {
    load(latest) {
      items = latest
      post({ type: 'filter-items', items })
    },
    ask(typed, onAnswer) {
      if (!worker && hasAnswered) {
        start()
        post({ type: 'filter-items', items })
      }
      if (!worker) return
      if (asked) waiting = () => send(typed, onAnswer)
      else send(typed, onAnswer)
    },
    dispose() {
      asked = undefined
      waiting = undefined
      worker?.terminate()
      worker = undefined
    },
  }
}
