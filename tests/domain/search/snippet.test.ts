import { describe, expect, it } from 'vitest'
import { snippetOf, type Mention } from '#domain/search/snippet.ts'

const filler = '这里是一段没有什么内容的文字，'.repeat(6)
function snippet(abstract: string, ...words: string[]) {
  const mentions = words.flatMap((text, word): Mention[] =>
    [...abstract.matchAll(new RegExp(text, 'g'))].map(({ index }) => ({ range: [index, index + text.length], word })),
  )
  const result = snippetOf(
    abstract,
    mentions,
    mentions.map(({ range }) => range),
  )
  return { ...result, marked: result.ranges.map(([start, end]) => result.text.slice(start, end)) }
}

describe('snippetOf', () => {
  it('starts at the beginning when nothing matched there or the match is in sight', () => {
    expect(snippet(filler)).toMatchObject({ from: 0, ranges: [] })
    expect(snippet(`研究视频推理。${filler}`, '视频')).toMatchObject({ from: 0, marked: ['视频'] })
  })

  it('starts at the clause of a later match, with an ellipsis, and ranges follow', () => {
    const { text, from, marked } = snippet(`${filler}我们提出世界模型。`, '世界')
    expect(text).toBe('…我们提出世界模型。')
    expect(from).toBe(filler.length)
    expect(marked).toEqual(['世界'])
  })

  it('prefers the window with more different words', () => {
    expect(snippet(`视频。${filler}视频里的推理。`, '视频', '推理').text).toBe('…视频里的推理。')
  })

  it('never cuts a character in half', () => {
    expect(snippet(`${'𠮷'.repeat(60)}视频`, '视频').text).toMatch(/^…𠮷+视频$/u)
  })

  it('is one line', () => {
    expect(snippet('第一段\n第二段').text).toBe('第一段 第二段')
  })
})
