import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/search/fold.ts'
import { createSearchIndex, type Hit } from '#domain/search/search-index.ts'
import type { SearchRecord } from '#domain/search-wire.ts'
import { PAPERS, record } from './sample-records.ts'

function search(query: string, records: readonly SearchRecord[] = PAPERS, limit = 20) {
  const index = createSearchIndex()
  index.add(records)
  return index.search(query, limit)
}
const idsOf = (query: string, records?: readonly SearchRecord[]) => search(query, records).hits.map((hit) => hit.id)
const cut = (text: string, ranges: readonly (readonly [number, number])[]) =>
  ranges.map((range) => text.slice(...range))

describe('createSearchIndex', () => {
  it.each([
    ['组相对策略优化', '2511.23478'],
    ['轨迹空间', '2511.21690'],
    ['Canvas to Image', '2511.21691'],
    ['canvas2image', '2511.21691'],
    ['ThetaEvolv', '2511.23473'],
    ['thetaevlove', '2511.23473'],
    ['视频推里', '2511.23478'],
    ['Hanoona', '2511.23477'],
    ['Rasheed Hanona', '2511.23477'],
    ['2511.21681', '2511.21681'],
    ['https://arxiv.org/pdf/2511.21681v2', '2511.21681'],
    ['ＴＨＥＴＡ', '2511.23473'],
  ])('puts the right paper first for %s', (query, id) => {
    expect(idsOf(query)[0]).toBe(id)
  })

  it.each(['段简', 'qzxv', 'zzzzqq', '   ', '', '\u3000'])('finds nothing for "%s"', (query) => {
    expect(search(query)).toEqual({ total: 0, hits: [] })
  })

  it('counts all results and gives the best ones', () => {
    expect(search('视频', PAPERS, 2)).toMatchObject({ total: 4, hits: [{ id: '2511.23478' }, { id: '2511.23477' }] })
  })

  it('ranks title over author over abstract', () => {
    const records = [
      record('2501.00001', '一', { abstract: '关于世界的' }),
      record('2501.00002', '二', { authors: ['世界'] }),
      record('2501.00003', '三世界四'),
    ]
    expect(idsOf('世界', records)).toEqual(['2501.00003', '2501.00002', '2501.00001'])
  })

  it('ranks words of the title over the phrase in the abstract over some of them, and names the missing', () => {
    const records = [
      record('2501.00001', '推理的方法'),
      record('2501.00002', '推理与视频'),
      record('2501.00003', '别的', { abstract: '视频推理' }),
    ]
    const { hits } = search('视频 推理', records)
    expect(hits.map((hit) => [hit.id, hit.missing])).toEqual([
      ['2501.00002', []],
      ['2501.00003', []],
      ['2501.00001', ['视频']],
    ])
  })

  it('reads words of pinyin one by one, in any order, and names the missing as papers write them', () => {
    const records = [
      record('2501.00001', '视频生成', { abstract: '没有它。我们研究视频。' }),
      record('2501.00002', '推理：从图像到视频', { abstract: '推理很难' }),
      record('2501.00003', '视频推理'),
      record('2501.00004', '蛋白质折叠'),
    ]
    const found = (query: string) => search(query, records).hits.map((hit) => [hit.id, hit.matched, hit.missing])
    const both = [
      ['2501.00003', 'pinyin', []],
      ['2501.00002', 'pinyin', []],
    ]
    expect(found('shipin tuili')).toEqual([...both, ['2501.00001', 'partial', ['推理']]])
    expect(found('tuili shipin')).toEqual(expect.arrayContaining(both))
    const [, hit] = search('shipin tuili', records).hits
    expect(hit && [cut(hit.title, hit.ranges.title), cut(hit.snippet, hit.ranges.snippet), hit.shown]).toEqual([
      ['推理', '视频'],
      ['推理'],
      '视频 推理',
    ])
  })

  it('takes letters inside a word for nothing when they are few', () => {
    const records = [
      record('2501.00001', 'World models'),
      record('2501.00002', '强化学习（RL）', { day: '2024-01-01' }),
    ]
    expect(idsOf('rl', records)).toEqual(['2501.00002'])
  })

  it('puts the newest first among equals, whatever order they came in', () => {
    const records = [
      record('2501.00001', '视频一', { day: '2025-01-01' }),
      record('2501.00002', '视频二', { day: '2025-03-01' }),
      record('2501.00003', '视频三', { day: '2025-03-01' }),
    ]
    expect(idsOf('视频', records)).toEqual(['2501.00002', '2501.00003', '2501.00001'])
  })

  it('puts words in the order typed before the other order', () => {
    const records = [
      record('2501.00001', '推理与视频的研究', { day: '2025-03-01' }),
      record('2501.00002', '视频与推理的研究', { day: '2025-01-01' }),
    ]
    expect(idsOf('视频 推理', records)).toEqual(['2501.00002', '2501.00001'])
    expect(idsOf('推理 视频', records)).toEqual(['2501.00001', '2501.00002'])
  })

  it('puts the query as it stands in a title before its words in several places', () => {
    const records = [
      record('2501.00001', '重新审视不可能性定理', { originalTitle: 'A Reexamination', day: '2025-03-01' }),
      record('2501.00002', '重新审视AdaGrad的收敛性', { day: '2025-01-01' }),
    ]
    expect(idsOf('重新审视A', records)).toEqual(['2501.00002', '2501.00001'])
  })

  it('takes swapped letters before a wrong one, and a letter left out before one too many', () => {
    const titles = (...names: string[]) =>
      names.map((name, i) => record(`2501.0000${i}`, name, { day: `2025-01-0${9 - i}` }))
    const found = (query: string, ...names: string[]) => search(query, titles(...names)).hits.map(({ title }) => title)
    expect(found('comnix', 'coxnix', 'commix', 'conmix')[0]).toBe('conmix')
    expect(found('quantese', 'quantest', 'quantease')[0]).toBe('quantease')
    expect(found('autopcue', 'autopue', 'autopcure')[0]).toBe('autopcure')
  })

  it('takes letters across the words of a title for a close spelling at most', () => {
    const records = [
      record('2501.00001', 'Model-Generated Data', { day: '2025-03-01' }),
      record('2501.00002', 'EUGENE'),
    ]
    expect(search('elgene', records).hits.map(({ id, matched }) => [id, matched])).toEqual([
      ['2501.00002', 'spelling'],
      ['2501.00001', 'spelling'],
    ])
  })

  it('says which spelling it took instead', () => {
    expect(search('视频推里').hits[0]).toMatchObject({ matched: 'writing', shown: '视频推理', missing: [] })
    expect(search('canvas2image').hits[0]).toMatchObject({ matched: 'spelling', shown: 'Canvas-to-Image' })
    expect(search('Theta Evlove').hits[0]).toMatchObject({ matched: 'spelling', shown: 'Evolve' })
    expect(search('视频').hits[0]).not.toHaveProperty('shown')
  })

  it('reads a word nobody writes as a typo, not as missing from the rest', () => {
    expect(search('Hanona 视频').hits.map(({ id, shown }) => [id, shown])).toEqual([['2511.23477', 'Hanoona']])
  })

  it('does not read a common word otherwise', () => {
    const records = ['1', '2', '3', '4', '5'].map((n) => record(`2501.0000${n}`, `the mode ${n}`))
    expect(idsOf('mode', [...records, record('2501.00006', 'the code')])).toHaveLength(5)
  })

  it('highlights what matched and nothing else', () => {
    const [hit] = search('canvas2image').hits
    expect(hit && cut(hit.snippet, hit.ranges.snippet)).toEqual(['Canvas', 'Image'])
    expect(hit?.ranges).toMatchObject({ title: [], id: [], authors: [[]], originalTitle: [] })
    const [named] = search('arXiv:2511.21681v1').hits
    expect(named && cut(named.id, named.ranges.id)).toEqual(['2511.21681'])
    const [author] = search('hanoona').hits
    expect(author && cut(author.authors[0] ?? '', author.ranges.authors[0] ?? [])).toEqual(['Hanoona'])
  })

  it('shows the part of the abstract that matched', () => {
    const [hit] = search('组相对策略优化').hits
    expect(hit?.snippet).toMatch(/^….*组相对策略优化/)
    expect(hit && cut(hit.snippet, hit.ranges.snippet)).toEqual(['组相对策略优化'])
  })

  it('keeps what it has when a paper comes again', () => {
    const index = createSearchIndex()
    index.add(PAPERS)
    index.add(PAPERS)
    expect(index.size).toBe(PAPERS.length)
    expect(index.search('轨迹空间', 9).total).toBe(1)
  })
})

describe('search properties', () => {
  const han = fc.string({
    unit: fc.constantFrom(...'视频推理模型图像生成学习强化'.split('')),
    minLength: 2,
    maxLength: 12,
  })
  const mixed = fc.string({
    unit: fc.oneof(han, fc.constantFrom(...'aB-c 2É。，\n'.split('')), fc.string({ unit: 'binary', maxLength: 2 })),
    minLength: 2,
    maxLength: 12,
  })
  const papers = fc
    .array(fc.record({ title: mixed, abstract: mixed, author: han }), { minLength: 1, maxLength: 6 })
    .map((texts) =>
      texts.map(({ title, abstract, author }, i) => record(`2501.0000${i}`, title, { abstract, authors: [author] })),
    )
  const picked = fc.tuple(papers, fc.nat(), fc.nat(), fc.nat(), fc.boolean())

  it('finds every stretch of two or more characters of a title or abstract as typed', () => {
    fc.assert(
      fc.property(picked, ([records, which, from, size, inTitle]) => {
        const paper = records[which % records.length]
        const text = (inTitle ? paper?.title : paper?.abstract) ?? ''
        const start = from % (text.length - 1)
        const query = text.slice(start, start + 2 + (size % text.length))
        // Single characters and letters inside a word are no passage. Folding makes letters of signs such as ⓐ.
        const [folded, before] = [fold(query), fold(text[start - 1] ?? '')]
        fc.pre(/[\u3400-\u9fff]{2}|^\s*[a-z]{4}/.test(folded))
        fc.pre(!/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(before) || /^[\u3400-\u9fff]/.test(folded))
        expect(search(query, records).hits).toContainEqual(
          expect.objectContaining({ id: paper?.id, matched: 'literal' }),
        )
      }),
    )
  })

  it('puts every literal result before every fuzzy one', () => {
    fc.assert(
      fc.property(papers, han, (records, query) => {
        const kinds = search(query, records).hits.map((hit) => hit.matched)
        expect(kinds).toEqual([...kinds].sort((a, b) => (a === b ? 0 : a === 'literal' ? -1 : 1)))
      }),
    )
  })

  it('marks ascending ranges inside the text, whose characters the query has', () => {
    fc.assert(
      fc.property(papers, mixed, (records, query) => {
        for (const hit of search(query, records).hits)
          for (const [text, ranges] of textsOf(hit)) {
            let last = -1
            for (const [start, end] of ranges) {
              expect(start).toBeGreaterThan(last)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(text.length)
              for (const unit of fold(text.slice(start, end)).replace(/[-\s_/.'·]|\p{M}/gu, ''))
                expect(fold(query)).toContain(unit)
              last = end
            }
          }
      }),
    )
  })

  it('marks exactly the phrase when the query is one run of Han', () => {
    fc.assert(
      fc.property(papers, han, (records, query) => {
        for (const hit of search(query, records).hits.filter(({ matched }) => matched === 'literal'))
          expect(cut(hit.title, hit.ranges.title).join('').replaceAll(query, '').length).toBeLessThan(query.length)
      }),
    )
  })
})

function textsOf(hit: Hit): (readonly [string, readonly (readonly [number, number])[]])[] {
  const { ranges } = hit
  return [
    [hit.title, ranges.title],
    [hit.id, ranges.id],
    [hit.snippet, ranges.snippet],
    ...hit.authors.map((author, i) => [author, ranges.authors[i] ?? []] as const),
  ]
}
