import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  dayQuery,
  loadedDayOf,
  manifestQuery,
  paperDayQuery,
  prefetchDay,
} from '../../../src/app/data/archive-queries.ts'
import { createQueryClient } from '../../../src/app/data/query-client.ts'
import { archiveFiles, DAYS } from '../../support/archive.ts'
import { fakeFetch } from '../../support/fake-fetch.ts'
import { day, paperId } from '../../support/known.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

async function openArchive() {
  const server = fakeFetch(archiveFiles(DAYS))
  const client = createQueryClient()
  return { server, client, manifest: await client.fetchQuery(manifestQuery) }
}

describe('the queries', () => {
  it('ask for no file of a day or an index that the archive does not have', async () => {
    const { server, client, manifest } = await openArchive()
    expect(await client.fetchQuery(dayQuery(manifest, day('2025-11-30')))).toBeNull()
    expect(await client.fetchQuery(paperDayQuery(manifest, paperId('2401.00001')))).toEqual({})
    expect(server.asked).toEqual(['data/manifest.json'])
  })

  it('ask again for a day that has changed, by its new name', async () => {
    const { client, manifest } = await openArchive()
    const changed = { ...manifest, days: manifest.days.map((entry) => ({ ...entry, hash: 'e' })) }
    await client.fetchQuery(dayQuery(manifest, day('2025-11-28')))
    await expect(client.fetchQuery(dayQuery(changed, day('2025-11-28')))).rejects.toThrow('2025-11-28.e.json: 404')
  })
})

describe('loadedDayOf', () => {
  it('knows the papers of the days that are loaded, and no others', async () => {
    const { client, manifest } = await openArchive()
    expect(loadedDayOf(client, manifest, paperId('2511.21688'))).toBeUndefined()
    await client.fetchQuery(dayQuery(manifest, day('2025-11-28')))
    expect(loadedDayOf(client, manifest, paperId('2511.21688'))).toBe('2025-11-28')
    expect(loadedDayOf(client, manifest, paperId('2511.23476'))).toBeUndefined()
  })
})

describe('prefetchDay', () => {
  it('loads a day once, before it is asked for', async () => {
    const { server, client, manifest } = await openArchive()
    prefetchDay(client, manifest, day('2025-11-28'))
    prefetchDay(client, manifest, day('2025-11-28'))
    await client.fetchQuery(dayQuery(manifest, day('2025-11-28')))
    expect(server.asked).toEqual(['data/manifest.json', 'data/day/2025-11-28.d.json'])
  })

  it('keeps a failure to itself', async () => {
    const { server, client, manifest } = await openArchive()
    server.faults.set('data/day/2025-11-28.d.json', 404)
    prefetchDay(client, manifest, day('2025-11-28'))
    await vi.waitFor(() => {
      expect(client.isFetching()).toBe(0)
    })
    expect(server.asked).toHaveLength(2)
  })
})
