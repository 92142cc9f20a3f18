import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Hit } from '#domain/search/search-index.ts'
import { createSearchClient } from '../../../../src/app/features/search/search-client.ts'
import { useSearch } from '../../../../src/app/features/search/use-search.ts'
import { fakeWorkers, resultsReply } from './fake-search-worker.ts'
import { hitOf } from './render-search.tsx'

function renderSearch(query: string) {
  const { created, createWorker } = fakeWorkers()
  const client = createSearchClient({ months: [], createWorker })
  const hook = renderHook(({ typed }) => useSearch(typed, client), { initialProps: { typed: query } })
  return {
    ...hook,
    created,
    type: (typed: string) => {
      hook.rerender({ typed })
    },
  }
}

describe('useSearch', () => {
  it('is idle, without a worker, until something is typed', () => {
    const { result, created } = renderSearch('  ')
    expect(result.current).toEqual({ status: 'idle' })
    expect(created).toEqual([])
  })

  it('loads, then shows results as they come', () => {
    const { result, created } = renderSearch(' 视频 ')
    expect(result.current).toEqual({ status: 'loading' })
    act(() => created[0]?.answer(3, { done: false }))
    expect(result.current).toMatchObject({
      status: 'ready',
      query: '视频',
      results: { total: 3 },
      progress: { done: false },
    })
    act(() => created[0]?.answer(5))
    expect(result.current).toMatchObject({ results: { total: 5 }, progress: { done: true } })
  })

  it('keeps the results of the query before while one types on', () => {
    const { result, created, type } = renderSearch('视')
    act(() => created[0]?.answer(9))
    type('视频')
    expect(result.current).toMatchObject({ status: 'ready', query: '视', results: { total: 9 } })
    act(() => created[0]?.answer(3))
    expect(result.current).toMatchObject({ status: 'ready', query: '视频', results: { total: 3 } })
  })

  it('shows results in the task that brings them', async () => {
    const { result, created } = renderSearch('视')
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
    created[0]?.answer(9)
    await Promise.resolve()
    expect(result.current).toMatchObject({ status: 'ready', results: { total: 9 } })
    vi.unstubAllGlobals()
  })

  it('keeps the hits that stay as they are, so that their rows do', () => {
    const { result, created } = renderSearch('视')
    const answer = (hits: readonly Hit[]) => {
      const reply = resultsReply(created[0]?.sequence ?? -1, hits.length, {})
      if (reply.type === 'results')
        act(() => created[0]?.reply(structuredClone({ ...reply, results: { total: hits.length, hits } })))
      return result.current.status === 'ready' ? result.current.results.hits : []
    }
    const before = answer([hitOf('2511.00001'), hitOf('2511.00002')])
    const after = answer([hitOf('2511.00001'), hitOf('2511.00002', { snippet: '另一处。' }), hitOf('2511.00003')])
    expect(after.map(({ snippet }) => snippet)).toEqual(['摘要的开头。', '另一处。', '摘要的开头。'])
    expect(after[0]).toBe(before[0])
  })

  it('forgets them once the field was cleared', () => {
    const { result, created, type } = renderSearch('视')
    act(() => created[0]?.answer(9))
    type('')
    type('推理')
    expect(result.current).toEqual({ status: 'loading' })
  })

  it('fails with the worker and tries again when asked', () => {
    const { result, created } = renderSearch('视频')
    act(() => created[0]?.crash('boom'))
    expect(result.current).toMatchObject({ status: 'failed', message: 'search worker: boom' })
    act(() => {
      if (result.current.status === 'failed') result.current.retry()
    })
    expect(result.current).toEqual({ status: 'loading' })
    act(() => created[1]?.answer(3))
    expect(result.current).toMatchObject({ status: 'ready', results: { total: 3 } })
  })

  it('tries again by itself when one types on after a failure', () => {
    const { result, created, type } = renderSearch('视')
    act(() => created[0]?.crash('boom'))
    type('视频')
    expect(result.current).toEqual({ status: 'loading' })
    act(() => created[1]?.answer(3))
    expect(result.current).toMatchObject({ status: 'ready' })
  })

  it('fails when no paper could be loaded, but not when some could', () => {
    const { result, created } = renderSearch('视频')
    const failed = [{ month: '2025-12', reason: 'offline' }]
    act(() => created[0]?.answer(0, { searched: 0, failed }))
    expect(result.current).toMatchObject({ status: 'failed', message: 'offline' })
    act(() => created[0]?.answer(0, { searched: 4, failed }))
    expect(result.current).toMatchObject({ status: 'ready' })
  })
})
