import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { RichText as RichTextModel } from '#domain/rich-text.ts'
import { RichText } from '../../../src/app/content/rich-text.tsx'

afterEach(cleanup)

function draw(text: RichTextModel, links = true): HTMLElement {
  return render(
    <p>
      <RichText text={text} links={links} />
    </p>,
  ).container.querySelector('p') as HTMLElement
}

describe('digest text', () => {
  it('is text: nothing in it becomes markup', () => {
    const hostile = '<img src=x onerror=alert(1)><b>x</b> &amp; <script>'
    const drawn = draw([hostile, ['code', hostile], ['sup', hostile]])
    expect(drawn.textContent).toBe(hostile.repeat(3))
    expect([...drawn.querySelectorAll('*')].map((element) => element.localName)).toEqual(['code', 'sup'])
  })

  it('raises, lowers and sets code', () => {
    expect(draw(['G', ['sup', '2'], 'V', ['sub', 'i'], ['code', 'f(x)']]).innerHTML).toBe(
      'G<sup>2</sup>V<sub>i</sub><code>f(x)</code>',
    )
  })

  it('may break where the title says, and leaves no invisible characters to copy', () => {
    const drawn = draw(['视频\u200B推理\u200B强化'])
    expect(drawn.innerHTML).toBe('视频<wbr>推理<wbr>强化')
    expect(drawn.textContent).toBe('视频推理强化')
  })

  it('keeps Chinese and Latin beside each other where it may break, so that their little space stays', () => {
    const drawn = draw(['使用\u200BVideo-R2\u200B模型：\u200BGPT\u200B推理'])
    expect(drawn.innerHTML).toBe(
      '使<span class="may-break">用</span><span class="may-break">Video-R2</span>模型：<wbr><span class="may-break">GPT</span>推理',
    )
    expect(drawn.textContent).toBe('使用Video-R2模型：GPT推理')
  })
})

describe('a web address', () => {
  it('opens a new tab that knows nothing of this one, and may break after its slashes', () => {
    draw([['a', 'https://www.github.com/a/b?c=d']])
    const link = screen.getByRole<HTMLAnchorElement>('link')
    expect([link.textContent, link.href, link.target, link.rel]).toEqual([
      'github.com/a/b?c=d',
      'https://www.github.com/a/b?c=d',
      '_blank',
      'noopener noreferrer',
    ])
    expect(link.querySelectorAll('wbr')).toHaveLength(3)
  })

  it('is plain text inside something that is a link itself', () => {
    const drawn = draw(['见 ', ['a', 'https://a.org/x']], false)
    expect(drawn.innerHTML).toBe('见 https://a.org/x')
  })
})

describe('a formula', () => {
  const math = (name: string): RichTextModel[number] => ['math', name, ['math', {}, ['mi', {}, name]]]

  it('keeps the marks that belong to it on its line', () => {
    const drawn = draw(['记（', math('d'), '），即', math('n'), '，', math('m'), '的和'])
    const kept = [...drawn.querySelectorAll('.whitespace-nowrap')].map(({ textContent }) => textContent)
    expect(kept).toEqual(['（d），', 'n，', 'm'])
    expect(drawn.textContent).toBe('记（d），即n，m的和')
  })

  it('is MathML, with its attributes and its text', () => {
    const drawn = draw([
      ['math', 'x^2', ['math', {}, ['msup', {}, ['mi', { mathvariant: 'normal' }, 'x'], ['mn', {}, '2']]]],
    ])
    const elements = [...drawn.querySelectorAll('math, math *')]
    expect(elements.map(({ localName }) => localName)).toEqual(['math', 'msup', 'mi', 'mn'])
    expect(new Set(elements.map(({ namespaceURI }) => namespaceURI))).toEqual(
      new Set(['http://www.w3.org/1998/Math/MathML']),
    )
    expect(drawn.querySelector('mi')?.getAttribute('mathvariant')).toBe('normal')
  })
})
