import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeReadMarks, isRead, markPapers, mergeReadMarks, readCount, type ReadMarks } from '#domain/read-marks.ts'
import { day, known, paperId } from '../support/known.ts'

const first = { id: paperId('2511.23476'), day: day('2025-12-01') }
const second = { id: paperId('2511.23477'), day: day('2025-12-01') }
const older = { id: paperId('2511.21688'), day: day('2025-11-28') }
const PAPERS = [first, second, older]
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('markPapers', () => {
  it('keeps marks by month, with the day and the second', () => {
    const marks = markPapers({}, [first, older], true, 5_900)
    expect(marks).toEqual({ '2025-12': { '2511.23476': [1, 5] }, '2025-11': { '2511.21688': [28, 5] } })
  })

  it('marks read and unread again', () => {
    const read = markPapers({}, [first], true, 5_000)
    const unread = markPapers(read, [first], false, 6_000)
    expect([read, unread].map((marks) => isRead(marks, first))).toEqual([true, false])
    expect(unread['2025-12']).toEqual({ '2511.23476': [1, -6] })
  })

  it('leaves what it was given as it was', () => {
    const before = markPapers({}, [first], true, 5_000)
    const copy = json(before)
    markPapers(before, PAPERS, false, 6_000)
    expect(before).toEqual(copy)
  })

  it('wins over the mark before, also when the clock has jumped back', () => {
    const read = markPapers({}, [first], true, 9_000)
    const unread = markPapers(read, [first], false, 1_000)
    const again = markPapers(unread, [first], true, 1_000)
    expect(isRead(mergeReadMarks(read, unread), first)).toBe(false)
    expect(isRead(mergeReadMarks(again, unread), first)).toBe(true)
  })
})

describe('readCount', () => {
  it('counts the papers of one day', () => {
    const marks = markPapers(markPapers({}, PAPERS, true, 5_000), [second], false, 6_000)
    expect(readCount(marks, day('2025-12-01'))).toBe(1)
    expect(readCount(marks, day('2025-11-28'))).toBe(1)
    expect(readCount(marks, day('2025-11-27'))).toBe(0)
  })
})

describe('mergeReadMarks', () => {
  const anyMark = fc.tuple(fc.constantFrom(1, 28), fc.constantFrom(-2, -1, 1, 2))
  const anyMonth = fc.dictionary(fc.constantFrom(...PAPERS.map(({ id }) => id)), anyMark)
  const anyMarks: fc.Arbitrary<ReadMarks> = fc.dictionary(fc.constantFrom('2025-11', '2025-12'), anyMonth)

  it('does not depend on the order of two', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        expect(mergeReadMarks(a, b)).toEqual(mergeReadMarks(b, a))
      }),
    )
  })

  it('does not depend on the order of three', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (a, b, c) => {
        expect(mergeReadMarks(mergeReadMarks(a, b), c)).toEqual(mergeReadMarks(a, mergeReadMarks(b, c)))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const merged = mergeReadMarks(a, b)
        expect(mergeReadMarks(merged, b)).toEqual(merged)
      }),
    )
  })

  it('takes read over unread at the same second', () => {
    const read = markPapers({}, [first], true, 5_000)
    const unread = markPapers({}, [first], false, 5_000)
    expect(isRead(mergeReadMarks(read, unread), first)).toBe(true)
    expect(isRead(mergeReadMarks(unread, read), first)).toBe(true)
  })

  it('keeps the order of the first, so that a tab with nothing new writes the same text', () => {
    const a = markPapers(markPapers({}, [first], true, 1), [second], true, 1)
    const b = markPapers(markPapers({}, [second], true, 1), [first], true, 1)
    expect(JSON.stringify(mergeReadMarks(a, b))).toBe(JSON.stringify(a))
  })
})

describe('decodeReadMarks', () => {
  it('reads what was stored', () => {
    const marks = markPapers({}, PAPERS, true, 5_000)
    expect(decodeReadMarks(json(marks))).toEqual({ marks, rejected: undefined })
  })

  it.each([
    ['null', null],
    ['a list', []],
  ])('refuses %s', (_, data: unknown) => {
    expect(decodeReadMarks(data)).toBeUndefined()
  })

  it.each([
    ['text for a mark', 'x'],
    ['a mark of three', [1, 2, 3]],
    ['a broken number', [1, 0.5]],
    ['a number that can grow no more', [1, Number.MAX_SAFE_INTEGER]],
  ])('leaves out only %s, and hands it back', (_, bad: unknown) => {
    const marks = markPapers({}, PAPERS, true, 5_000)
    const stored = { ...marks, '2025-10': { '2510.00001': bad, '2510.00002': [1, 5] } }
    expect(decodeReadMarks(json(stored))).toEqual({
      marks: { ...marks, '2025-10': { '2510.00002': [1, 5] } },
      rejected: { '2025-10/2510.00001': bad },
    })
  })

  it('leaves out a month that is none, a mark in place of one, and a key of every object', () => {
    const stored: unknown = JSON.parse(
      '{"2025-12":[1,5],"__proto__":{"2511.23476":[1,2]},"2025-11":{"__proto__":[1,2]}}',
    )
    const decoded = known(decodeReadMarks(stored))
    expect(decoded.marks).toEqual({})
    expect(Object.keys(decoded.rejected ?? {}).toSorted()).toEqual([
      '2025-11/__proto__',
      '2025-12/',
      '__proto__/2511.23476',
    ])
  })

  it('can read again what any marks became', () => {
    const late = known(decodeReadMarks({ '2025-12': { [first.id]: [1, 250_000_000_000] } })).marks
    const toggled = markPapers(markPapers(late, [first], false, 1), [first], true, 1)
    expect(decodeReadMarks(json(toggled))?.marks).toEqual(toggled)
    expect(isRead(toggled, first)).toBe(true)
  })
})
