import { bitsOf, nextCovered, STEP } from './sparse.ts'

/** One word's coverage, ready to be combined. */
export interface CoveredWord {
  readonly coverage: Float32Array
  /** The same by its sound; the greater counts. */
  readonly sounds?: Float32Array | undefined
  /** Its share of the query, all together 1. */
  readonly share: number
  readonly threshold: number
}

/** The papers worth a closer look. */
export interface Selection {
  /** Best first, newest first among equals. */
  readonly papers: readonly number[]
  /** Combined coverage of every paper of the corpus. */
  readonly total: Float32Array
  /** Papers beyond `papers` that have every word. */
  readonly alsoComplete: number
}

/** Puts papers that score the same in order; they come newest first. */
type Preference = (tied: readonly number[]) => readonly number[]

export interface SelectionSpace {
  readonly total: Float32Array
  readonly hits: Uint8Array
}

const BINS = 1023
/** All pairs of a run, in an abstract. */
const COMPLETE = 0.799
const MOST_TIES = 3000

/**
 * Combines coverages and takes the best `most` papers: a histogram of scores finds the bar, so nothing is sorted but
 * what is taken.
 *
 *     score     0 ······ 0.5 ······ 0.9 ······ 1
 *     papers    61,203   4,410   │  170     21       most = 200: the bar is at │, and the bin below it is shared out,
 *                               bar                 newest first
 *
 * Words are AND-ed softly: a paper without one is scaled down rather than dropped, to be shown below with 「不含 …」.
 *
 * @param mask 0 for papers the conditions rule out
 * @param prefer puts papers of one bin in order, given newest first; undefined leaves them so
 */
export function selectBest(
  words: readonly CoveredWord[],
  space: SelectionSpace,
  options: { readonly most: number; readonly mask: Uint8Array | undefined; readonly prefer?: Preference },
): Selection {
  const { total, bins, complete, greatest } = combine(words, space, options.mask)
  let [bar, above] = [BINS, 0]
  while (bar > 0 && above + (bins[bar] ?? 0) <= options.most) above += bins[bar--] ?? 0

  const papers: number[] = []
  const tied: number[] = []
  const mostTied = options.prefer === undefined ? options.most : MOST_TIES
  const least = bar / BINS
  for (let group = 0; group < greatest.length; group++) {
    if ((greatest[group] ?? 0) === 0 || (greatest[group] ?? 0) < least) continue
    const end = Math.min(total.length, (group + 1) << GROUP_BITS)
    for (let paper = group << GROUP_BITS; paper < end; paper++) {
      const value = total[paper] ?? 0
      if (value === 0 || value < least) continue
      if (binOf(value) > bar) papers.push(paper)
      else if (tied.length < mostTied) tied.push(paper)
    }
  }
  const room = options.most - papers.length
  const preferred = tied.length > room && options.prefer ? options.prefer(tied) : tied
  papers.push(...preferred.slice(0, room))
  papers.sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b)
  const isComplete = (paper: number) =>
    words.length === 1 ? (total[paper] ?? 0) >= COMPLETE : space.hits[paper] === words.length
  return { papers, total, alsoComplete: complete - papers.filter(isComplete).length }
}

function binOf(value: number): number {
  return Math.min(BINS, Math.floor(value * BINS))
}

/** What is left of a score when only some words are there. */
function softAnd(hits: number, words: number): number {
  return hits === words ? 1 : 0.35 + (0.4 * hits) / words
}

interface Combined {
  readonly total: Float32Array
  /** How many papers score so. */
  readonly bins: Uint32Array
  /** Papers that have every word. */
  readonly complete: number
  /** The best score in each group of papers: most groups have none that is good enough. */
  readonly greatest: Float32Array
}

const GROUP_BITS = 6

function combine(words: readonly CoveredWord[], space: SelectionSpace, mask: Uint8Array | undefined): Combined {
  const [only] = words
  if (words.length === 1 && only !== undefined)
    return combineOne(mask === undefined ? greater(only, space.total) : copyOf(only, space.total), mask)
  const { total, hits } = space
  const papers = total.length
  total.fill(0)
  hits.fill(0)
  for (const { coverage, sounds, share, threshold } of words) {
    const [own, heard] = [bitsOf(coverage), sounds === undefined ? undefined : bitsOf(sounds)]
    for (let start = nextCovered(own, heard, 0); start < papers; start = nextCovered(own, heard, start + STEP)) {
      const end = Math.min(papers, start + STEP)
      for (let paper = start; paper < end; paper++) {
        let value = coverage[paper] ?? 0
        if (sounds !== undefined && (sounds[paper] ?? 0) > value) value = sounds[paper] ?? 0
        if (value === 0) continue
        total[paper] = (total[paper] ?? 0) + share * value
        if (value >= threshold) hits[paper] = (hits[paper] ?? 0) + 1
      }
    }
  }
  const scale = Float32Array.from({ length: words.length + 1 }, (_, count) => softAnd(count, words.length))
  const { bins, greatest } = emptyScores(papers)
  const bits = bitsOf(total)
  let complete = 0
  for (
    let start = nextCovered(bits, undefined, 0);
    start < papers;
    start = nextCovered(bits, undefined, start + STEP)
  ) {
    const end = Math.min(papers, start + STEP)
    for (let paper = start; paper < end; paper++) {
      if (total[paper] === 0) continue
      const count = mask?.[paper] === 0 ? -1 : (hits[paper] ?? 0)
      const value = (total[paper] ?? 0) * (scale[count] ?? 0)
      total[paper] = value
      if (count === words.length) complete++
      if (value > 0) noteScore(bins, greatest, paper, value)
    }
  }
  return { total, bins, complete, greatest }
}

function emptyScores(papers: number) {
  return { bins: new Uint32Array(BINS + 1), greatest: new Float32Array(Math.ceil(papers / (1 << GROUP_BITS))) }
}

function noteScore(bins: Uint32Array, greatest: Float32Array, paper: number, value: number): void {
  bins[binOf(value)] = (bins[binOf(value)] ?? 0) + 1
  if (value > (greatest[paper >> GROUP_BITS] ?? 0)) greatest[paper >> GROUP_BITS] = value
}

function greater({ coverage, sounds }: CoveredWord, into: Float32Array): Float32Array {
  return sounds === undefined ? coverage : copyOf({ coverage, sounds }, into)
}

/** The same to write into: what a word covers is remembered. */
function copyOf({ coverage, sounds }: Pick<CoveredWord, 'coverage' | 'sounds'>, into: Float32Array): Float32Array {
  into.set(coverage)
  if (sounds === undefined) return into
  const heard = bitsOf(sounds)
  for (
    let start = nextCovered(heard, undefined, 0);
    start < into.length;
    start = nextCovered(heard, undefined, start + STEP)
  )
    for (let paper = start; paper < Math.min(into.length, start + STEP); paper++)
      into[paper] = Math.max(coverage[paper] ?? 0, sounds[paper] ?? 0)
  return into
}

function combineOne(total: Float32Array, mask: Uint8Array | undefined): Combined {
  const { bins, greatest } = emptyScores(total.length)
  const bits = bitsOf(total)
  let complete = 0
  for (
    let start = nextCovered(bits, undefined, 0);
    start < total.length;
    start = nextCovered(bits, undefined, start + STEP)
  ) {
    const end = Math.min(total.length, start + STEP)
    for (let paper = start; paper < end; paper++) {
      const value = total[paper] ?? 0
      if (value === 0) continue
      if (mask?.[paper] === 0) {
        total[paper] = 0
        continue
      }
      if (value >= COMPLETE) complete++
      noteScore(bins, greatest, paper, value)
    }
  }
  return { total, bins, complete, greatest }
}
