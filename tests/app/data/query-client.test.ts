import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WireError } from '#domain/wire.ts'
import { FetchError } from '../../../src/app/data/fetch-error.ts'
import { createQueryClient } from '../../../src/app/data/query-client.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** How often a query that always fails with `error` is tried, and the milliseconds at which it is. */
async function triesOf(error: Error): Promise<number[]> {
  const client = createQueryClient()
  const start = Date.now()
  const tries: number[] = []
  const result = client
    .fetchQuery({
      queryKey: ['x'],
      retry: client.getDefaultOptions().queries?.retry ?? false,
      queryFn: () => {
        tries.push(Date.now() - start)
        return Promise.reject(error)
      },
    })
    .catch(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  await result
  return tries
}

describe('a failed request', () => {
  it('is tried twice more when there was no answer, after longer and longer', async () => {
    expect(await triesOf(new FetchError('f', undefined))).toEqual([0, 500, 1500])
  })

  it('is tried twice more when the server is in trouble', async () => {
    expect(await triesOf(new FetchError('f', 503))).toHaveLength(3)
  })

  it.each([new FetchError('f', 404), new WireError('f: expected a day')])(
    'is not tried again when it will be the same: %s',
    async (error) => {
      expect(await triesOf(error)).toEqual([0])
    },
  )
})

describe('what has arrived', () => {
  it('never goes stale and is never fetched again', async () => {
    const client = createQueryClient()
    const queryFn = vi.fn<() => Promise<number>>(() => Promise.resolve(1))
    await client.fetchQuery({ queryKey: ['x'], queryFn })
    await vi.advanceTimersByTimeAsync(365 * 86_400_000)
    await client.fetchQuery({ queryKey: ['x'], queryFn })
    expect(queryFn).toHaveBeenCalledTimes(1)
  })
})
