import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, matchedRuns } from '#domain/search/edit-distance.ts'

/** The definition, without any cleverness. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  const swap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] ? 1 + naive(a.slice(2), b.slice(2)) : 99
  return Math.min(naive(restA, restB) + (a[0] === b[0] ? 0 : 1), naive(restA, b) + 1, naive(a, restB) + 1, swap)
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

describe('editDistance', () => {
  it('counts a swap as one edit', () => {
    expect(editDistance('trcae', 'trace', 2)).toBe(1)
  })

  it('meets the beginning of a longer word when asked', () => {
    expect(editDistance('thetaevlo', 'thetaevolve', 2, true)).toBe(1)
    expect(editDistance('thetaevlo', 'thetaevolve', 2)).toBe(3)
  })

  it('agrees with its definition, up to the bound', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(naive(a, b), max + 1))
      }),
    )
  })

  it('agrees with its definition for beginnings', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, max) => {
        const best = Math.min(...Array.from({ length: b.length + 1 }, (_, n) => naive(a, b.slice(0, n))))
        expect(editDistance(a, b, max, true)).toBe(Math.min(best, max + 1))
      }),
    )
  })
})

describe('matchedRuns', () => {
  it('leaves out what the query does not have', () => {
    expect(matchedRuns('canvas2image', 'canvas-to-image')).toEqual([
      [0, 6],
      [10, 15],
    ])
    expect(matchedRuns('视频推里', '视频推理')).toEqual([[0, 3]])
  })

  it('keeps swapped characters', () => {
    expect(matchedRuns('视推频理', '视频推理')).toEqual([[0, 4]])
  })

  it('gives ascending runs whose characters are all in the query', () => {
    fc.assert(
      fc.property(word, word, (query, text) => {
        let last = -1
        for (const [start, end] of matchedRuns(query, text)) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          for (const letter of text.slice(start, end)) expect(query).toContain(letter)
          last = end
        }
      }),
    )
  })
})
