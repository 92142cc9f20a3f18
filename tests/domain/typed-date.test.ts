import { describe, expect, it } from 'vitest'
import { parseTypedDate } from '#domain/typed-date.ts'
import { day } from '../support/known.ts'

/** A Tuesday. */
const TODAY = day('2025-12-02')
const ARCHIVE = new Set(['2025-12-01', '2025-11-28', '2024-12-20', '2024-02-29'].map(day))
const parse = (text: string, today = TODAY) => parseTypedDate(text, { today, has: (found) => ARCHIVE.has(found) })

describe('a typed date', () => {
  it.each([
    ['11.28', '2025-11-28'],
    ['11/28', '2025-11-28'],
    ['11-28', '2025-11-28'],
    ['1128', '2025-11-28'],
    ['１１．２８', '2025-11-28'],
    ['11月28日', '2025-11-28'],
    ['11 月 28 号', '2025-11-28'],
    ['2025-11-28', '2025-11-28'],
    ['2025.11.28', '2025-11-28'],
    ['2025年11月28日', '2025-11-28'],
    ['20251128', '2025-11-28'],
    ['12.1', '2025-12-01'],
    ['28日', '2025-11-28'],
    ['今天', '2025-12-02'],
    ['昨天', '2025-12-01'],
    ['前天', '2025-11-30'],
    ['3天前', '2025-11-29'],
    ['3 days ago', '2025-11-29'],
    ['周二', '2025-12-02'],
    ['周三', '2025-11-26'],
    ['星期天', '2025-11-30'],
    ['本周五', '2025-12-05'],
    ['上周五', '2025-11-28'],
    ['上上周五', '2025-11-21'],
    ['上个星期一', '2025-11-24'],
    ['Yesterday', '2025-12-01'],
    ['friday', '2025-11-28'],
    ['last Friday', '2025-11-28'],
    ['last Tue', '2025-11-25'],
    ['this Thu', '2025-12-04'],
    ['Nov 28', '2025-11-28'],
    ['28 November', '2025-11-28'],
    ['Nov. 28, 2025', '2025-11-28'],
  ])('%s is %s', (text, expected) => {
    expect(parse(text)).toBe(expected)
  })

  it('without a year means the latest the archive has, else the latest there was', () => {
    expect(parse('12.20')).toBe('2024-12-20')
    expect(parse('2.29')).toBe('2024-02-29')
    expect(parse('12.31')).toBe('2024-12-31')
    expect(parse('11.28', day('2026-11-29'))).toBe('2025-11-28')
  })

  it.each(['', '11', '13.1', '2.30', '2025-02-29', '周八', '上周', 'friends', 'mayday', '112', 'Nov 31'])(
    '%s is none',
    (text) => {
      expect(parse(text)).toBeUndefined()
    },
  )
})
