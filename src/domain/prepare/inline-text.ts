import { hasHan } from '../digest/wrappers.ts'
import { toHttpUrl } from '../ids.ts'
import type { Inline, RichText } from '../rich-text.ts'
import { findMath, mathPieces } from './inline-math.ts'
import type { RenderMath } from './math-text.ts'
import { curlyQuotes } from './quotes.ts'

/**
 * Turns a digest's own text (LaTeX, URLs, some Markdown) into pieces ready to draw.
 *
 *     `提出\textbf{Matrix}，提升$2$--$15$倍，见https://a.org/x。`
 *     →  ['提出Matrix，提升2–15倍，见', ['a', 'https://a.org/x'], '。']
 */
export function toRichText(raw: string, renderMath: RenderMath): RichText {
  const source = withoutFaces(raw)
  const out: Inline[] = []
  let text = ''
  const flush = () => {
    if (text !== '') out.push(...plainPieces(text))
    text = ''
  }
  let at = 0
  SPECIAL.lastIndex = 0
  for (let match = SPECIAL.exec(source); match; match = SPECIAL.exec(source)) {
    text += source.slice(at, match.index)
    at = match.index
    const found = pieceAt(source, at, renderMath)
    if (found === undefined) {
      text += match[0]
      at += match[0].length
    } else {
      for (const piece of found.pieces) {
        if (typeof piece === 'string') text += piece
        else {
          flush()
          out.push(piece)
        }
      }
      at = found.end
    }
    SPECIAL.lastIndex = at
  }
  text += source.slice(at)
  flush()
  return curlyQuotes(out)
}

/** Where something other than running text may start. */
const SPECIAL = /\$|\\[([]|\\href\{|https?:\/\/|`/g

interface Found {
  readonly pieces: RichText
  readonly end: number
}

function pieceAt(source: string, at: number, renderMath: RenderMath): Found | undefined {
  const math = findMath(source, at)
  if (math) return { pieces: mathPieces(math, renderMath), end: math.end }
  const href = /^\\href\{([^{}\s]+)\}\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(source.slice(at, at + 600))
  if (href) return { pieces: linkPieces(href[1] ?? '', href[2] ?? ''), end: at + href[0].length }
  const code = /^`([^`\n]{1,200})`/.exec(source.slice(at, at + 203))
  if (code) return { pieces: [['code', code[1] ?? '']], end: at + code[0].length }
  const url = urlAt(source, at)
  return url === undefined ? undefined : { pieces: [['a', url]], end: at + url.length }
}

function linkPieces(url: string, label: string): RichText {
  return toHttpUrl(url) === undefined ? [label] : [['a', url]]
}

/** The URL that starts here: up to white space, Chinese text or punctuation, without the sentence's own last marks. */
export function urlAt(source: string, at: number): string | undefined {
  const run = /^https?:\/\/[\w\-.~:/?#[\]@!&'()*+,;=%$]+/.exec(source.slice(at, at + 2000))?.[0]
  if (run === undefined) return undefined
  let url = run.replace(/\*\*.*$/, '')
  for (let shorter = withoutTail(url); shorter !== url; shorter = withoutTail(url)) url = shorter
  return toHttpUrl(url)
}

function withoutTail(url: string): string {
  if (/[.,;:!?'*$]$/.test(url)) return url.slice(0, -1)
  const unopened = (open: string, close: string) => url.endsWith(close) && count(url, close) > count(url, open)
  return unopened('(', ')') || unopened('[', ']') ? url.slice(0, -1) : url
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}

/** Running text: Markdown and TeX markup off, dashes set. */
function plainPieces(source: string): RichText {
  const text = source
    .replace(/\\(?:textsf|textrm|texttt|text|mathrm|mathbf|mbox)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\{\\(?:bf|it|em|tt|sc)\s+([^{}]*)\}/g, '$1')
    .replace(/\*\*(?!\s)([^*\n]+)(?<!\s)\*\*/g, '$1')
    .replace(/\\([%&#_{}$])/g, '$1')
    .replace(/``([^`'\n]*)''/g, (_, inner: string) => (hasHan(source) ? `“${inner}”` : `"${inner}"`))
    .replace(/(?<![-<])---(?![->])/g, '—')
    .replace(/(?<=[\p{L}\p{N}%\s)]|^)--(?=[\p{L}\p{N}\s(]|$)/gu, '–')
  return text === '' ? [] : [text]
}

/** A change of typeface says nothing a reader needs, inside formulas or out. */
function withoutFaces(source: string): string {
  return source
    .replace(/\\(?:textbf|textit|textsc|emph|underline)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1')
    .replace(/\\xspace\b\s?/g, '')
}
