import { describe, expect, it } from 'vitest'
import { closestRun, editsAllowed } from '#domain/search/close-spelling.ts'

const spelled = (run: string, folded: string, edges = true) => {
  const close = closestRun(run, folded, edges)
  return close && folded.slice(close.start, close.end)
}

describe('closestRun', () => {
  it.each([
    ['a wrong character', '视频推里'],
    ['a wrong first character', '是频推理'],
    ['swapped characters', '视推频理'],
    ['swapped last characters', '视频理推'],
    ['a missing character', '视频理'],
  ])('tolerates %s', (_, run) => {
    expect(spelled(run, '实现交互式视频推理的方法')).toBe('视频推理')
  })

  it('tolerates a surplus character in a longer run', () => {
    expect(spelled('视频的推理', '交互式视频推理')).toBe('视频推理')
  })

  it('does not tolerate two', () => {
    expect(spelled('视瓶推里', '交互式视频推理')).toBeUndefined()
  })

  it('does not reach across punctuation', () => {
    expect(spelled('视频推理', '视频，推理')).toBeUndefined()
  })

  it('keeps first and last characters when asked', () => {
    expect(spelled('视频推里', '视频推理', false)).toBeUndefined()
    expect(spelled('视平推理', '视频推理', false)).toBe('视频推理')
  })
})

describe('editsAllowed', () => {
  it.each([
    ['han', '段简', 0],
    ['han', '视频里', 1],
    ['other', 'gpt', 0],
    ['other', 'gpt4', 0],
    ['other', 'llam', 1],
    ['other', 'canvas2image', 2],
    ['other', '2511.21681', 0],
  ] as const)('allows the %s word %s %i', (script, text, edits) => {
    expect(editsAllowed({ text, shown: text, script })).toBe(edits)
  })
})
