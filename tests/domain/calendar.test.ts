import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayParts, daysBetween, isWeekend, localDay, monthOf } from '#domain/calendar.ts'
import { addMonths, monthWeeks, weekStart } from '#domain/months.ts'
import { anyDay } from '../support/arbitraries.ts'
import { day } from '../support/known.ts'

describe('dayParts', () => {
  it('counts weekdays from Monday', () => {
    expect(dayParts(day('2025-12-01'))).toEqual({ year: 2025, month: 12, date: 1, weekday: 0 })
    expect(dayParts(day('2025-11-30')).weekday).toBe(6)
  })
})

describe('monthOf', () => {
  it('is the first seven characters of a day', () => {
    expect(monthOf(day('2025-12-01'))).toBe('2025-12')
  })
})

describe('addDays', () => {
  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-10-26', 1, '2025-10-27'],
  ])('moves %s by %i to %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to)
  })

  it('refuses to leave the years that a day can have', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow('addDays: 9999-12-31 + 1 lies outside')
  })

  it('is undone by daysBetween', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      }),
    )
  })
})

describe('isWeekend', () => {
  it('is true on Saturday and Sunday', () => {
    const week = Array.from({ length: 7 }, (_, i) => isWeekend(addDays(day('2025-12-01'), i)))
    expect(week).toEqual([false, false, false, false, false, true, true])
  })
})

describe('localDay', () => {
  it('is the date on the wall, whatever it is in UTC', () => {
    expect(localDay(new Date(2025, 0, 5, 0, 1))).toBe('2025-01-05')
    expect(localDay(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05')
  })

  it('says so when the clock shows no date', () => {
    expect(() => localDay(new Date(Number.NaN))).toThrow('localDay: the clock shows no valid date')
  })
})

describe('months', () => {
  it.each([
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-11', -23, '2023-12'],
  ])('%s and %i more is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected)
  })

  it('are cut into weeks from Monday to Sunday', () => {
    const weeks = monthWeeks('2025-11')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, '2025-11-01', '2025-11-02'])
    expect(weeks.flat().filter((found) => found !== undefined)).toHaveLength(30)
    expect(monthWeeks('2021-02')).toHaveLength(4)
  })

  it('know the Monday of a week', () => {
    expect([weekStart(day('2025-12-01')), weekStart(day('2025-11-30'))]).toEqual(['2025-12-01', '2025-11-24'])
  })
})
