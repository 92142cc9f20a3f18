import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Day } from '#domain/ids.ts'
import { WireError } from '#domain/wire.ts'
import { createQueryClient } from '../../../src/app/data/query-client.ts'
import { usePaper } from '../../../src/app/data/use-paper.ts'
import { archiveFiles, DAYS } from '../../support/archive.ts'
import { fakeFetch, type Fault } from '../../support/fake-fetch.ts'
import { day, paperId } from '../../support/known.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function findPaper(id: string, faults: Readonly<Record<string, Fault>> = {}, likelyDay?: Day) {
  const server = fakeFetch(archiveFiles(DAYS))
  Object.entries(faults).forEach(([path, fault]) => server.faults.set(path, fault))
  const client = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return { server, ...renderHook(() => usePaper(paperId(id), likelyDay), { wrapper }) }
}

describe('usePaper', () => {
  it('finds a paper by the manifest, its index and its day', async () => {
    const { result, server } = findPaper('2511.21688')
    expect(result.current).toEqual({ status: 'pending' })
    await waitFor(() => {
      expect(result.current).toMatchObject({ status: 'ready', paper: { id: '2511.21688', day: '2025-11-28' } })
    })
    expect(server.asked).toEqual(['data/manifest.json', 'data/ids/2511.i.json', 'data/day/2025-11-28.d.json'])
  })

  it('asks no index where the likely day is right, and the index where it is wrong or gone', async () => {
    const right = findPaper('2511.21688', { 'data/ids/2511.i.json': 404 }, day('2025-11-28'))
    await waitFor(() => {
      expect(right.result.current).toMatchObject({ status: 'ready', paper: { id: '2511.21688' } })
    })
    expect(right.server.asked).toEqual(['data/manifest.json', 'data/day/2025-11-28.d.json'])
    for (const wrong of ['2025-12-01', '2020-01-01']) {
      const { result } = findPaper('2511.21688', {}, day(wrong))
      await waitFor(() => {
        expect(result.current).toMatchObject({ status: 'ready', paper: { day: '2025-11-28' } })
      })
    }
  })

  it('fails when the likely day does not arrive, and finds the paper when it does', async () => {
    const { result, server } = findPaper('2511.21688', { 'data/day/2025-11-28.d.json': 404 }, day('2025-11-28'))
    await waitFor(() => {
      expect(result.current.status).toBe('failed')
    })
    server.faults.clear()
    act(() => {
      if (result.current.status === 'failed') result.current.retry()
    })
    await waitFor(() => {
      expect(result.current.status).toBe('ready')
    })
  })

  it.each(['2511.99999', '2401.00001', '10.1101/1'])('misses %s, which no digest lists', async (id) => {
    const { result } = findPaper(id)
    await waitFor(() => {
      expect(result.current).toEqual({ status: 'missing' })
    })
  })

  it.each(['data/manifest.json', 'data/ids/2511.i.json', 'data/day/2025-11-28.d.json'])(
    'fails when %s does not arrive, and finds the paper when it does',
    async (path) => {
      const { result, server } = findPaper('2511.21688', { [path]: 404 })
      await waitFor(() => {
        expect(result.current).toMatchObject({ status: 'failed', error: { message: `${path}: 404` } })
      })
      server.faults.clear()
      act(() => {
        if (result.current.status === 'failed') result.current.retry()
      })
      await waitFor(() => {
        expect(result.current.status).toBe('ready')
      })
    },
  )

  it.each(['data/manifest.json', 'data/ids/2511.i.json', 'data/day/2025-11-28.d.json'])(
    'names %s when it holds something else',
    async (path) => {
      const { result } = findPaper('2511.21688', { [path]: { text: '{"days":1,"x":[2]}' } })
      await waitFor(() => {
        expect(result.current.status).toBe('failed')
      })
      const error = result.current.status === 'failed' ? result.current.error : undefined
      expect(error).toBeInstanceOf(WireError)
      expect(error?.message).toContain(path)
    },
  )
})
