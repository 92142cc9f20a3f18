import { hasHan } from '../digest/wrappers.ts'
import { toHttpUrl } from '../ids.ts'
import type { RichText } from '../rich-text.ts'
import { mathText, type RenderMath } from './math-text.ts'

/** A formula in running text, without its delimiters. */
export interface FoundMath {
  readonly tex: string
  readonly display: boolean
  /** Offset behind the closing delimiter. */
  readonly end: number
}

/** Longer than any formula of an abstract. */
const LONGEST = 2000

/**
 * The formula whose delimiter stands at `at`: `$…$`, `$$…$$`, `\(…\)` or `\[…\]`. A dollar opens a formula by
 * pandoc's rule, so that prices stay text: no space inside either dollar, and no digit behind the closing one
 * (https://pandoc.org/MANUAL.html#extension-tex_math_dollars).
 */
export function findMath(source: string, at: number): FoundMath | undefined {
  const window = source.slice(at, at + LONGEST)
  const escaped = /^\\\(([^]+?)\\\)/.exec(window) ?? /^\\\[([^]+?)\\\]/.exec(window)
  if (escaped) return accepted(escaped[1] ?? '', window.startsWith('\\['), at + escaped[0].length)
  const double = /^\$\$((?:[^$\\]|\\[^])+)\$\$/.exec(window)
  if (double) return accepted(double[1] ?? '', true, at + double[0].length)
  const single = /^\$(?![\s$])((?:[^$\\]|\\[^])*?)(?<!\s)\$(?!\d)/.exec(window)
  return single ? accepted(single[1] ?? '', false, at + single[0].length) : undefined
}

/** Chinese outside `\text{…}` shows that the delimiters only happen to pair up. */
function accepted(tex: string, display: boolean, end: number): FoundMath | undefined {
  const bare = tex.replace(/\\(?:text|mbox|mathrm|textbf|textit)\s*\{[^{}]*\}/g, '')
  const paired = tex.trim() !== '' && !hasHan(bare) && !/[，。；：、“”]|\n/.test(bare)
  return paired ? { tex: tex.trim(), display, end } : undefined
}

/** A formula as the simplest thing that reads right: text, a raised or lowered letter, MathML, or its source. */
export function mathPieces({ tex, display }: FoundMath, renderMath: RenderMath): RichText {
  const link = /^\\href\{([^{}\s]+)\}\{.*\}$|^\\url\{([^{}\s]+)\}$/.exec(tex)
  const url = toHttpUrl(link?.[1] ?? link?.[2] ?? '')
  if (url !== undefined) return [['a', url]]
  const simple = simplePieces(tex)
  if (simple) return simple
  const node = renderMath(tex, display)
  return node === undefined ? [['code', tex]] : [['math', mathText(node) || tex, node]]
}

const SCRIPT = /^([\p{L}\d.]{0,12})([\^_])(?:(\p{L}|\d)|\{([\p{L}\d+\-−*.,]{1,8})\})$/u

function simplePieces(tex: string): RichText | undefined {
  const bare = tex.replace(
    /\\(?:texttt|textbf|textit|textsc|text|mathrm|mathbf|mathtt|mathsf|mathit)\s*\{([^{}]*)\}/g,
    '$1',
  )
  if (/^[+\-−]?[\d.,]+(?:\\?%)?$/.test(bare)) return [bare.replace('\\', '').replace(/^-/, '−')]
  // Words set in a text face are words, with or without dollars round them.
  if (bare !== tex && /^[\p{L}\d][\p{L}\d\s.+-]*$/u.test(bare)) return [bare]
  const [, base = '', mark, letter, group] = SCRIPT.exec(bare) ?? []
  if (mark === undefined) return undefined
  const script = (letter ?? group ?? '').replace(/-/g, '−')
  return [...(base === '' ? [] : [base]), [mark === '^' ? 'sup' : 'sub', script]]
}
