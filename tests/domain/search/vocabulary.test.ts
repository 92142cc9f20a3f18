import { describe, expect, it } from 'vitest'
import { createVocabulary } from '#domain/search/vocabulary.ts'

function near(texts: readonly string[], word: string, edits: number, prefix = false): string[] {
  const vocabulary = createVocabulary()
  texts.forEach((text, paper) => vocabulary.add(paper, text))
  return vocabulary.near(word, edits, prefix).map(({ term, papers }) => `${term} ${papers.join(',')}`)
}

describe('createVocabulary', () => {
  it('knows words and compounds of up to three parts, and who has them', () => {
    expect(near(['使canvas-to-image能', 'canvas', 'canvas'], 'canvaz', 1)).toEqual(['canvas 0,1,2'])
    expect(near(['使canvas-to-image能'], 'canvas2image', 2)).toEqual(['canvastoimage 0'])
  })

  it('puts fewer edits first and leaves out the word itself', () => {
    expect(near(['trace trades traces'], 'traces', 2)).toEqual(['trace 0', 'trades 0'])
  })

  it('meets unfinished words when asked', () => {
    expect(near(['thetaevolve'], 'thetaevlo', 2, true)).toEqual(['thetaevolve 0'])
    expect(near(['thetaevolve'], 'thetaevlo', 1)).toEqual([])
  })

  it('ignores numbers', () => {
    expect(near(['21681'], '21682', 2)).toEqual([])
  })
})
