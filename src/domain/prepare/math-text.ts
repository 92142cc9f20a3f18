import type { MathNode } from '../rich-text.ts'

/** Draws TeX as MathML; undefined when it cannot. Injected, since the domain knows no TeX engine. */
export type RenderMath = (tex: string, display: boolean) => MathNode | undefined

/**
 * The readable text of a formula, for search, copy and export.
 *
 *     \frac{6\pi}{11} \le K_G  →  "6π/11 ≤ K_G"
 *     10^{-4}                  →  "10^(−4)"
 */
export function mathText(node: MathNode): string {
  const text = textOf(node)
    .replace(/[\s\u00A0\u2000-\u200B]+/g, ' ')
    .trim()
  // Letters of a mathematical typeface are found under their plain form.
  return text.replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'))
}

function textOf(node: MathNode | string | undefined): string {
  if (node === undefined) return ''
  // U+2061 to U+2064 are invisible operators.
  if (typeof node === 'string') return node.replace(/[\u2061-\u2064]/g, '')
  const [name, attributes, ...children] = node
  const [first, second, third] = children
  switch (name) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msqrt':
      return `√${grouped(['mrow', {}, ...children])}`
    case 'mroot':
      return `${grouped(first)}^(1/${textOf(second).trim()})`
    case 'msup':
      return textOf(first) + raised(second)
    case 'msub':
    case 'munder':
      return `${textOf(first)}_${grouped(second)}`
    case 'msubsup':
    case 'munderover':
      return `${textOf(first)}_${grouped(second)}${raised(third)}`
    case 'mspace':
      return /^0?\.?[1-9]|^0\.[1-9]/.test(attributes['width'] ?? '') ? ' ' : ''
    case 'mo':
      return spaced(children.map(textOf).join(''))
    case 'mtr':
    case 'mtd':
      return `${children.map(textOf).join('')} `
    case 'mphantom':
      return ''
    default:
      return children.map(textOf).join('')
  }
}

function raised(exponent: MathNode | string | undefined): string {
  const text = textOf(exponent).trim()
  return /^[′″‴*†]+$/.test(text) ? text : `^${grouped(exponent)}`
}

/** In brackets unless it is one token or has brackets already. */
function grouped(node: MathNode | string | undefined): string {
  const text = textOf(node).trim()
  return /^(?:[\p{L}\p{M}]+|[\d.]+|\d*\p{L}|.)$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}

/** Relations and arrows stand free; other operators close up. */
function spaced(operator: string): string {
  return /^[=<>≤≥≠≈∼≃≅≡∝∈∉⊂⊆⊃⊇→←↔⇒⇐⇔≪≫↦≲≳]$/.test(operator) ? ` ${operator} ` : operator
}
