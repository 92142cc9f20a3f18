import { describe, expect, it } from 'vitest'
import { addMonths } from '#domain/months.ts'
import { OFFLINE_DAYS } from '#domain/offline-days.ts'
import { offlineFiles } from '#domain/offline.ts'
import { WIRE_VERSION, type Manifest } from '#domain/wire.ts'
import { day } from '../support/known.ts'

/** 200 days in a row, the newest first, ten a month. */
const days = Array.from({ length: 200 }, (_, i) => {
  const month = addMonths('2025-12', -Math.floor(i / 10))
  return {
    day: day(`${month}-${String(28 - (i % 10)).padStart(2, '0')}`),
    counts: { arxiv: 1 },
    statuses: [],
    hash: `d${i}`,
  }
})
const months = [...new Set(days.map((each) => each.day.slice(0, 7)))]
const MANIFEST: Manifest = {
  version: WIRE_VERSION,
  days,
  ids: { a: 'ids' },
  search: Object.fromEntries(months.map((month) => [month, 's'])),
  abstracts: Object.fromEntries(months.map((month) => [month, 'b'])),
}
const kept = (newest: number, ...bookmarked: string[]) => offlineFiles(MANIFEST, newest, new Set(bookmarked.map(day)))

describe('what is kept for reading offline', () => {
  it.each(OFFLINE_DAYS)('is the newest %i days, and what searches their months', (newest) => {
    const files = kept(newest)
    const of = (folder: string) => files.filter((file) => file.startsWith(`data/${folder}/`))
    expect(of('day')).toHaveLength(newest)
    expect(of('search')).toHaveLength(Math.ceil(newest / 10))
    expect(of('abstracts')).toHaveLength(Math.ceil(newest / 10))
    expect(of('ids')).toHaveLength(1)
  })

  it('is every day of a bookmark too, however old', () => {
    const old = days.at(-1)?.day ?? ''
    expect(kept(7, old).filter((file) => !kept(7).includes(file))).toEqual([expect.stringContaining(old)])
  })
})
