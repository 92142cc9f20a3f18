/**
 * A searcher for Fuse that gives what its own gives, how many letters are wrong where a text is likest to a phrase, but
 * in one pass and without a list for every number of errors (Myers, 1999). A column of the table of edit distances
 * differs from row to row by 1 at most, so its differences are the bits of two numbers:
 *
 *              t r a c k
 *      distance 0 0 0 0 0 0      of "trc" to what ends here: the row at the top is 0, for the phrase may begin anywhere
 *      t        1 0 1 1 1 1
 *      r        2 1 0 1 2 2      column under a:  0 1 1 1   grows +1 0 0   `more` 001, `less` 000
 *      c        3 2 1 1 1 2      likest: 1 wrong of 3
 */
export class PhraseSearch {
  private readonly pattern: string
  private readonly parts: readonly Part[]
  private readonly threshold: number

  /** Fuse asks this of every searcher it knows: only a Fuse made with the option `phrase` takes this one. */
  static condition(_pattern: string, options: object): boolean {
    return 'phrase' in options
  }

  constructor(pattern: string, { threshold }: { readonly threshold: number }) {
    this.pattern = pattern
    this.threshold = threshold
    this.parts = partsOf(pattern).map(toPart)
  }

  searchIn(text: string): { readonly isMatch: boolean; readonly score: number } {
    if (text === this.pattern) return { isMatch: true, score: 0 }
    let [isMatch, sum] = [false, 0]
    for (const part of this.parts) {
      const share = fewestWrong(part, text) / part.size
      if (share <= this.threshold) isMatch = true
      sum += share <= this.threshold ? Math.max(EXACT, share) : 1
    }
    return { isMatch, score: isMatch ? sum / this.parts.length : 1 }
  }
}

const EXACT = 0.001
/** Bits of a number. */
const LONGEST_PART = 32

/** Part of a phrase: for each letter, where it stands in it, as bits. */
interface Part {
  readonly size: number
  readonly places: ReadonlyMap<number, number>
}

/** Parts of 32 letters; the last one reaches back if fewer are left. */
function partsOf(pattern: string): string[] {
  const whole = Array.from({ length: Math.floor(pattern.length / LONGEST_PART) }, (_, i) =>
    pattern.slice(i * LONGEST_PART, (i + 1) * LONGEST_PART),
  )
  return pattern.length % LONGEST_PART === 0 ? whole : [...whole, pattern.slice(-LONGEST_PART)]
}

function toPart(letters: string): Part {
  const places = new Map<number, number>()
  for (let i = 0; i < letters.length; i++)
    places.set(letters.charCodeAt(i), (places.get(letters.charCodeAt(i)) ?? 0) | (1 << i))
  return { size: letters.length, places }
}

/** How many letters are wrong, missing or surplus where `text` is likest to the part. */
function fewestWrong({ size, places }: Part, text: string): number {
  const last = 1 << (size - 1)
  let [more, less, distance, fewest] = [-1, 0, size, size]
  for (let i = 0; i < text.length && fewest > 0; i++) {
    const same = places.get(text.charCodeAt(i)) ?? 0
    const down = same | less
    const diagonal = ((((same & more) + more) | 0) ^ more) | same
    let right = less | ~(diagonal | more)
    let left = more & diagonal
    if (right & last) distance++
    else if (left & last) distance--
    if (distance < fewest) fewest = distance
    right <<= 1
    left <<= 1
    more = left | ~(down | right)
    less = right & down
  }
  return fewest
}
