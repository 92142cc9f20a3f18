import temml from 'temml'
import { decodeEntities } from '#domain/digest/cell-text.ts'
import type { RenderMath } from '#domain/prepare/math-text.ts'
import { MATH_ATTRIBUTES, MATH_ELEMENTS, type MathNode } from '#domain/rich-text.ts'

/** TeX as a MathML tree of the elements and attributes that may reach the page; undefined when Temml cannot read it. */
export const renderMath: RenderMath = (tex, display) => {
  let markup: string
  try {
    markup = temml.renderToString(tex.replaceAll('\\xspace', ''), { displayMode: display, throwOnError: true })
  } catch {
    return undefined // Unknown commands are common in abstracts; the caller shows the source instead.
  }
  return parseMarkup(markup)
}

const TOKEN = /<(\/?)([a-z]+)((?:\s+[\w-]+="[^"]*")*)\s*>|([^<]+)/g

/** Reads Temml's own markup, which is well-formed: every element is closed, every attribute quoted. */
function parseMarkup(markup: string): MathNode | undefined {
  const root: (MathNode | string)[] = []
  const open: { name: string; attributes: string; children: (MathNode | string)[] }[] = []
  for (const [, slash, name = '', attributes = '', text] of markup.matchAll(TOKEN)) {
    const siblings = open.at(-1)?.children ?? root
    if (text !== undefined) siblings.push(decodeEntities(text))
    else if (slash === '') open.push({ name, attributes, children: [] })
    else {
      const element = open.pop()
      if (element) (open.at(-1)?.children ?? root).push(toNode(element.name, element.attributes, element.children))
    }
  }
  const [math] = root
  return typeof math === 'object' && math[0] === 'math' && !isNestedDeeper(math, DEEPEST) ? math : undefined
}

/** Twice as deep as any formula of 18,000 papers; roots within roots grow with each. */
const DEEPEST = 24

function isNestedDeeper(node: MathNode, levels: number): boolean {
  const [, , ...children] = node
  return levels === 0 || children.some((child) => typeof child !== 'string' && isNestedDeeper(child, levels - 1))
}

function toNode(name: string, attributes: string, children: readonly (MathNode | string)[]): MathNode {
  const kept: Record<string, string> = {}
  for (const [, key = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
    if (MATH_ATTRIBUTES.has(key) && !isTooLong(key, value)) kept[key] = decodeEntities(value)
  // MathML Core has no menclose: a bar is a stretched accent there.
  if (name === 'menclose') return enclosed(kept['notation'], children)
  return [MATH_ELEMENTS.has(name) ? name : 'mrow', kept, ...children]
}

const LENGTHS = new Set('width height depth voffset lspace rspace minsize maxsize linethickness'.split(' '))
const EMS: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.5,
  mu: 1 / 18,
  px: 0.06,
  pt: 0.1,
  mm: 0.28,
  cm: 2.8,
  in: 7.2,
}
/** Formulas keep to their place in the text: no space or bar of theirs is longer. */
const LONGEST_EM = 10

function isTooLong(key: string, value: string): boolean {
  if (!LENGTHS.has(key)) return false
  const [, amount, unit = ''] = /^(-?[\d.]+)([a-z]{2})$/.exec(value) ?? []
  if (amount === undefined) return !/^-?[\d.]{1,4}%?$/.test(value)
  return !(Math.abs(Number(amount)) * (EMS[unit] ?? Infinity) <= LONGEST_EM)
}

function enclosed(notation: string | undefined, children: readonly (MathNode | string)[]): MathNode {
  const content: MathNode = ['mrow', {}, ...children]
  if (notation === 'top') return ['mover', { accent: 'true' }, content, ['mo', { stretchy: 'true' }, '‾']]
  if (notation === 'bottom') return ['munder', { accentunder: 'true' }, content, ['mo', { stretchy: 'true' }, '_']]
  return content
}
