import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDay, toPaperId, type Day, type PaperId } from '#domain/ids.ts'
import { createRelatedIndex, type RelatedSource } from '#domain/related/related-index.ts'
import type { TermCounts } from '#domain/related/terms.ts'

function paper(number: number, terms: TermCounts, more: Partial<RelatedSource> = {}): RelatedSource {
  const id = toPaperId(`2511.${String(number).padStart(5, '0')}`) as PaperId
  return {
    id,
    title: [`题目 ${number}`],
    authors: [`Author ${number}`],
    day: toDay('2025-12-01') as Day,
    terms,
    ...more,
  }
}

const count = (words: string): TermCounts => words.split(' ').map((word) => [word, 1] as const)
const ids = (related: readonly { readonly id: PaperId }[] | undefined) => related?.map(({ id }) => id)

test('a paper is related to those that share its rare words, and says which', () => {
  const video = paper(1, count('视频 推理 操作链'))
  const alike = paper(2, count('视频 推理 强化'), { title: ['视频推理强化'] })
  const other = paper(3, count('蛋白质 折叠 结构'))
  const [related, , none] = createRelatedIndex().addDay([{ ...video, title: ['视频推理'] }, alike, other])()
  expect(related).toEqual([
    { id: alike.id, title: alike.title, authors: alike.authors, day: alike.day, word: '视频推理' },
  ])
  expect(none).toEqual([])
})

test('a paper of the same first author needs no word for it', () => {
  const [related] = createRelatedIndex().addDay([
    paper(1, count('视频 推理'), { authors: ['Wei Wang'] }),
    paper(2, count('视频 推理'), { authors: ['Wei Wang', 'Li Li'] }),
    paper(3, count('蛋白质 折叠')),
  ])()
  expect(related).toEqual([expect.not.objectContaining({ word: expect.anything() as unknown })])
  expect(related?.[0]?.authors).toEqual(['Wei Wang'])
})

test('the same title is left out, whichever id it has', () => {
  const [related] = createRelatedIndex().addDay([
    paper(1, count('视频 推理'), { title: ['同题'] }),
    paper(2, count('视频 推理'), { title: ['同\u200B题'] }),
    paper(3, count('视频 推理 强化'), { title: ['另题'] }),
    paper(4, count('视频 推理 强化'), { title: ['另题'] }),
    paper(5, count('蛋白质 折叠')),
  ])()
  expect(related).toHaveLength(1)
  expect(related?.[0]?.title).toEqual(['另题'])
})

test('later days find earlier papers; what was found before stays', () => {
  const index = createRelatedIndex()
  const early = paper(1, count('视频 推理'))
  const [first] = index.addDay([early, paper(2, count('蛋白质 折叠'))])()
  const late = paper(3, count('视频 推理'), { day: toDay('2025-12-02') as Day })
  const [second] = index.addDay([late])()
  expect(first).toEqual([])
  expect(ids(second)).toEqual([early.id])
})

test('finds what comparing every pair finds', () => {
  const word = fc.constantFrom(...'视频 推理 扩散 模型 蛋白 折叠 图像 生成 强化 学习 语音 检测'.split(' '))
  const terms = fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([text]) => text,
  })
  fc.assert(
    fc.property(fc.array(terms, { minLength: 2, maxLength: 12 }), (all) => {
      const papers = all.map((one, i) => paper(i, one))
      const found = createRelatedIndex().addDay(papers)()
      papers.forEach((one, i) => {
        const near = naive(papers, one)
        expect(found[i]?.length).toBe(Math.min(near.length, 5))
        // Equal likenesses may stand in any order.
        found[i]?.forEach(({ id }, rank) =>
          expect(near.find((other) => other.id === id)?.likeness).toBeCloseTo(near[rank]?.likeness ?? 0, 9),
        )
      })
    }),
  )
})

/** Every other paper with its cosine, at least .18, nearest first. */
function naive(papers: readonly RelatedSource[], one: RelatedSource) {
  const df = (term: string) => papers.filter(({ terms }) => terms.some(([other]) => other === term)).length
  const vector = ({ terms }: RelatedSource) =>
    new Map(
      terms.map(([term, n]) => {
        const tf = 1 + Math.log(Math.min(n, 15))
        return [term, df(term) < 2 ? 0 : tf * Math.log(papers.length / df(term))] as const
      }),
    )
  const length = (weights: ReadonlyMap<string, number>) => Math.hypot(...weights.values())
  const own = vector(one)
  return papers
    .filter((other) => other !== one)
    .map((other) => {
      const weights = vector(other)
      const product = [...own].reduce((sum, [term, weight]) => sum + weight * (weights.get(term) ?? 0), 0)
      return { id: other.id, likeness: product === 0 ? 0 : product / (length(own) * length(weights)) }
    })
    .filter(({ likeness }) => likeness >= 0.18 - 1e-12)
    .sort((a, b) => b.likeness - a.likeness)
}
