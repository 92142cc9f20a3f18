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

  it.each([
    ['\\rule{9999em}{9999em}'],
    ['x \\kern9999em \\hspace{-300cm} y'],
    ['\\raisebox{999em}{z}'],
    ['x\\\\[999em]y'],
    ['\\kern{1e9em}x'],
  ])('keeps %s in its place', (tex) => {
    for (const [, attributes] of everyNode(renderMath(tex, false) ?? ['math', {}]))
      expect(JSON.stringify(attributes)).not.toMatch(/\d{3}|e9/)
  })

  it('keeps the spaces formulas are set with', () => {
    const node = renderMath('a \\hspace{1cm} b \\quad c', false)
    expect(JSON.stringify(node)).toMatch(/"width":"[\d.]+(?:cm|em)"/)
    expect(JSON.stringify(node)).toContain('"width":"1em"')
  })

  it.each([
    '\\unknown{x}',
    '\\frac{1',
    'x^',
    '\\href{https://a.org}{x}',
    `${'\\sqrt{'.repeat(30)}x${'}'.repeat(30)}`,
    '\\def\\a{\\a\\a}\\a',
  ])('gives up on %s', (tex) => {
    expect(renderMath(tex, false)).toBeUndefined()
  })
})
