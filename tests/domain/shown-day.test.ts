import { describe, expect, it } from 'vitest'
import { paperCount, shownDay, withoutSources } from '#domain/digest-day.ts'
import { digestDay, paper } from '../support/archive.ts'
import { day } from '../support/known.ts'

const ARXIV = paper('2511.23476')
const BIORXIV = paper('10.1101/2024.04.22.590558')
const DAY = digestDay('2025-12-01', [ARXIV, BIORXIV], {
  repeats: [paper('2511.00001'), paper('10.1101/2024.05.20.594981')].map(({ id, title }) => ({
    id,
    title,
    day: day('2025-11-28'),
  })),
})

describe('a day without the sources that the reader hides', () => {
  it('is the same day while none is hidden', () => {
    expect(shownDay(DAY, [])).toBe(DAY)
    expect(withoutSources(DAY, [])).toBe(DAY)
  })

  it('has neither their papers nor their counts and troubles', () => {
    const shown = shownDay(DAY, ['biorxiv'])
    expect(shown.papers.map(({ id }) => id)).toEqual([ARXIV.id])
    expect([paperCount(shown), shown.counts, shown.statuses.map(({ source }) => source)]).toEqual([
      1,
      { arxiv: 1 },
      ['arxiv'],
    ])
  })

  it('folds repeats that one of the shown sources may have listed', () => {
    const repeatsWithout = (...hidden: Parameters<typeof shownDay>[1]) =>
      shownDay(DAY, hidden).repeats.map(({ id }) => id)
    expect(repeatsWithout('arxiv')).toEqual(['10.1101/2024.05.20.594981'])
    // A DOI of 10.1101 may be of either.
    expect(repeatsWithout('biorxiv')).toHaveLength(2)
    expect(repeatsWithout('biorxiv', 'medrxiv')).toEqual(['2511.00001'])
    expect(repeatsWithout('arxiv', 'biorxiv', 'medrxiv')).toEqual([])
  })
})
