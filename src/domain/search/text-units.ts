/** What kinds of characters folded text is made of, and the runs they form. */

/** True for Han characters of the basic plane, which pairs are made of. */
export function isHanUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007
}

/** True for letters and digits of every other script, which words are made of. */
export function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
  if (isHanUnit(unit)) return false
  const kinds = (wordUnits ??= makeWordUnits())
  return kinds[unit] === 1
}

let wordUnits: Uint8Array | undefined

function makeWordUnits(): Uint8Array {
  const letter = /^[\p{L}\p{N}\p{M}]$/u
  // Halves of surrogate pairs count as letters: then 𠮷 is found too.
  return Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    (unit >= 0xd800 && unit <= 0xdfff) || letter.test(String.fromCharCode(unit)) ? 1 : 0,
  )
}

/** A run of Han characters or a word, and where it stands in the folded text. */
export interface Run {
  readonly text: string
  readonly start: number
  readonly han: boolean
}

/** `基于canvas-to` → 基于, canvas, to. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = []
  let start = -1
  let han = false
  for (let i = 0; i <= folded.length; i++) {
    const unit = i < folded.length ? folded.charCodeAt(i) : 0
    const isHan = isHanUnit(unit)
    const inRun = isHan || isWordUnit(unit)
    if (start >= 0 && (!inRun || isHan !== han)) {
      runs.push({ text: folded.slice(start, i), start, han })
      start = -1
    }
    if (inRun && start < 0) {
      start = i
      han = isHan
    }
  }
  return runs
}
