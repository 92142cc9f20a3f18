import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearReadMarks, markCount, withReadMarks } from '#domain/read-clearing.ts'
import { decodeReadMarks, isRead, markPapers, mergeReadMarks, type ReadMarks } from '#domain/read-marks.ts'
import { day, paperId } from '../support/known.ts'

const old = { id: paperId('2411.00001'), day: day('2024-11-28') }
const recent = { id: paperId('2511.23476'), day: day('2025-12-01') }
const MARKS = markPapers({}, [old, recent], true, 5_000_000)

describe('clearing read marks', () => {
  it('drops all of them, or those before a month', () => {
    expect(markCount(clearReadMarks(MARKS, 6_000_000))).toBe(0)
    const cleared = clearReadMarks(MARKS, 6_000_000, '2024-12')
    expect([isRead(cleared, old), isRead(cleared, recent)]).toEqual([false, true])
    expect([markCount(MARKS), markCount(MARKS, '2024-12'), markCount(cleared)]).toEqual([2, 1, 1])
  })

  it('is heard by a tab that still has them, whoever hears first', () => {
    const cleared = clearReadMarks(MARKS, 6_000_000)
    for (const merged of [mergeReadMarks(cleared, MARKS), mergeReadMarks(MARKS, cleared)]) {
      expect(merged).toEqual(cleared)
      // The tab must find nothing to write.
      expect(JSON.stringify(mergeReadMarks(cleared, MARKS))).toBe(JSON.stringify(cleared))
    }
  })

  it('lets papers be read again, in the same second too', () => {
    const cleared = clearReadMarks(MARKS, 6_000_000)
    const again = markPapers(cleared, [old], true, 6_000_000)
    expect(isRead(mergeReadMarks(again, cleared), old)).toBe(true)
    expect(isRead(mergeReadMarks(MARKS, again), recent)).toBe(false)
  })

  it('is undone, in other tabs too', () => {
    const cleared = clearReadMarks(MARKS, 6_000_000)
    const back = withReadMarks(cleared, MARKS)
    const elsewhere = mergeReadMarks(cleared, back)
    expect([isRead(elsewhere, old), isRead(elsewhere, recent)]).toEqual([true, true])
    expect(withReadMarks(back, MARKS)).toEqual(back)
  })

  it('is not what a backup brings along', () => {
    const backup = clearReadMarks({}, 9_000_000)
    expect(isRead(withReadMarks(MARKS, backup), recent)).toBe(true)
  })

  it('survives being stored', () => {
    const cleared = clearReadMarks(MARKS, 6_000_000, '2024-12')
    expect(decodeReadMarks(JSON.parse(JSON.stringify(cleared)))).toEqual({ marks: cleared, rejected: undefined })
  })

  it('merges in any order to the same', () => {
    const step = fc.record({
      paper: fc.constantFrom(old, recent),
      at: fc.integer({ min: 1, max: 9 }),
      act: fc.constantFrom('read', 'unread', 'clear', 'clear-old'),
    })
    const anyMarks = fc.array(step, { maxLength: 6 }).map((steps) =>
      steps.reduce<ReadMarks>((marks, { paper, at, act }) => {
        if (act === 'clear') return clearReadMarks(marks, at * 1000)
        if (act === 'clear-old') return clearReadMarks(marks, at * 1000, '2025-01')
        return markPapers(marks, [paper], act === 'read', at * 1000)
      }, {}),
    )
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (a, b, c) => {
        expect(mergeReadMarks(a, b)).toEqual(mergeReadMarks(b, a))
        expect(mergeReadMarks(mergeReadMarks(a, b), c)).toEqual(mergeReadMarks(a, mergeReadMarks(b, c)))
        expect(mergeReadMarks(mergeReadMarks(a, b), b)).toEqual(mergeReadMarks(a, b))
      }),
    )
  })
})
