import { describe, expect, it } from 'vitest'
import { levelsOf, stripOf } from '#domain/day-levels.ts'
import type { DaySummary } from '#domain/digest-day.ts'
import { day } from '../support/known.ts'

const summary = (text: string, arxiv: number): DaySummary => ({ day: day(text), counts: { arxiv }, statuses: [] })

describe('levelsOf', () => {
  it('puts a quarter of the days on each level, days without papers apart', () => {
    const counts = [4, 5, 8, 12, 16, 19, 60, 604]
    const levelOf = levelsOf(
      [...counts, 0, 0].map((count, i) => summary(`2025-11-0${i % 9}`.replace('00', '10'), count)),
    )
    expect(counts.map(levelOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    expect(levelOf(0)).toBe(0)
  })

  it('calls days that all brought the same few', () => {
    expect(levelsOf([summary('2025-11-03', 10), summary('2025-11-04', 10)])(10)).toBe(1)
  })

  it('has no quartiles of nothing', () => {
    expect(levelsOf([])(3)).toBe(1)
  })
})

describe('stripOf', () => {
  const days = [summary('2025-12-01', 16), summary('2025-11-28', 4), summary('2025-11-26', 8), summary('2025-11-19', 2)]

  it('ends with the week of the newest day, at that day', () => {
    const strip = stripOf(days, 26)
    expect(strip).toHaveLength(26)
    expect(strip.at(-1)).toEqual([{ type: 'count', level: 4, day: '2025-12-01' }])
    expect(strip.at(-2)?.map(({ type }) => type)).toEqual([
      'missing',
      'missing',
      'count',
      'missing',
      'count',
      'blank',
      'blank',
    ])
  })

  it('outlines nothing before the archive begins', () => {
    expect(
      stripOf(days, 26)
        .at(-3)
        ?.map(({ type }) => type),
    ).toEqual(['blank', 'blank', 'count', 'missing', 'missing', 'blank', 'blank'])
  })

  it('is empty without days', () => {
    expect(stripOf([], 26)).toEqual([])
  })
})
