import { afterEach, describe, expect, it, vi } from 'vitest'
import { FetchError } from '../../../src/app/data/fetch-error.ts'
import { dataUrl, fetchJson } from '../../../src/app/data/fetch-json.ts'
import { fakeFetch } from '../../support/fake-fetch.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const FILES = new Map([['data/a.json', '{"a":1}']])

describe('fetchJson', () => {
  it('gives the parsed file', async () => {
    fakeFetch(FILES)
    expect(await fetchJson('data/a.json')).toEqual({ a: 1 })
  })

  it.each([
    [404, 'data/a.json: 404'],
    [503, 'data/a.json: 503'],
  ])('says that the answer was %i', async (status, message) => {
    fakeFetch(FILES).faults.set('data/a.json', status)
    const failure = fetchJson('data/a.json')
    await expect(failure).rejects.toThrow(FetchError)
    await expect(failure).rejects.toMatchObject({ message, status, name: 'FetchError' })
  })

  it('says that there was no answer', async () => {
    fakeFetch(FILES).faults.set('data/a.json', 'offline')
    await expect(fetchJson('data/a.json')).rejects.toMatchObject({
      message: 'data/a.json: no answer',
      status: undefined,
    })
  })

  it("takes a host's page in place of the file for a missing file", async () => {
    fakeFetch(FILES).faults.set('data/a.json', { text: '<!doctype html>' })
    await expect(fetchJson('data/a.json')).rejects.toMatchObject({ status: 404 })
  })

  it('passes a cancel on as it is, not as a failure', async () => {
    fakeFetch(FILES)
    const controller = new AbortController()
    controller.abort()
    await expect(fetchJson('data/a.json', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('passes on a cancel that comes while the file arrives', async () => {
    const controller = new AbortController()
    const body = () => {
      controller.abort()
      return Promise.reject(new DOMException('aborted', 'AbortError'))
    }
    vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, status: 200, json: body }))
    await expect(fetchJson('data/a.json', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a connection lost while the file arrives', () => {
  it('is no answer, so that it is worth another try', async () => {
    const body = () => Promise.reject(new TypeError('network error'))
    vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, status: 200, json: body }))
    await expect(fetchJson('data/a.json')).rejects.toMatchObject({ name: 'FetchError', status: undefined })
  })
})

describe('dataUrl', () => {
  it('lies under the base path', () => {
    expect(dataUrl('data/a.json')).toBe('/data/a.json')
  })
})
