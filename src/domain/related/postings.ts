/** Papers of an index as they are kept on disk: for each its terms, one after the other. */
export interface PackedTerms {
  /** Where the terms of a paper start; one more than there are papers. */
  readonly offsets: Uint32Array
  /** Term numbers. */
  readonly terms: Int32Array
  /** How often the paper has each term, up to `MOST_COUNTED`. */
  readonly counts: Uint8Array
}

/** Bits of a posting that hold the count; the paper's number stands above. */
const COUNT_BITS = 4
export const MOST_COUNTED = (1 << COUNT_BITS) - 1

/** Which papers have a term, and how often: the inverted side of the index. */
export interface Postings {
  /** How many papers have a term. */
  readonly size: (term: number) => number
  /** Visits the papers that have a term, ascending. */
  readonly each: (term: number, visit: (paper: number, count: number) => void) => void
  /** Adds the papers in order, each with all of its terms. */
  readonly add: (term: number, paper: number, count: number) => void
}

/**
 * Postings of the papers known so far; more may be added.
 *
 *     starts    term → where its papers start in `packed`
 *     packed    paper << COUNT_BITS | count, of the papers that came packed
 *     later     term → the same, of the papers added since
 *
 * @param size how many terms the packed papers have between them
 */
export function createPostings(known: PackedTerms, size: number): Postings {
  const { starts, packed } = inverted(known, size)
  const later: number[][] = Array.from({ length: size }, () => [])
  return {
    size: (term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0) + (later[term]?.length ?? 0),
    each(term, visit) {
      const end = starts[term + 1] ?? 0
      for (let i = starts[term] ?? end; i < end; i++) visitOne(packed[i] ?? 0, visit)
      for (const posting of later[term] ?? []) visitOne(posting, visit)
    },
    add(term, paper, count) {
      ;(later[term] ??= []).push((paper << COUNT_BITS) | count)
    },
  }
}

function visitOne(posting: number, visit: (paper: number, count: number) => void): void {
  visit(posting >>> COUNT_BITS, posting & MOST_COUNTED)
}

/** Two passes: one counts, one fills. */
function inverted({ offsets, terms, counts }: PackedTerms, size: number) {
  const starts = new Uint32Array(size + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const packed = new Uint32Array(terms.length)
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    for (let i = offsets[paper] ?? 0; i < (offsets[paper + 1] ?? 0); i++) {
      const term = terms[i] ?? 0
      const at = next[term] ?? 0
      packed[at] = (paper << COUNT_BITS) | (counts[i] ?? 0)
      next[term] = at + 1
    }
  }
  return { starts, packed }
}
