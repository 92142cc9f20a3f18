import { matchingOpener, unwrapped } from './wrappers.ts'

/**
 * A translator's note as entries, one a paragraph or list item: without the brackets around the whole, the label it
 * opens with and the numbers of its lists.
 *
 *     （解析说明：
 *     1. Agentic Learner 译为"能动学习者"
 *     2. …）                    →  ['Agentic Learner 译为"能动学习者"', '…']
 *
 * @param title the title the note is about; a line that only repeats it says nothing
 */
export function noteEntries(raw: string, title?: string): string[] {
  const entries = withoutShell(raw)
    .split('\n')
    .filter((line) => !isFrame(line))
    .flatMap(splitInlineList)
    .map((line) => line.replace(MARKER, '').replaceAll('**', '').trim())
    .filter((line) => line !== '' && !isBareLabel(line) && (title === undefined || unwrapped(line) !== title))
  // A parting sentence to whoever asked for the translation says nothing about it.
  return /[！!]$/.test(entries.at(-1) ?? '') ? entries.slice(0, -1) : entries
}

/** `1.`, `2、`, `3)`, `（4）`, `-`, `*` at the start of a list item. */
const MARKER = /^\s*(?:#{1,6}\s+|\d{1,2}[.、)）]\s*|[（(]\d{1,2}[)）]\s*|[-*•]\s+)/

/** Lines that give a note its shape: sub-headings, rows and rules of tables, code fences. */
function isFrame(line: string): boolean {
  const bare = line.trim()
  if (/^(?:#{1,6}\s+\S.{0,40}|\|.*\||```\w*|-{3,}|\*{3,})$/.test(bare)) return true
  const bold = /^\*\*([^*]{1,40})\*\*$/.exec(bare)?.[1]
  return bold !== undefined && (/[：:]$/.test(bold) || bold.replace(/^[\d.、\s]+/, '').length <= 12)
}

/** Takes off the brackets around the whole note and the short label that opens it. */
function withoutShell(raw: string): string {
  let text = raw
    .trim()
    .replace(/^[>※]\s*/, '')
    .replace(/^(\*{1,2})((?:(?!\1).)+)\1$/, '$2')
    .replace(/(?<=[）)】］\]])[。.]$/, '')
  if (/^[（(【［[]/.test(text)) {
    if (matchingOpener(text) === 0 || /[）)】］\]]$/.test(text)) text = text.slice(1, -1)
    else if (!/[）)】］\]]/.test(text)) text = text.slice(1)
  }
  return text.replace(
    /^\s*(?:\*\*)?(?:\p{Script=Han}{1,10}|(?:translat(?:ion|or['’]s) )?note)(?:\*\*)?[：:](?:\*\*)?[ \t]*/iu,
    '',
  )
}

/** `1. …；2. …；3. …` on one line. */
function splitInlineList(line: string): string[] {
  if (!/^\s*1[.、]\s?/.test(line)) return [line]
  return line.split(/[；;。]\s*(?=\d{1,2}[.、]\s?\S)/)
}

function isBareLabel(line: string): boolean {
  return line.length <= 12 && /^[\p{Script=Han}、]+[：:]$/u.test(line)
}
