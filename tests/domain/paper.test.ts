import { describe, expect, it } from 'vitest'
import { excerpt, paragraphs, type Abstract } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'

const abstract: Abstract = { text: ['背景。', ['sup', '2'], '我们提出甲。\n结果。'], excerptAt: 4, splitsAt: [4] }

describe('paragraphs', () => {
  it('are those of the digest, and on request the added ones', () => {
    expect(paragraphs(abstract, false).map(plainText)).toEqual(['背景。2我们提出甲。', '结果。'])
    expect(paragraphs(abstract, true).map(plainText)).toEqual(['背景。2', '我们提出甲。', '结果。'])
  })
})

describe('excerpt', () => {
  it('starts at the contribution or at the beginning', () => {
    expect(plainText(excerpt(abstract, 'contribution', 4))).toBe('我们提出')
    expect(plainText(excerpt(abstract, 'beginning', 4))).toBe('背景。2')
  })
})
