import { describe, expect, it } from 'vitest'
import { mathText } from '#domain/prepare/math-text.ts'
import type { MathNode } from '#domain/rich-text.ts'

const mi = (text: string): MathNode => ['mi', {}, text]

describe('mathText', () => {
  it.each<[MathNode, string]>([
    [['math', {}, ['mfrac', {}, ['mrow', {}, ['mn', {}, '6'], mi('π')], ['mn', {}, '11']]], '6π/11'],
    [['math', {}, ['msubsup', {}, mi('x'), mi('i'), ['mn', {}, '2']]], 'x_i^2'],
    [['math', {}, ['msqrt', {}, mi('a'), ['mo', {}, '+'], mi('b')]], '√(a+b)'],
    [['math', {}, mi('K'), ['mo', {}, '≤'], ['mn', {}, '1']], 'K ≤ 1'],
    [['math', {}, mi('𝒦'), ['mo', {}, '\u2061'], mi('𝖯')], 'KP'],
    [['math', {}, ['mroot', {}, mi('x'), ['mn', {}, '3']]], 'x^(1/3)'],
  ])('reads %j as %j', (node, text) => {
    expect(mathText(node)).toBe(text)
  })
})
