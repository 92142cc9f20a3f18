import { Fragment, type ReactNode } from 'react'
import { BREAK, type Inline, type RichText as RichTextModel } from '#domain/rich-text.ts'
import type { Range } from '#domain/search/piece.ts'
import { RichText } from '../../content/rich-text.tsx'

/** Plain text with the characters that matched in `<mark>`. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of ranges) {
    const start = Math.max(from, at)
    if (to <= start) continue
    // By its place: the marks of the text before are used again.
    parts.push(text.slice(at, start), <mark key={parts.length}>{text.slice(start, to)}</mark>)
    at = to
  }
  return [...parts, text.slice(at)]
}

/** Digest text with the characters that matched in `<mark>`. @param ranges units of the plain text, ascending */
export function MarkedRichText({ text, ranges }: { text: RichTextModel; ranges: readonly Range[] }) {
  return cutAtMarks(text, ranges).map(({ pieces, marked }, i) => {
    const drawn = <RichText text={pieces} links={false} />
    // The stretches of one text never move, so their position identifies them.
    return marked ? <mark key={i}>{drawn}</mark> : <Fragment key={i}>{drawn}</Fragment>
  })
}

interface Stretch {
  readonly pieces: Inline[]
  readonly marked: boolean
}

/**
 * The text as stretches that are marked or not. Strings are cut where a range starts or ends; a formula, link or raised
 * text is marked whole when any of it matched.
 */
function cutAtMarks(text: RichTextModel, ranges: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = []
  const add = (piece: Inline, marked: boolean) => {
    const last = stretches.at(-1)
    if (last?.marked === marked) last.pieces.push(piece)
    else stretches.push({ pieces: [piece], marked })
  }
  let at = 0
  for (const piece of text) {
    if (typeof piece !== 'string') {
      const end = at + piece[1].length
      add(
        piece,
        ranges.some(([from, to]) => from < end && to > at),
      )
      at = end
      continue
    }
    for (const part of cutString(piece, at, ranges)) {
      add(
        part.text,
        ranges.some(([from, to]) => from <= part.at && to > part.at),
      )
      at = part.end
    }
  }
  return stretches
}

/** Parts of a string between the edges of `ranges`. Break opportunities take no room in the plain text. */
function cutString(
  text: string,
  start: number,
  ranges: readonly Range[],
): { readonly text: string; readonly at: number; readonly end: number }[] {
  if (!ranges.some(([, to]) => to > start)) return [{ text, at: start, end: start + text.replaceAll(BREAK, '').length }]
  const edges = new Set(ranges.flat())
  const parts: { text: string; at: number; end: number }[] = []
  let at = start
  for (const unit of text.split('')) {
    const last = parts.at(-1)
    if (last === undefined || (unit !== BREAK && edges.has(at))) parts.push({ text: unit, at, end: at })
    else last.text += unit
    if (unit !== BREAK) at += 1
    const current = parts.at(-1)
    if (current) current.end = at
  }
  return parts
}
