import { toHttpUrl } from '../ids.ts'
import type { Inline, RichText } from '../rich-text.ts'
import { findMath, mathPieces } from './inline-math.ts'
import type { RenderMath } from './math-text.ts'
import { curlyQuotes } from './quotes.ts'
import { toRunningText, withoutTexMarkup } from './running-text.ts'

/**
 * Turns a digest's own text (LaTeX, URLs, some Markdown) into pieces ready to draw.
 *
 *     `提出\textbf{Matrix}，提升$2$--$15$倍，见https://a.org/x。`
 *     →  ['提出Matrix，提升2–15倍，见', ['a', 'https://a.org/x'], '。']
 */
export function toRichText(raw: string, renderMath: RenderMath): RichText {
  const source = withoutTexMarkup(raw)
  const out: Inline[] = []
  let text = ''
  const flush = () => {
    if (text !== '') out.push(toRunningText(text))
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
const SPECIAL = /\$|\\[([]|\\(?:href|url|textsubscript|textsuperscript)\{|https?:\/\/|`/g

interface Found {
  readonly pieces: RichText
  readonly end: number
}

function pieceAt(source: string, at: number, renderMath: RenderMath): Found | undefined {
  const math = findMath(source, at)
  if (math) return { pieces: mathPieces(math, renderMath), end: math.end }
  const window = source.slice(at, at + 600)
  const link = /^\\href\{([^{}\s]+)\}\{((?:[^{}]|\{[^{}]*\})*)\}|^\\url\{\s*([^{}\s]+)\s*\}/.exec(window)
  if (link) return { pieces: linkPieces(link[1] ?? link[3] ?? '', link[2] ?? ''), end: at + link[0].length }
  const script = /^\\text(sub|super)script\{([^{}]{1,20})\}/.exec(window)
  if (script) return { pieces: [[script[1] === 'sub' ? 'sub' : 'sup', script[2] ?? '']], end: at + script[0].length }
  // Chinese between grave accents is quoted by them, not code.
  const code = /^`([\x20-\x5f\x61-\x7e]{1,60})`(?!`)/.exec(window)
  if (code) return { pieces: [['code', code[1] ?? '']], end: at + code[0].length }
  const url = urlAt(source, at)
  return url === undefined ? undefined : { pieces: [['a', url]], end: at + url.length }
}

function linkPieces(url: string, label: string): RichText {
  return toHttpUrl(url) === undefined ? [label] : [['a', url]]
}

/** The URL that starts here: up to white space, Chinese text or punctuation, without the sentence's own last marks. */
function urlAt(source: string, at: number): string | undefined {
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
