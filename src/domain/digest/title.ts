import { cellText, isPlaceholder } from './cell-text.ts'
import { noteEntries } from './notes.ts'
import { isLeadIn, withoutLabel } from './lead-in.ts'
import { hasHan, matchingOpener, unwrapped } from './wrappers.ts'

/** A title cell taken apart. */
export interface TitleCell {
  readonly title?: string
  /** What the translator wrote beside it; see `DigestRow.notes`. */
  readonly notes: readonly string[]
}

/**
 * Finds the title in a title cell. The title is one line; what stands around it is the translator talking:
 *
 *     以下是这段文字的中文翻译：              ◄ lead-in: a line that ends in a colon
 *     **《无像素视觉》**                     ◄ the title, in wrappers
 *
 *     （注：译文……）                        ◄ notes: all lines after the title
 *
 * @param original the title in the paper's own language, to fall back on when the cell only discusses translations
 */
export function parseTitle(raw: string, original?: string): TitleCell {
  const lines = cellText(raw)
    .replace(/\s*\[翻译失败\]\s*$/, '')
    .split('\n')
    .map((line) => line.trim())
  const first = lines.findIndex((line, i) => line !== '' && !(isLeadIn(line) && lines.slice(i + 1).some(Boolean)))
  const line = lines[first]
  if (line === undefined) return { notes: [] }
  if (first > 0 && isListItem(line)) return { ...fallback(original), notes: noteEntries(lines.join('\n')) }
  const quoted = quotedTranslation(line, original)
  if (quoted !== undefined) return { title: quoted, notes: noteEntries(lines.join('\n')) }
  const { title, rest } = withContinuation(lines, first)
  const split = splitTrailingNote(withoutLabel(unwrapped(title)))
  const bare = unwrapped(split.title)
  const notes = noteEntries([split.note, '', ...rest].join('\n'))
  return isPlaceholder(bare) ? { notes } : { title: bare.replace(/\s+/g, ' '), notes }
}

function fallback(original: string | undefined): { title?: string } {
  return original === undefined ? {} : { title: original }
}

function isListItem(line: string): boolean {
  return /^(?:\d{1,2}[.、)]|[-*•])\s/.test(line)
}

/** A Latin title broken by its source goes on in the next line; a Chinese one never does. */
function withContinuation(lines: readonly string[], first: number): { title: string; rest: readonly string[] } {
  let next = first + 1
  const goesOn = (line: string | undefined) => line !== undefined && line !== '' && /^[\p{Script=Latin}\d]/u.test(line)
  if (!hasHan(lines[first] ?? ''))
    while (goesOn(lines[next]) && !hasHan(lines[next] ?? '') && !isListItem(lines[next] ?? '')) next++
  return { title: lines.slice(first, next).join(' '), rest: lines.slice(next) }
}

/** A note in brackets behind the title on its own line: brackets that open with a short label and then talk at length. */
function splitTrailingNote(line: string): { title: string; note: string } {
  const open = matchingOpener(line)
  const inside = open === undefined ? '' : line.slice(open + 1, -1)
  const isNote = open !== undefined && open > 0 && inside.length >= 15 && /^\p{Script=Han}{1,8}[：:]/u.test(inside)
  return isNote ? { title: line.slice(0, open).trim(), note: line.slice(open) } : { title: line, note: '' }
}

/** `X 可以翻译为“Y”或“Z”。` with X the original title: the first quoted phrase is the title. */
function quotedTranslation(line: string, original: string | undefined): string | undefined {
  const bare = line.replace(/^["“「]/, '')
  if (original === undefined || !hasHan(line) || !bare.toLowerCase().startsWith(original.toLowerCase()))
    return undefined
  const rest = bare.slice(original.length)
  return /^["”」]?\s*\p{Script=Han}[^“"「]{0,20}[“"「]([^”"」]{2,200})[”"」]/u.exec(rest)?.[1]
}
