import { describe, expect, it } from 'vitest'
import {
  createSearchClient,
  type SearchClientOptions,
  type SearchUpdate,
} from '../../../../src/app/features/search/search-client.ts'
import { fakeWorkers, resultsReply } from './fake-search-worker.ts'

const MONTHS = [
  {
    month: '2025-12',
    url: 'https://ridu.test/2025-12.json',
    abstractsUrl: 'https://ridu.test/2025-12-a.json',
    papers: 6,
  },
]

function startClient(options: Partial<SearchClientOptions> = {}) {
  const timers = new Set<{ readonly ms: number; readonly task: () => void }>()
  const { created, createWorker } = fakeWorkers()
  const after = (ms: number, task: () => void) => {
    const timer = { ms, task }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const client = createSearchClient({
    months: MONTHS,
    createWorker,
    after,
    now: () => new Date(2025, 11, 2),
    ...options,
  })
  const updates: SearchUpdate[] = []
  return {
    client,
    created,
    timers,
    updates,
    search: (query: string) => client.search(query, 10, (update) => updates.push(update)),
  }
}
const totals = (updates: readonly SearchUpdate[]) =>
  updates.map((update) => (update.type === 'results' ? update.results.total : update.message))

describe('createSearchClient', () => {
  it('starts the worker at the first sign of intent, once', () => {
    const { client, created, search } = startClient()
    expect(created).toHaveLength(0)
    client.warm()
    client.warm()
    search('视频')
    expect(created).toHaveLength(1)
    expect(created[0]?.requests).toEqual([
      { type: 'load', months: MONTHS, abstractsWait: false },
      { type: 'query', sequence: 1, query: '视频', today: '2025-12-02', limit: 10 },
    ])
  })

  it('passes on every answer to the newest query and drops those to older ones', () => {
    const { created, updates, search } = startClient()
    search('视')
    search('视频')
    created[0]?.reply(resultsReply(1, 100))
    created[0]?.reply(resultsReply(2, 3))
    created[0]?.reply(resultsReply(2, 5))
    expect(totals(updates)).toEqual([3, 5])
  })

  it('asks ahead once, and tells whoever asks the same next what has come already and what comes after', async () => {
    const { client, created, updates, search } = startClient()
    const cancel = search('视')
    client.askAhead('视频', 10)
    client.askAhead('视频', 10)
    created[0]?.reply(resultsReply(2, 3))
    cancel()
    search('视频')
    expect(updates).toEqual([])
    await Promise.resolve()
    created[0]?.reply(resultsReply(2, 5))
    expect(totals(updates)).toEqual([3, 5])
    expect(created[0]?.requests.slice(1)).toMatchObject([{ query: '视' }, { query: '视频' }])
  })

  it('asks anew what was asked ahead with other words, or of a worker that has ended', () => {
    const { client, created, timers, updates, search } = startClient()
    client.askAhead('视频', 10)
    search('视觉')
    created[0]?.reply(resultsReply(1, 3))
    created[0]?.reply(resultsReply(2, 5))
    expect(totals(updates)).toEqual([5])
    client.askAhead('语音', 10)
    for (const { task } of timers) task()
    search('语音')
    created[1]?.reply(resultsReply(4, 7))
    expect(totals(updates)).toEqual([5, 7])
  })

  it('tells nothing more after cancelling, and lets the worker rest', () => {
    const { created, updates, search } = startClient()
    search('视频')()
    created[0]?.reply(resultsReply(1, 3))
    expect(updates).toEqual([])
    expect(created[0]?.requests.at(-1)).toMatchObject({ type: 'query', query: '' })
  })

  it('leaves the newest query alone when an older one is cancelled', () => {
    const { created, updates, search } = startClient()
    const cancelOlder = search('视')
    search('视频')
    cancelOlder()
    created[0]?.answer(3)
    expect(totals(updates)).toEqual([3])
  })

  it('reports a crash and starts anew with the next query', () => {
    const { created, updates, search } = startClient()
    search('视频')
    created[0]?.crash('out of memory')
    expect(totals(updates)).toEqual(['search worker: out of memory'])
    expect(created[0]?.isTerminated).toBe(true)
    search('视频')
    created[0]?.reply(resultsReply(2, 100))
    created[1]?.answer(3)
    expect(totals(updates.slice(1))).toEqual([3])
  })

  it('reports a worker that cannot be started', async () => {
    const createWorker = () => {
      throw new Error('blocked')
    }
    const { client, updates, search } = startClient({ createWorker })
    client.warm()
    search('视频')
    await Promise.resolve()
    expect(totals(updates)).toEqual(['search worker: blocked'])
  })

  it('ends a worker that was not used for five minutes, and starts one when needed again', () => {
    const { created, timers, search } = startClient()
    search('视')
    search('视频')
    const [timer, ...others] = timers
    expect(others).toEqual([])
    expect(timer?.ms).toBe(300_000)
    timer?.task()
    expect(created[0]?.isTerminated).toBe(true)
    search('视频推理')
    expect(created).toHaveLength(2)
  })

  it('ends the worker for good when disposed', () => {
    const { client, created, timers, updates, search } = startClient()
    search('视频')
    client.dispose()
    created[0]?.reply(resultsReply(1, 3))
    expect([created[0]?.isTerminated, timers.size, updates.length]).toEqual([true, 0, 0])
  })
})
