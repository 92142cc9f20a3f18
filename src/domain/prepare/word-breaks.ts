import { BREAK, plainText, type RichText } from '../rich-text.ts'

/** One-character words that belong to what stands before them, be it Chinese, Latin or a digit. */
const SUFFIXES = new Set('的式性化者率度型级类器学法体层域间中')
/** One-character words that stand on their own, so that a line may break beside them. */
const PARTICLES = new Set('的在中与和及对从为到以将')
/** One-character words that begin a longer one: 可|解释, 自|监督, 超|参数. */
const PREFIXES = new Set('多可自无不非预高跨超重低半异单大隐双新反两少全小零去再每各')
/** Words that begin or end like a particle and which the segmenter takes apart. */
const PAIRS = new Set([
  '在线',
  '对齐',
  '端到',
  '到端',
  '为例',
  '配对',
  '对数',
  '对冲',
  '成对',
  '对接',
  '旨在',
  '起到',
  '学到',
])

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
  if (isOneHan(before)) {
    if (PAIRS.has(before + after.charAt(0))) return false
    if (isOneHan(after)) return PARTICLES.has(before) || PARTICLES.has(after)
    return !(PREFIXES.has(before) && isHan(after))
  }
  // What the segmenter leaves over of an unknown word (操作|链) is its end, unless it can begin the next.
  return !isOneHan(after) || !isHan(before) || PARTICLES.has(after) || PREFIXES.has(after)
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word)
}

function isOneHan(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word)
}
