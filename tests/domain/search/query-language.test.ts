import { describe, expect, it } from 'vitest'
import { toDay } from '#domain/ids.ts'
import { parseSearchText, withoutCondition } from '#domain/search/query-language.ts'
import { createSearchIndex } from '#domain/search/search-index.ts'
import { PAPERS } from './sample-records.ts'

const TODAY = toDay('2025-12-03') ?? PAPERS.map(({ day }) => day)[0]
const parse = (typed: string) => {
  if (TODAY === undefined) throw new Error('no day')
  return parseSearchText(typed, TODAY)
}
const conditionsOf = (typed: string) => parse(typed).conditions.map(({ condition }) => condition)

describe('parseSearchText', () => {
  it('reads the same words anew on another day', () => {
    const days = ['2025-12-03', '2025-12-04', '2025-12-03'].flatMap((text) => toDay(text) ?? [])
    const targets = days.map((today) => parseSearchText('昨天', today).target)
    expect(targets).toEqual(['2025-12-02', '2025-12-03', '2025-12-02'].map((day) => ({ type: 'day', day })))
  })

  it.each([
    ['author:hu', { type: 'author', text: 'hu' }],
    ['作者：Hu', { type: 'author', text: 'Hu' }],
    ['author:"Wenbo Hu"', { type: 'author', text: 'Wenbo Hu' }],
    ['来源：biorxiv', { type: 'source', source: 'biorxiv' }],
    ['来源：BioRxiv', { type: 'source', source: 'biorxiv' }],
    ['有：代码', { type: 'has', what: 'code' }],
    ['has:math', { type: 'has', what: 'math' }],
    ['is:unread', { type: 'is', state: 'unread' }],
    ['是：已收藏', { type: 'is', state: 'bookmarked' }],
    ['标签：待读', { type: 'tag', text: '待读' }],
    ['title:视频', { type: 'title', text: '视频' }],
    ['id:2511', { type: 'id', text: '2511' }],
    ['“视频推理”', { type: 'phrase', text: '视频推理' }],
    ['-GRPO', { type: 'without', text: 'GRPO' }],
    ['day:2025-11-28', { type: 'days', from: '2025-11-28', to: '2025-11-28' }],
    ['日期：11月', { type: 'days', from: '2025-11-01', to: '2025-11-30' }],
    ['日期：12月', { type: 'days', from: '2025-12-01', to: '2025-12-31' }],
    ['day:2024', { type: 'days', from: '2024-01-01', to: '2024-12-31' }],
    ['day:上周', { type: 'days', from: '2025-11-24', to: '2025-11-30' }],
    ['日期：昨天', { type: 'days', from: '2025-12-02', to: '2025-12-02' }],
    ['after:2025-11', { type: 'days', from: '2025-11-01' }],
    ['before:2025-11', { type: 'days', to: '2025-11-30' }],
    ['day:2025-01..2025-03', { type: 'days', from: '2025-01-01', to: '2025-03-31' }],
  ])('reads %s', (typed, condition) => {
    expect(parse(typed)).toMatchObject({ text: '' })
    expect(conditionsOf(typed)).toEqual([condition])
  })

  it.each(['day:someday', 'has:lunch', 'http://a.b', 'author:', '10:30', 'pre-trained', '2025年13月'])(
    'takes %s as text',
    (typed) => {
      expect(parse(typed)).toMatchObject({ text: typed, conditions: [] })
    },
  )

  it('leaves the free text, tells where conditions stand and which are finished', () => {
    const typed = '视频 source:arxiv  推理 author:hu'
    const { text, conditions } = parse(typed)
    expect(text).toBe('视频 推理')
    expect(conditions.map(({ range, isFinished }) => [typed.slice(...range), isFinished])).toEqual([
      ['source:arxiv', true],
      ['author:hu', false],
    ])
    expect(conditions[0] && withoutCondition(typed, conditions[0])).toBe('视频 推理 author:hu')
  })

  it.each([
    ['arXiv:2511.21681v3', { type: 'paper', id: '2511.21681' }],
    ['https://doi.org/10.1101/2024.04.22.590558', { type: 'paper', id: '10.1101/2024.04.22.590558' }],
    ['11月28日', { type: 'day', day: '2025-11-28' }],
    ['2025-11-28', { type: 'day', day: '2025-11-28' }],
    ['昨天', { type: 'day', day: '2025-12-02' }],
    ['视频', undefined],
  ])('sees what %s names', (typed, target) => {
    expect(parse(typed).target).toEqual(target)
  })
})

describe('conditions', () => {
  const index = createSearchIndex()
  index.add(PAPERS)
  const ask = (typed: string, personal = {}) => {
    const { text, conditions } = parse(typed)
    return index.ask({ text, conditions: conditions.map(({ condition }) => condition), personal, limit: 10 })
  }
  const ids = (typed: string, personal = {}) => ask(typed, personal).hits.map(({ id }) => id)

  it.each([
    ['视频 author:rasheed', ['2511.23477']],
    ['视频 作者：Rasheed Hanona', ['2511.23477']],
    ['视频 day:11月', ['2511.21690', '2511.21681']],
    ['day:11月', ['2511.21691', '2511.21690', '2511.21681']],
    ['视频 -推理', ['2511.21690', '2511.21681']],
    ['"组相对策略优化" 视频 -时间戳', ['2511.23477']],
    ['title:轨迹', ['2511.21690', '2511.21681']],
    ['id:21691', ['2511.21691']],
    ['has:code', []],
    ['视频 source:medrxiv', []],
  ])('%s', (typed, expected) => {
    expect(ids(typed)).toEqual(expected)
  })

  it('knows what is the reader’s own', () => {
    const personal = {
      read: new Set(['2511.23478']),
      bookmarked: new Set(['2511.23477']),
      tags: { 待读: ['2511.21691'] },
    }
    expect(ids('视频推理 is:unread', personal)).not.toContain('2511.23478')
    expect(ids('is:read', personal)).toEqual(['2511.23478'])
    expect(ids('is:bookmarked', personal)).toEqual(['2511.23477'])
    expect(ids('标签：待读', personal)).toEqual(['2511.21691'])
  })

  it('names the one condition whose removal helps', () => {
    const first = ask('视频 source:arxiv').hits[0]?.title
    expect(ask('视频 source:arxiv has:code').without).toEqual({ condition: 1, total: 4, first })
    expect(first).toContain('视频推理')
    expect(ask('qzxv has:code').without).toBeUndefined()
  })
})
