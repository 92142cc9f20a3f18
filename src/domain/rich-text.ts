/**
 * Text with the few kinds of markup a digest holds, ready to draw: no HTML, no Markdown, no TeX.
 * It is plain JSON, so the bundle carries it as it is.
 *
 *     "G$^2$VLM 见 https://a.org/x"  →  ["G", ["sup", "2"], "VLM 见 ", ["a", "https://a.org/x"]]
 *
 * In titles a string may hold U+200B, a place where the line may break (DESIGN.md §6).
 */
export type RichText = readonly Inline[]

export type Inline =
  | string
  /** Raised, lowered, or code text. */
  | readonly ['sup' | 'sub' | 'code', string]
  /** A web address found in the text. Always http(s). */
  | readonly ['a', string]
  /** A formula: its readable plain text, and the MathML tree to draw. */
  | readonly ['math', string, MathNode]

/** A MathML element: name, attributes, children. Names and attributes are from `MATH_ELEMENTS` and `MATH_ATTRIBUTES`. */
export type MathNode = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (MathNode | string)[],
]

/** The MathML Core elements that may reach the page (https://www.w3.org/TR/mathml-core/). */
export const MATH_ELEMENTS: ReadonlySet<string> = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mstyle mpadded mphantom menclose'.split(
    ' ',
  ),
)

/** The attributes those elements may carry; everything else is dropped at build time. */
export const MATH_ATTRIBUTES: ReadonlySet<string> = new Set(
  'display displaystyle scriptlevel mathvariant stretchy fence separator form lspace rspace largeop movablelimits accent accentunder linethickness minsize maxsize symmetric width height depth voffset columnspan rowspan columnalign notation'.split(
    ' ',
  ),
)

/** Where a line may break inside a title. */
export const BREAK = '\u200B'

/** The text of one piece, as search, copy and export use it. */
function plainOf(piece: Inline): string {
  if (typeof piece === 'string') return piece.replaceAll(BREAK, '')
  return piece[1]
}

/** The text without markup. Offsets elsewhere in the model count UTF-16 units of this string. */
export function plainText(text: RichText): string {
  return text.map(plainOf).join('')
}

/**
 * The part of `text` from `start` to `end`, in units of `plainText(text)`.
 * Strings are cut; a formula, link, sup, sub or code is kept whole when any of it lies inside.
 */
export function sliceRich(text: RichText, start: number, end = Infinity): RichText {
  const out: Inline[] = []
  let at = 0
  for (const piece of text) {
    const plain = plainOf(piece)
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, plain.length)
    if (from < to)
      out.push(typeof piece === 'string' ? (plain.length === to - from ? piece : plain.slice(from, to)) : piece)
    at += plain.length
    if (at >= end) break
  }
  return out
}
