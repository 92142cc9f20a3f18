import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbours, paperCount, type DaySummary } from '#domain/digest-day.ts'
import { anyDay } from '../support/arbitraries.ts'
import { day } from '../support/known.ts'

const summary = (text: string): DaySummary => ({ day: day(text), counts: { arxiv: 1 }, statuses: [] })

describe('paperCount', () => {
  it('adds the sources of a day', () => {
    expect(paperCount({ ...summary('2025-12-01'), counts: { arxiv: 10, biorxiv: 6 } })).toBe(16)
    expect(paperCount({ ...summary('2025-12-01'), counts: {} })).toBe(0)
  })
})

describe('neighbours', () => {
  const days = ['2025-12-01', '2025-11-28', '2025-11-27'].map((text) => summary(text))

  it('are the days beside one of the archive', () => {
    expect(neighbours(days, day('2025-11-28'))).toEqual({ older: '2025-11-27', newer: '2025-12-01' })
    expect(neighbours(days, day('2025-12-01'))).toEqual({ older: '2025-11-28' })
    expect(neighbours(days, day('2025-11-27'))).toEqual({ newer: '2025-11-28' })
  })

  it('are the nearest days of one the archive does not have', () => {
    expect(neighbours(days, day('2025-11-30'))).toEqual({ older: '2025-11-28', newer: '2025-12-01' })
    expect(neighbours([], day('2025-11-30'))).toEqual({})
  })

  it('have no other day between them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { maxLength: 12 }), anyDay, (list, asked) => {
        const sorted = [...list].sort().reverse()
        const { older, newer } = neighbours(
          sorted.map((text) => summary(text)),
          asked,
        )
        expect(sorted.filter((other) => other < asked && (!older || other > older))).toEqual([])
        expect(sorted.filter((other) => other > asked && (!newer || other < newer))).toEqual([])
      }),
    )
  })
})
