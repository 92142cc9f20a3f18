import type { Range } from './piece.ts'

/** The part of an abstract a row shows. */
export interface Snippet {
  /** Starts with `…` when the beginning is left out. */
  readonly text: string
  /** Where in the abstract it starts. */
  readonly from: number
  /** In `text`. */
  readonly ranges: readonly Range[]
}

/** A match in the abstract, and which word of the query it is. */
export interface Mention {
  readonly range: Range
  readonly word: number
}

/** Two lines hold about this much on a phone: what should be seen has to lie in it. */
const IN_SIGHT = 48
/** Enough for two lines on a wide screen; the row cuts what is too much. */
const LENGTH = 200
/** What may stand before the first match, so that it is read in a sentence. */
const LEAD = 16

/**
 * The window of `abstract` that holds the most different words of the query, then the most matches, then comes first.
 * It starts at a clause if there is one close by.
 */
export function snippetOf(abstract: string, mentions: readonly Mention[], marks: readonly Range[]): Snippet {
  let best = { from: 0, words: 0, count: 0 }
  for (const from of [0, ...mentions.map(({ range }) => clauseStart(abstract, range[0]))]) {
    const seen = mentions.filter(({ range }) => range[0] >= from && range[0] < from + IN_SIGHT)
    const words = new Set(seen.map(({ word }) => word)).size
    if (words > best.words || (words === best.words && seen.length > best.count + 1))
      best = { from, words, count: seen.length }
  }
  const end = wholeUnit(abstract, Math.min(best.from + LENGTH, abstract.length))
  const prefix = best.from > 0 ? '…' : ''
  const shift = prefix.length - best.from
  return {
    text: (prefix + abstract.slice(best.from, end)).replaceAll('\n', ' '),
    from: best.from,
    ranges: marks
      .filter(([start, stop]) => start >= best.from && stop <= end)
      .map(([start, stop]) => [start + shift, stop + shift]),
  }
}

/** Just after the last mark of punctuation shortly before `at`, else a little before `at`. */
function clauseStart(abstract: string, at: number): number {
  if (at <= LEAD) return 0
  const lead = abstract.slice(at - LEAD, at)
  const cut = Math.max(...['。', '；', '，', '：', '！', '？', '. ', ', ', '\n'].map((mark) => endOf(lead, mark)))
  if (cut > 0) return at - LEAD + cut
  // No clause: do not begin inside a Latin word.
  const blank = /[\p{L}\p{N}]/u.test(lead) ? lead.search(/(?<![\w-])\w|[^\w\s]/) : 0
  return wholeUnit(abstract, at - LEAD + Math.max(blank, 0))
}

function endOf(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  return at < 0 ? -1 : at + mark.length
}

/** `at`, moved back when it would cut a character of two units in half. */
function wholeUnit(text: string, at: number): number {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at
}
