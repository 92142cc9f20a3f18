import { describe, expect, it } from 'vitest'
import { encodeSearchMonth, type SearchRecord } from '#domain/wire.ts'
import type { MonthFile, SearchReply } from '../../src/worker/search-messages.ts'
import { createSearchSession } from '../../src/worker/search-session.ts'
import { PAPERS } from '../domain/search/sample-records.ts'

const month = (name: string, papers = 3): MonthFile => ({ month: name, url: `https://ridu.test/${name}.json`, papers })
const DECEMBER = month('2025-12')
const NOVEMBER = month('2025-11')
const recordsOf = (day: string): readonly SearchRecord[] => PAPERS.filter((paper) => paper.day.startsWith(day))

/** A session whose fetches end, and whose turns come, when the test says so. */
function startSession() {
  const replies: SearchReply[] = []
  const turns: (() => void)[] = []
  const fetches = new Map<string, { resolve: (data: unknown) => void; reject: (error: Error) => void }>()
  const fetched: string[] = []
  const session = createSearchSession({
    fetchJson: (url) => {
      fetched.push(url)
      return new Promise((resolve, reject) => fetches.set(url, { resolve, reject }))
    },
    post: (reply) => replies.push(reply),
    schedule: (turn) => turns.push(turn),
  })
  const settle = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve()
    for (const turn of turns.splice(0)) turn()
  }
  return {
    replies,
    fetched,
    settle,
    receive: session.receive,
    async arrive(file: MonthFile, data: unknown = JSON.parse(encodeSearchMonth(recordsOf(file.month)))) {
      fetches.get(file.url)?.resolve(data)
      await settle()
    },
    async fail(file: MonthFile, message: string) {
      fetches.get(file.url)?.reject(new Error(message))
      await settle()
    },
    ask(query: string, sequence: number) {
      session.receive({ type: 'query', sequence, query, limit: 10 })
    },
    last: () => replies.at(-1),
  }
}
const found = (reply: SearchReply | undefined) =>
  reply?.type === 'results' ? reply.results.hits.map((hit) => hit.id) : undefined

describe('createSearchSession', () => {
  it('answers from what is there and again as older months arrive', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [DECEMBER, NOVEMBER] })
    session.ask('视频', 1)
    await session.arrive(DECEMBER)
    expect(found(session.last())).toEqual(['2511.23478', '2511.23477'])
    expect(session.last()).toMatchObject({ progress: { searched: 3, total: 6, month: '2025-12', done: false } })
    await session.arrive(NOVEMBER)
    expect(found(session.last())).toEqual(['2511.23478', '2511.23477', '2511.21690', '2511.21681'])
    expect(session.last()).toMatchObject({ sequence: 1, progress: { searched: 6, month: '2025-11', done: true } })
  })

  it('reads months newest first although a later one is there sooner', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [DECEMBER, NOVEMBER] })
    await session.arrive(NOVEMBER)
    expect(session.replies).toEqual([])
    await session.arrive(DECEMBER)
    expect(session.last()).toMatchObject({ type: 'progress', progress: { searched: 6, done: true } })
  })

  it('answers the newest keystroke only', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [DECEMBER] })
    await session.arrive(DECEMBER)
    session.ask('视', 1)
    session.ask('视频', 2)
    session.ask('Theta', 3)
    await session.settle()
    expect(session.replies.filter((reply) => reply.type === 'results')).toHaveLength(1)
    expect(session.last()).toMatchObject({ sequence: 3 })
    expect(found(session.last())).toEqual(['2511.23473'])
  })

  it('stops answering after a blank query', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [DECEMBER] })
    session.ask('视频', 1)
    session.ask(' ', 2)
    await session.arrive(DECEMBER)
    expect(session.replies.every((reply) => reply.type === 'progress')).toBe(true)
  })

  it('goes on after a month that fails, says why, and tries it again at the next query', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [DECEMBER, NOVEMBER] })
    await session.fail(DECEMBER, '503')
    await session.arrive(NOVEMBER)
    expect(session.last()).toMatchObject({
      progress: { searched: 3, done: true, failed: [{ month: '2025-12', reason: '503' }] },
    })
    session.ask('Theta', 1)
    await session.settle()
    expect(session.fetched).toEqual([DECEMBER.url, NOVEMBER.url, DECEMBER.url])
    expect(session.last()).toMatchObject({ progress: { done: false } })
    await session.arrive(DECEMBER)
    expect(found(session.last())).toEqual(['2511.23473'])
    expect(session.last()).toMatchObject({ progress: { searched: 6, done: true, failed: [] } })
  })

  it('takes a month that does not hold records for a failed one', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [DECEMBER] })
    await session.arrive(DECEMBER, [{ id: 'x' }])
    expect(session.last()).toMatchObject({ progress: { failed: [{ reason: expect.stringContaining('0.id') }] } })
  })

  it('fetches few months ahead', async () => {
    const session = startSession()
    session.receive({
      type: 'load',
      months: ['2025-12', '2025-11', '2025-10', '2025-09', '2025-08'].map((name) => month(name)),
    })
    await session.settle()
    expect(session.fetched).toHaveLength(3)
    await session.arrive(DECEMBER)
    expect(session.fetched).toHaveLength(4)
  })

  it('is done at once when there is nothing to load', async () => {
    const session = startSession()
    session.receive({ type: 'load', months: [] })
    session.ask('视频', 1)
    await session.settle()
    expect(session.last()).toMatchObject({ results: { total: 0 }, progress: { searched: 0, total: 0, done: true } })
  })
})
