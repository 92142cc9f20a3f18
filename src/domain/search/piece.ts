/** A stretch of text, `[start, end)` in UTF-16 units. */
export type Range = readonly [start: number, end: number]

/** A piece of the query, ready to be found literally in folded text. */
export interface Piece {
  readonly text: string
  /** The first occurrence from `from` on. */
  find(folded: string, from?: number): Range | undefined
}

/**
 * Makes a piece that is found wherever its characters stand together. Inside a Latin compound separators do not
 * count, nor does a blank between Latin and Han:
 *
 *     canvastoimage   finds  "Canvas-to-Image" and "canvas to image"
 *     基于grpo的       finds  "基于 GRPO 的"
 *
 * @param text folded
 * @param atWordStart only where a Latin word starts; for words too short to mean anything inside another
 */
export function toPiece(text: string, atWordStart = false): Piece {
  const loose = looseForm(text)
  const find = (folded: string, from = 0): Range | undefined => {
    let at = folded.indexOf(text, from)
    while (atWordStart && at > 0 && isLatin(folded[at - 1])) at = folded.indexOf(text, at + 1)
    const literal: Range | undefined = at < 0 ? undefined : [at, at + text.length]
    if (loose === undefined) return literal
    loose.lastIndex = from
    const match = loose.exec(folded)
    const compound: Range | undefined = match === null ? undefined : [match.index, match.index + match[0].length]
    return literal && compound ? (compound[0] < literal[0] ? compound : literal) : (literal ?? compound)
  }
  return { text, find }
}

/** Every occurrence, in order and apart from each other. */
export function findAll(piece: Piece, folded: string): Range[] {
  const ranges: Range[] = []
  let range = piece.find(folded)
  while (range !== undefined) {
    ranges.push(range)
    range = piece.find(folded, range[1])
  }
  return ranges
}

/** True for the units words in alphabets are written with. */
function isLatin(unit: string | undefined): boolean {
  return unit !== undefined && LATIN.test(unit)
}

/** Letters and digits of alphabets, after folding. */
const LATIN = /[a-z0-9\u00df-\u024f\u0370-\u052f]/
/** What may stand between the parts of a Latin compound. Combining accents count: folding leaves them in place. */
const SEPARATOR = new RegExp(String.raw`[-\s_/.'·\u0300-\u036f]`)

/** Shorter Latin runs are not looked for across separators: `rl` is not "R. L.". */
const COMPOUND_LENGTH = 4

function looseForm(text: string): RegExp | undefined {
  const units = text.split('').filter((unit, i, all) => !(SEPARATOR.test(unit) && isLatin(all[i - 1])))
  const compound = new RegExp(`${LATIN.source}{${COMPOUND_LENGTH}}`).test(units.join(''))
  let [source, isLoose] = ['', false]
  units.forEach((unit, i) => {
    const [before, here] = [isLatin(units[i - 1]), isLatin(unit)]
    const gap = i === 0 ? '' : before && here && compound ? `${SEPARATOR.source}{0,3}` : before !== here ? ' ?' : ''
    isLoose ||= gap !== ''
    source += gap + unit.replace(/[$()*+.?[\\\]^{|}]/, '\\$&')
  })
  if (!isLoose || text.length < 2) return undefined
  return new RegExp((isLatin(units[0]) ? `(?<!${LATIN.source})` : '') + source, 'g')
}
