import { describe, expect, it } from 'vitest'
import { toDay } from '#domain/ids.ts'
import { encodeSearchAbstracts, encodeSearchTitles, type SearchRecord } from '#domain/search-wire.ts'
import type { MonthFile, SearchReply } from '../../src/worker/search-messages.ts'
import { createSearchSession } from '../../src/worker/search-session.ts'
import { PAPERS } from '../domain/search/sample-records.ts'

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a bad test value')
  return value
}
const month = (name: string, papers = 3): MonthFile => ({
  month: name,
  url: `https://ridu.test/${name}.json`,
  abstractsUrl: `https://ridu.test/${name}-abstracts.json`,
  papers,
})
const TODAY = known(toDay('2025-12-02'))
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
    now: () => 0,
  })
  const settle = async () => {
    do {
      for (let i = 0; i < 60; i++) await Promise.resolve()
      for (const turn of turns.splice(0)) turn()
      for (let i = 0; i < 60; i++) await Promise.resolve()
    } while (turns.length > 0)
  }
  return {
    replies,
    fetched,
    settle,
    receive: session.receive,
    async arrive(file: MonthFile, data: unknown = JSON.parse(encodeSearchTitles(recordsOf(file.month)))) {
      fetches.get(file.url)?.resolve(data)
      await settle()
    },
    async arriveAbstracts(file: MonthFile) {
      fetches.get(file.abstractsUrl)?.resolve(JSON.parse(encodeSearchAbstracts(recordsOf(file.month))))
      await settle()
    },
    load(months: readonly MonthFile[], abstractsWait = true) {
      session.receive({ type: 'load', months, abstractsWait })
    },
    async fail(file: MonthFile, message: string) {
      fetches.get(file.url)?.reject(new Error(message))
      await settle()
    },
    ask(query: string, sequence: number) {
      session.receive({ type: 'query', sequence, query, today: TODAY, limit: 10 })
    },
    last: () => replies.at(-1),
  }
}
const found = (reply: SearchReply | undefined) =>
  reply?.type === 'results' ? reply.results.hits.map((hit) => hit.id) : undefined

describe('createSearchSession', () => {
  it('answers from what is there and again as older months arrive', async () => {
    const session = startSession()
    session.load([DECEMBER, NOVEMBER])
    session.ask('视频', 1)
    await session.arrive(DECEMBER)
    expect(found(session.last())).toEqual(['2511.23478', '2511.23477'])
    expect(session.last()).toMatchObject({ progress: { searched: 3, total: 6, month: '2025-12', done: false } })
    await session.arrive(NOVEMBER)
    expect(found(session.last())).toEqual(['2511.23478', '2511.23477', '2511.21690'])
    expect(session.last()).toMatchObject({ sequence: 1, progress: { searched: 6, month: '2025-11', done: true } })
  })

  it('leaves what is shown in its place and puts what is found later below', async () => {
    const session = startSession()
    session.load([DECEMBER, NOVEMBER], false)
    session.ask('轨迹', 1)
    await session.arrive(DECEMBER)
    expect(found(session.last())).toEqual([])
    await session.arrive(NOVEMBER)
    const before = found(session.last()) ?? []
    expect(before).toEqual(['2511.21690', '2511.21681'])
    expect(session.last()).toMatchObject({ progress: { done: false, abstracts: 0 } })
    await session.arriveAbstracts(DECEMBER)
    await session.arriveAbstracts(NOVEMBER)
    expect(found(session.last())?.slice(0, before.length)).toEqual(before)
    expect(session.last()).toMatchObject({ progress: { done: true, abstracts: 6 } })
  })

  it('keeps rows that lack a word until every title was read', async () => {
    const session = startSession()
    session.load([DECEMBER, NOVEMBER])
    session.ask('视频 轨迹', 1)
    await session.arrive(DECEMBER)
    expect(found(session.last())).toEqual([])
    await session.arrive(NOVEMBER)
    expect(found(session.last())?.[0]).toBe('2511.21690')
    expect(found(session.last())?.length).toBeGreaterThan(1)
  })

  it('reads abstracts that wait only when asked, and conditions of personal state', async () => {
    const session = startSession()
    session.load([NOVEMBER])
    await session.arrive(NOVEMBER)
    session.ask('像素信息', 1)
    await session.settle()
    expect(session.last()).toMatchObject({ results: { total: 0 }, progress: { done: true, abstractsWait: true } })
    session.receive({ type: 'abstracts' })
    await session.settle()
    await session.arriveAbstracts(NOVEMBER)
    expect(found(session.last())).toEqual(['2511.21681'])
    session.receive({ type: 'personal', personal: { read: [], bookmarked: [], tags: {} } })
    session.ask('像素信息 is:bookmarked', 2)
    await session.settle()
    expect(session.last()).toMatchObject({
      results: { total: 0, without: { condition: 0, total: 1, first: '无像素视觉：基于相机轨迹的感知' } },
    })
    const [paper] = recordsOf('2025-11').filter(({ id }) => id === '2511.21681')
    session.receive({ type: 'personal', personal: { read: [], bookmarked: [known(paper).id], tags: {} } })
    await session.settle()
    expect(found(session.last())).toEqual(['2511.21681'])
  })

  it('answers the newest keystroke only', async () => {
    const session = startSession()
    session.load([DECEMBER])
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
    session.load([DECEMBER])
    session.ask('视频', 1)
    session.ask(' ', 2)
    await session.arrive(DECEMBER)
    expect(session.replies.every((reply) => reply.type === 'progress')).toBe(true)
  })

  it('goes on after a month that fails, says why, and tries it again at the next query', async () => {
    const session = startSession()
    session.load([DECEMBER, NOVEMBER])
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
    session.load([DECEMBER])
    await session.arrive(DECEMBER, [{ id: 'x' }])
    expect(session.last()).toMatchObject({
      progress: { failed: [{ reason: expect.stringContaining('expected an object') }] },
    })
  })

  it('fetches few months ahead', async () => {
    const session = startSession()
    session.load(['2025-12', '2025-11', '2025-10', '2025-09', '2025-08'].map((name) => month(name)))
    await session.settle()
    // The newest month has the network to itself.
    expect(session.fetched).toHaveLength(1)
    await session.arrive(DECEMBER)
    expect(session.fetched).toHaveLength(4)
  })

  it('is done at once when there is nothing to load', async () => {
    const session = startSession()
    session.load([])
    session.ask('视频', 1)
    await session.settle()
    expect(session.last()).toMatchObject({ results: { total: 0 }, progress: { searched: 0, total: 0, done: true } })
  })
})
