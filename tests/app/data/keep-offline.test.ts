import { afterEach, expect, it, vi } from 'vitest'
import { keepOffline } from '../../../src/app/data/keep-offline.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A browser's cache that only notes what is put there. */
function fakeCache() {
  const stored: string[] = []
  const put = (url: string) => Promise.resolve(stored.push(url.slice(url.lastIndexOf('/') + 1)))
  const open = () => Promise.resolve({ put, keys: () => Promise.resolve([]), match: () => Promise.resolve(undefined) })
  vi.stubGlobal('caches', { open })
  return stored
}

it('stores nothing while the reader needs the machine, and goes on after', async () => {
  vi.useFakeTimers()
  const stored = fakeCache()
  let isBusy = false
  const stop = new AbortController()
  const all = keepOffline(
    ['a.json', 'b.json', 'c.json'],
    (file) => file,
    stop.signal,
    () => isBusy,
  )
  await vi.advanceTimersByTimeAsync(10)
  expect(stored).toEqual(['manifest.json', 'a.json'])
  isBusy = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(stored).toEqual(['manifest.json', 'a.json'])
  isBusy = false
  await vi.advanceTimersByTimeAsync(1200)
  expect(stored).toEqual(['manifest.json', 'a.json', 'b.json', 'c.json'])
  await all
})
