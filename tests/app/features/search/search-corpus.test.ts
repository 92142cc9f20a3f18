import { describe, expect, it } from 'vitest'
import { toDay } from '#domain/ids.ts'
import { WIRE_VERSION } from '#domain/wire.ts'
import { searchCorpus } from '../../../../src/app/features/search/search-corpus.ts'

describe('searchCorpus', () => {
  it('lists the months newest first, with address and number of papers', () => {
    const days = (
      [
        ['2025-12-01', 10],
        ['2025-11-28', 8],
        ['2025-11-27', 2],
      ] as const
    ).flatMap(([text, arxiv]) => {
      const day = toDay(text)
      return day ? [{ day, counts: { arxiv }, statuses: [], hash: 'x' }] : []
    })
    const search = { '2025-11': 'aa', '2025-12': 'bb' }
    const abstracts = { '2025-11': 'cc', '2025-12': 'dd' }
    const data = 'https://a.org/ridu/data'
    expect(searchCorpus({ version: WIRE_VERSION, days, ids: {}, search, abstracts }, 'https://a.org/ridu/')).toEqual([
      {
        month: '2025-12',
        url: `${data}/search/2025-12.bb.json`,
        abstractsUrl: `${data}/abstracts/2025-12.dd.json`,
        papers: 10,
      },
      {
        month: '2025-11',
        url: `${data}/search/2025-11.aa.json`,
        abstractsUrl: `${data}/abstracts/2025-11.cc.json`,
        papers: 10,
      },
    ])
  })
})
