import { describe, expect, it } from 'vitest'
import { excerptStart, paragraphSplits } from '#domain/prepare/reading-aids.ts'

const excerptOf = (text: string) => text.slice(excerptStart(text))

describe('excerptStart', () => {
  it.each([
    ['现有方法不足。为解决这一问题，我们提出甲。', '我们提出甲。'],
    ['现有方法不足。为此，我们提出甲。', '我们提出甲。'],
    ['现有方法不足。为此我们提出甲，构建乙。', '为此我们提出甲，构建乙。'],
    ['现有方法不足。本研究针对该问题，提出乙。', '本研究针对该问题，提出乙。'],
    ['尽管进展显著。受大脑启发，我们提出一种规则。', '我们提出一种规则。'],
    ['现状。在此，作者首次建立了模型。', '在此，作者首次建立了模型。'],
    ['没有贡献句。只有背景。', '没有贡献句。只有背景。'],
    ['We propose a method. It works.', 'We propose a method. It works.'],
  ])('finds the contribution in %j', (text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt)
  })
})

describe('paragraphSplits', () => {
  const background = `${'背景'.repeat(40)}。`
  const contribution = `我们提出${'方法'.repeat(40)}。`
  const results = `实验表明${'良好'.repeat(40)}。`

  it('splits a long abstract before contribution, results and closing', () => {
    const text = `${background}${contribution}${results}代码已开源。`
    expect(paragraphSplits(text).map((at) => text.slice(at, at + 4))).toEqual(['我们提出', '实验表明', '代码已开'])
  })

  it('leaves no paragraph under 60 characters but the last', () => {
    const text = `短背景。${contribution}实验表明良好。${'结论'.repeat(80)}。最后总结。`
    expect(paragraphSplits(text).map((at) => text.slice(at, at + 4))).toEqual(['实验表明', '最后总结'])
  })

  it('leaves short abstracts and those with their own paragraphs whole', () => {
    expect(paragraphSplits(`${background}我们提出甲。`)).toEqual([])
    expect(paragraphSplits(`${background}\n${contribution}${results}`)).toEqual([])
  })
})
