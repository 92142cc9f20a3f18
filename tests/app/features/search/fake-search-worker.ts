import type { SearchProgress, SearchReply, SearchRequest } from '../../../../src/worker/search-messages.ts'
import type { SearchWorker } from '../../../../src/app/features/search/search-client.ts'

/** A worker that only notes what it is told; the test answers in its place. */
export class FakeSearchWorker extends EventTarget implements SearchWorker {
  readonly requests: SearchRequest[] = []
  isTerminated = false

  postMessage(request: SearchRequest): void {
    this.requests.push(request)
  }

  terminate(): void {
    this.isTerminated = true
  }

  reply(reply: SearchReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }

  crash(message: string): void {
    this.dispatchEvent(new ErrorEvent('error', { message }))
  }

  /** The sequence number of the newest query that asks for something. */
  get sequence(): number {
    const queries = this.requests.filter((request) => request.type === 'query' && request.query !== '')
    const last = queries.at(-1)
    return last?.type === 'query' ? last.sequence : -1
  }

  /** Answers the newest query with `total` results, none of them shown. */
  answer(total: number, progress: Partial<SearchProgress> = {}): void {
    this.reply(resultsReply(this.sequence, total, progress))
  }
}

export function resultsReply(sequence: number, total: number, progress: Partial<SearchProgress> = {}): SearchReply {
  return {
    type: 'results',
    sequence,
    results: { total, hits: [] },
    progress: {
      searched: 6,
      abstracts: 6,
      total: 6,
      month: '2025-11',
      done: true,
      abstractsWait: false,
      failed: [],
      ...progress,
    },
  }
}

/** Hands out fake workers and remembers them. */
export function fakeWorkers(): { readonly created: FakeSearchWorker[]; readonly createWorker: () => FakeSearchWorker } {
  const created: FakeSearchWorker[] = []
  const createWorker = () => {
    const worker = new FakeSearchWorker()
    created.push(worker)
    return worker
  }
  return { created, createWorker }
}
