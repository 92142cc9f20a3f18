import fc from 'fast-check'
import Fuse from 'fuse.js/basic'
import { describe, expect, it } from 'vitest'
import { editDistance } from '#domain/search/edit-distance.ts'
import { PhraseSearch } from '#domain/search/phrase-search.ts'

const threshold = 0.34
const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), minLength, maxLength })

function byFuse(pattern: string, text: string): { readonly isMatch: boolean; readonly score: number } {
  const options = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, isCaseSensitive: true, threshold }
  const [found] = new Fuse([text], options).search(pattern)
  return found === undefined ? { isMatch: false, score: 1 } : { isMatch: true, score: found.score ?? 0 }
}

describe('PhraseSearch', () => {
  it('says of any text what the searcher of Fuse says', () => {
    fc.assert(
      fc.property(letters(0, 80), letters(0, 90), (more, rest) => {
        // Fuse gives all texts for a blank, and a blank text for nothing.
        const [pattern, text] = [`a${more}`, `${rest}b`]
        const own = new PhraseSearch(pattern, { threshold }).searchIn(text)
        const { isMatch, score } = byFuse(pattern, text)
        expect(own.isMatch).toBe(isMatch)
        expect(own.score).toBeCloseTo(score, 10)
      }),
      { numRuns: 500 },
    )
  })

  it('knows a phrase with letters wrong, missing or surplus', () => {
    const search = new PhraseSearch('video reasoning', { threshold })
    expect(search.searchIn('video reasoning')).toEqual({ isMatch: true, score: 0 })
    expect(search.searchIn('on video reasoning')).toEqual({ isMatch: true, score: 0.001 })
    expect(search.searchIn('on vidio reasonng')).toEqual({ isMatch: true, score: 2 / 15 })
    expect(search.searchIn('speech recognition').isMatch).toBe(false)
  })

  it('counts as many wrong letters as the likest stretch of a text has', () => {
    fc.assert(
      fc.property(letters(1, 12), letters(0, 12), (pattern, text) => {
        const stretches = Array.from({ length: text.length + 1 }, (_, from) => text.slice(from))
        const fewest = Math.min(...stretches.map((stretch) => editDistance(pattern, stretch, 12, true)))
        const { isMatch, score } = new PhraseSearch(pattern, { threshold: 1 }).searchIn(text)
        expect(isMatch).toBe(true)
        // Swapped letters are two here, as Fuse has it.
        expect(Math.round(score * pattern.length)).toBeGreaterThanOrEqual(fewest)
      }),
    )
  })
})
