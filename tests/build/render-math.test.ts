import { describe, expect, it } from 'vitest'
import { mathText } from '#domain/prepare/math-text.ts'
import { MATH_ATTRIBUTES, MATH_ELEMENTS, type MathNode } from '#domain/rich-text.ts'
import { renderMath } from '../../src/build/render-math.ts'

function everyNode(node: MathNode): MathNode[] {
  const [, , ...children] = node
  return [node, ...children.flatMap((child) => (typeof child === 'string' ? [] : everyNode(child)))]
}

describe('renderMath', () => {
  it.each([
    ['\\frac{6\\pi}{11} \\;\\le\\; K_G', '6π/11 ≤ K_G'],
    ['\\mathrm{Sim}(3)', 'Sim(3)'],
    ['O(n^2 \\log n)', 'O(n^2log n)'],
    ['\\overline{x} \\in \\mathbb{R}^{n}', 'x‾ ∈ ℝ^n'],
    ['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', 'a = b c = d'],
    ['\\hat{x}\\xspace', 'xˆ'],
    ['a < b', 'a < b'],
  ])('draws %s with known elements and attributes only', (tex, text) => {
    const node = renderMath(tex, false)
    if (!node) throw new Error('not drawn')
    expect(mathText(node)).toBe(text)
    for (const [name, attributes] of everyNode(node)) {
      expect(MATH_ELEMENTS.has(name)).toBe(true)
      expect(Object.keys(attributes).filter((key) => !MATH_ATTRIBUTES.has(key))).toEqual([])
    }
  })

  it.each(['\\unknown{x}', '\\frac{1', 'x^', '\\href{https://a.org}{x}'])('gives up on %s', (tex) => {
    expect(renderMath(tex, false)).toBeUndefined()
  })
})
