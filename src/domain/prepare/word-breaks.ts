import { BREAK, plainText, type RichText } from '../rich-text.ts'

/** One-character words that belong to the word before them. */
const SUFFIXES = new Set('的式性化者率度型级类器学法体层域间中')
/** One-character words that stand on their own, so that a line may break beside them. */
const PARTICLES = new Set('的在中与和及对从为到以将')

/** Marks where a line of the title may break: between words, as DESIGN.md §6 has it. */
export function withWordBreaks(title: RichText): RichText {
  const breaks = breakOffsets(plainText(title))
  let at = 0
  return title.map((piece) => {
    if (typeof piece !== 'string') {
      at += piece[1].length
      return piece
    }
    const start = at
    at += piece.length
    return [...piece.matchAll(/[^]/g)]
      .map(({ index, 0: unit }) => (breaks.has(start + index) ? BREAK + unit : unit))
      .join('')
  })
}

/** Offsets in `text` before which a line may break. Places where it breaks anyway (spaces) are left out. */
function breakOffsets(text: string): ReadonlySet<number> {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
  const out = new Set<number>()
  words.forEach(({ index, segment }, i) => {
    const before = words[i - 1]?.segment
    if (before !== undefined && mayBreak(before, segment)) out.add(index)
  })
  return out
}

function mayBreak(before: string, after: string): boolean {
  if (/\s$/.test(before) || /^\s/.test(after)) return false
  if (/[（《“‘「『【([{$]$/.test(before)) return false
  if (/^[\p{Pe}\p{Pf}、。，．：；？！…—～%％”’,.:;?!/\-–]/u.test(after)) return false
  const ascii = /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after)
  if (ascii) return false
  if (SUFFIXES.has(after)) return false
  const bothShort = isOneHan(before) && isOneHan(after)
  return !bothShort || PARTICLES.has(before) || PARTICLES.has(after)
}

function isOneHan(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word)
}
