import { withoutOriginal } from './beside-original.ts'
import { cellText, isPlaceholder, withoutMarks } from './cell-text.ts'
import { noteEntries } from './notes.ts'
import { isLeadIn, withoutLabel } from './lead-in.ts'
import { withoutStamp } from './stamps.ts'
import { isAboutTheText, isRefusal, offeredTranslation, withoutTrailingTalk } from './translator-talk.ts'
import { hasHan, unwrapped } from './wrappers.ts'

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
  const lines = withoutMarks(cellText(raw))
    // Line breaks that were escaped once too often; TeX has only letters behind a backslash and an n.
    .replace(/\\n(?:\\n|(?=[（(【*\p{Script=Han}]))/gu, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !FENCE.test(line))
  const last = lines.findLastIndex((line) => line !== '')
  const start = lines.findIndex((line, i) => line !== '' && (i === last || !isLeadIn(line)))
  const first = start < 0 ? start : titleBehind(lines, translationOf(lines, start, original))
  const line = lines[first]
  if (line === undefined) return { notes: [] }
  const whole = () => noteEntries(lines.join('\n'))
  const offered = offeredTranslation(line, original)
  if (offered !== undefined) return { title: offered, notes: whole() }
  if (isRefusal(line) || (isAboutTheText(line) && withoutLabel(line) === line))
    return { ...fallback(original), notes: whole() }
  if (isListItem(line)) {
    const choices = lines.filter((other, i) => i > first && isListItem(other)).length
    if (start > 0 || choices > 0) return { ...fallback(original ?? firstChoice(line)), notes: whole() }
  }
  const { title, rest } = withContinuation(lines, first)
  const { bare, note } = bareTitle(withoutOriginal(title, original))
  const notes = noteEntries([...(first > start ? [lines[start], ''] : []), note, '', ...rest].join('\n'), bare)
  return isPlaceholder(bare) ? { notes } : { title: bare.replace(/\s+/g, ' '), notes }
}

/** Lines that only frame others: code fences, rules. */
const FENCE = /^(?:```\w*|-{3,}|\*{3,}|={3,}|[{}])$/

/** Peels what lies round a title until nothing more comes off: labels lie in wrappers, and wrappers behind labels. */
function bareTitle(title: string): { bare: string; note: string } {
  let bare = title
  const notes: string[] = []
  for (let round = 0; round < 4; round++) {
    const parted = withoutTrailingTalk(withoutLabel(withoutStamp(unwrapped(bare))))
    if (parted.note !== '') notes.push(parted.note)
    const next = unwrapped(parted.title)
    if (next === bare) break
    bare = next
  }
  return { bare, note: notes.join('\n') }
}

function fallback(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title }
}

/** What an item of a list of proposals proposes: what stands in bold or quotes, else all of it. */
function firstChoice(item: string): string {
  const text = item.replace(LIST_MARK, '').trim()
  return bareTitle(/^\*\*([^*]+)\*\*/.exec(text)?.[1] ?? /^[“"「《]([^”"」》]+)[”"」》]/.exec(text)?.[1] ?? text).bare
}

const LIST_MARK = /^(?:\d{1,2}[.、)]|[-*•])\s+/

function isListItem(line: string): boolean {
  return /^(?:\d{1,2}[.、)]|[-*•])\s/.test(line)
}

/** The line that translates line `at`, when that one only repeats the original: `原文：X` or the original title. */
function translationOf(lines: readonly string[], at: number, original: string | undefined): number {
  const line = lines[at] ?? ''
  const below = lines.findIndex((other, i) => i > at && other !== '')
  const next = lines[below]?.replaceAll('**', '')
  if (next === undefined || !hasHan(next)) return at
  const labelled =
    /^(?:\*\*)?(?:英文|原文|原始?)?(?:标题|题目|题名|原文|原题)?(?:\*\*)?[：:](?:\*\*)?\s*[\p{Script=Latin}\d"“]/u.test(
      line,
    ) && !hasHan(line.replace(/^[^：:]*/, ''))
  if (labelled && (withoutLabel(next) !== next || looksLikeTitle(next))) return below
  const repeats =
    !hasHan(line) && (original === undefined ? /\S\s+\S+\s+\S/.test(line) : plain(line) === plain(original))
  return repeats && looksLikeTitle(next) ? below : at
}

/** The line of the title when line `at` is a note that stands before it: `（译者注：…）`, `注：…`. */
function titleBehind(lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  const isNote = /^[（(［【[*]{0,3}(?:译者?注|注|翻译说明|说明|备注|Note)\*{0,2}[：:]/i.test(line)
  const below = lines.findIndex((other, i) => i > at && other !== '')
  const next = unwrapped(lines[below] ?? '')
  return isNote && hasHan(next) && looksLikeTitle(next) ? below : at
}

function looksLikeTitle(line: string): boolean {
  if (line.length > 120 || isLeadIn(line) || isListItem(line)) return false
  return !/^[（(【[]|^(?:该|此|这|本译|以上|注|翻译|说明|专业|术语)|[。！；]/.test(line)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

/** A Latin title broken by its source goes on in the next line; a Chinese one never does. */
function withContinuation(lines: readonly string[], first: number): { title: string; rest: readonly string[] } {
  let next = first + 1
  const goesOn = (line: string | undefined) => line !== undefined && line !== '' && /^[\p{Script=Latin}\d]/u.test(line)
  if (!hasHan(lines[first] ?? ''))
    while (goesOn(lines[next]) && !hasHan(lines[next] ?? '') && !isListItem(lines[next] ?? '')) next++
  return { title: lines.slice(first, next).join(' '), rest: lines.slice(next) }
}
