import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationFaults, papersOf } from '../support/citation-faults.ts'
import { anyBookmark } from '../support/library.ts'

// Any other folder of digests: npm run check:citations -- FOLDER
describe('BibTeX, RIS and CSL-JSON, read by Citation.js', () => {
  it('say the same of every paper of the seeds', () => {
    const papers = papersOf('seeds')
    expect(papers).toHaveLength(20)
    expect(citationFaults(papers)).toEqual([])
  })

  it('say the same of generated papers with whatever characters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyBookmark, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), (papers) => {
        expect(citationFaults(papers)).toEqual([])
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})
