import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { BREAK, type RichText } from '#domain/rich-text.ts'
import type { Range } from '#domain/search/piece.ts'
import { MarkedRichText } from '../../../../src/app/features/search/marked-text.tsx'

afterEach(cleanup)

function htmlOf(text: RichText, ...ranges: Range[]): string {
  return render(<MarkedRichText text={text} ranges={ranges} />).container.innerHTML
}

describe('MarkedRichText', () => {
  it('marks ranges of plain text', () => {
    expect(htmlOf(['视频推理与推理'], [2, 4], [5, 7])).toBe('视频<mark>推理</mark>与<mark>推理</mark>')
  })

  it('counts without break opportunities, and keeps them', () => {
    expect(htmlOf([`视频${BREAK}推${BREAK}理强化`], [2, 4])).toBe('视频<wbr><mark>推<wbr>理</mark>强化')
  })

  it('marks a piece of markup whole, together with the text beside it', () => {
    expect(htmlOf(['G', ['sup', '2'], 'VLM 模型'], [1, 5])).toBe('G<mark><sup>2</sup>VLM</mark> 模型')
  })

  it('draws text without ranges as it is', () => {
    expect(htmlOf(['a ', ['code', 'b < c']])).toBe('a <code>b &lt; c</code>')
  })
})
