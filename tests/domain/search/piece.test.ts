import { describe, expect, it } from 'vitest'
import { findAll, toPiece } from '#domain/search/piece.ts'

const found = (text: string, folded: string, atWordStart = false) =>
  findAll(toPiece(text, atWordStart), folded).map(([start, end]) => folded.slice(start, end))

describe('toPiece', () => {
  it('finds every occurrence of plain text', () => {
    expect(found('视频', '视频理解与视频推理')).toEqual(['视频', '视频'])
  })

  it('looks past separators inside Latin compounds, both ways', () => {
    expect(found('canvastoimage', '使canvas-to-image与canvas to image')).toEqual(['canvas-to-image', 'canvas to image'])
    expect(found('canvas-to-image', 'canvas to image')).toEqual(['canvas to image'])
    expect(found('video-com', 'videocom')).toEqual(['videocom'])
  })

  it('looks past separate accents', () => {
    expect(found('eclair', 'e\u0301clair')).toEqual(['e\u0301clair'])
  })

  it('does not begin a compound inside a word', () => {
    expect(found('nvasto', 'canvas-to-image')).toEqual([])
  })

  it('looks past a blank between Latin and Han', () => {
    expect(found('基于grpo的', '基于 grpo 的')).toEqual(['基于 grpo 的'])
  })

  it('does not take short Latin words apart', () => {
    expect(found('rl', 'r. l. stevenson')).toEqual([])
  })

  it('finds short words only where a word starts, when asked', () => {
    expect(found('to', 'tool auto to', true)).toEqual(['to', 'to'])
  })

  it('takes signs as they are', () => {
    expect(found('c++ (a|b)', 'c++ (a|b)')).toEqual(['c++ (a|b)'])
  })
})
