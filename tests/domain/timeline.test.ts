import { describe, expect, it } from 'vitest'
import type { DaySummary } from '#domain/digest-day.ts'
import { timelineOf, type Gap } from '#domain/timeline.ts'
import { day } from '../support/known.ts'

const summary = (text: string, arxiv = 1): DaySummary => ({ day: day(text), counts: { arxiv }, statuses: [] })

function gapBetween(newer: string, older: string): Gap | undefined {
  return timelineOf([summary(newer), summary(older)])[0]?.days[0]?.gapAfter
}

describe('timelineOf', () => {
  it('groups days by month and counts their papers', () => {
    const months = timelineOf([summary('2025-12-01', 10), summary('2025-11-28', 15), summary('2025-11-27', 14)])
    expect(months.map(({ month, total, days }) => [month, total, days.map((entry) => entry.day.day)])).toEqual([
      ['2025-12', 10, ['2025-12-01']],
      ['2025-11', 29, ['2025-11-28', '2025-11-27']],
    ])
  })

  it('adds the sources of a day', () => {
    const both: DaySummary = { ...summary('2025-12-01'), counts: { arxiv: 10, biorxiv: 6 } }
    expect(timelineOf([both])[0]?.total).toBe(16)
  })

  it.each<[string, string, string, Gap | undefined]>([
    ['no gap between days in a row', '2025-11-28', '2025-11-27', undefined],
    ['a weekend', '2025-12-01', '2025-11-28', { type: 'weekend' }],
    ['a Sunday alone as a weekend', '2025-12-01', '2025-11-29', { type: 'weekend' }],
    ['the weekdays that are missing', '2025-12-02', '2025-11-27', { type: 'missing', count: 2 }],
    ['fourteen days as missing', '2025-11-30', '2025-11-15', { type: 'missing', count: 10 }],
    ['more by its ends', '2025-04-27', '2025-02-20', { type: 'long', from: day('2025-02-21'), to: day('2025-04-26') }],
  ])('finds %s', (_, newer, older, gap) => {
    expect(gapBetween(newer, older)).toEqual(gap)
  })

  it('keeps a gap between months with the newer day, and has none after the oldest', () => {
    const [december, november] = timelineOf([summary('2025-12-01'), summary('2025-11-28')])
    expect(december?.days[0]?.gapAfter).toEqual({ type: 'weekend' })
    expect(november?.days[0]).not.toHaveProperty('gapAfter')
  })

  it('has no months without days', () => {
    expect(timelineOf([])).toEqual([])
  })
})
