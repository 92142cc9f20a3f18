import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Hit } from '#domain/search/search-index.ts'
import { addBookmark } from '#domain/bookmarks.ts'
import { hitOf, paperId, renderSearch } from './render-search.tsx'

afterEach(cleanup)

function renderOption(fields: Partial<Hit>) {
  const search = renderSearch({ query: '推理' })
  search.answer([hitOf('2511.00001', fields)])
  return { ...search, option: screen.getByRole('option') }
}
const marks = (element: HTMLElement) => [...element.querySelectorAll('mark')].map((mark) => mark.textContent)

describe('SearchOption', () => {
  it('marks what matched, in the title, the author, the id and the snippet', () => {
    const { option } = renderOption({
      title: '视频推理强化',
      snippet: '…但其推理过程',
      ranges: {
        id: [[0, 4]],
        title: [[2, 4]],
        originalTitle: [],
        authors: [[[6, 8]]],
        abstract: [],
        snippet: [[3, 5]],
      },
    })
    expect(marks(option)).toEqual(['推理', 'Hu', '2511', '推理'])
    expect(option.textContent).toContain('视频推理强化')
  })

  it('shows text as text, whatever it looks like', () => {
    const { option } = renderOption({
      title: '<img src=x onerror=alert(1)>推理',
      ranges: { id: [], title: [[0, 4]], originalTitle: [], authors: [[]], abstract: [], snippet: [] },
    })
    expect(option.querySelector('img')).toBeNull()
    expect(marks(option)).toEqual(['<img'])
  })

  it('leaves the registrant out of a DOI, marks included', () => {
    const { option } = renderOption({
      id: paperId('10.1101/2024.04.22.590558'),
      ranges: { id: [[0, 12]], title: [], originalTitle: [], authors: [[]], abstract: [], snippet: [] },
    })
    expect(option.textContent).toContain('2024.04.22.590558')
    expect(option.textContent).not.toContain('10.1101/2024')
    expect(marks(option)).toEqual(['2024'])
  })

  it('says which words are missing', () => {
    expect(renderOption({ matched: 'partial', missing: ['视频', 'GRPO'] }).option.textContent).toContain(
      '不含 视频 GRPO',
    )
  })

  it('says how the paper spells what matched closely', () => {
    const { answer } = renderSearch({ query: '推理' })
    const reasons = [
      ['spelling', 'ThetaEvolve', '按近似拼写：ThetaEvolve'],
      ['writing', '世界模型', '按近似写法：世界模型'],
      ['pinyin', '视频', '按拼音匹配：视频'],
      ['initials', '视频', '按拼音首字母：视频'],
    ] as const
    // The first matched as typed: nothing above the rows speaks for the others.
    const others = reasons.map(([matched, shown], i) => hitOf(`2511.0000${i + 2}`, { matched, shown }))
    answer([hitOf('2511.00001'), ...others])
    const rows = screen.getAllByRole('option').slice(1)
    expect(rows).toHaveLength(4)
    for (const [i, [, , says]] of reasons.entries()) expect(rows[i]?.textContent).toContain(says)
  })

  it('shows code and bookmark, and the other author who matched', () => {
    const { option, stores } = renderOption({
      has: ['code'],
      authors: ['Wenbo Hu', 'Bao Shu', 'Xinyi Li'],
      ranges: { id: [], title: [], originalTitle: [], authors: [[], [], [[0, 5]]], abstract: [], snippet: [] },
    })
    expect(option.textContent).toContain('代码')
    expect(option.textContent).not.toContain('已收藏')
    expect(option.textContent).toContain('Xinyi Li')
    expect(option.textContent).not.toContain('Bao Shu')
    const { id, day, source, title } = hitOf('2511.00001')
    act(() => {
      stores.bookmarks.update((all) => addBookmark(all, { id, day, source, title, addedAt: 1, changedAt: 1 }))
    })
    expect(option.textContent).toContain('已收藏')
  })
})
