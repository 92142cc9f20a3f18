import { cellText, isPlaceholder } from './cell-text.ts'
import { withoutLabel } from './lead-in.ts'
import { noteEntries } from './notes.ts'
import { hasHan, matchingOpener } from './wrappers.ts'

/** An abstract cell taken apart. */
export interface AbstractCell {
  readonly text?: string
  readonly untranslated?: true
  readonly notes: readonly string[]
}

/** The mark of the digest's bot behind a scrap of English that it could not translate. */
const FAILED = /\s*\[翻译失败\]\s*$/

/** Finds the abstract in its cell: paragraphs kept, the translator's closing note and the failure mark off. */
export function parseAbstract(raw: string): AbstractCell {
  const whole = cellText(raw)
  const untranslated = FAILED.test(whole)
  const { text, note } = splitClosingNote(whole.replace(FAILED, ''))
  const abstract = withoutLabel(joinedLines(text))
  const notes = noteEntries(note)
  if (isPlaceholder(abstract)) return { notes }
  return { text: abstract, ...(untranslated ? { untranslated: true as const } : {}), notes }
}

/** A bracket that opens a paragraph after the first and closes at the very end holds a note on the translation. */
function splitClosingNote(text: string): { text: string; note: string } {
  const trimmed = text.trim()
  const open = matchingOpener(trimmed)
  if (open === undefined || open === 0 || !/\n\s*$/.test(trimmed.slice(Math.max(0, open - 100), open)))
    return { text: trimmed, note: '' }
  return { text: trimmed.slice(0, open).trim(), note: trimmed.slice(open) }
}

/** Undoes the line breaks inside a paragraph of Latin text; those of Chinese text are meant. */
function joinedLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  let out = ''
  let gap = false
  for (const line of lines) {
    if (line === '') {
      gap = true
      continue
    }
    const wrapped = out !== '' && !gap && !/^(?:\d{1,2}[.、)]|[-*•])\s/.test(line) && !isChinese(out.slice(-1), line)
    out += (out === '' ? '' : wrapped ? ' ' : '\n') + line
    gap = false
  }
  return out
}

function isChinese(last: string, line: string): boolean {
  return hasHan(last) || /[。！？：；，、）”]/.test(last) || hasHan(line.slice(0, 1)) || /^[（“《]/.test(line)
}
