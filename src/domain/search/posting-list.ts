/** Work that can be laid down for a moment: each step is short, so that a keystroke need not wait for the whole. */
export type Steps<T = void> = Generator<void, T, void>

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Papers of a segment are numbered with 15 bits. */
export const MOST_PAPERS = 0x7fff
/** How many entries a step goes through: about a millisecond. */
const ENTRIES_A_STEP = 1 << 17

/** A growing list of (key, paper). */
export interface PostingList {
  length: number
  keys: Uint32Array
  papers: Uint16Array
}

export function createPostingList(): PostingList {
  return { length: 0, keys: new Uint32Array(1 << 12), papers: new Uint16Array(1 << 12) }
}

export function addPosting(list: PostingList, key: number, paper: number): void {
  if (list.length === list.keys.length) {
    const [keys, papers] = [new Uint32Array(list.length * 2), new Uint16Array(list.length * 2)]
    keys.set(list.keys)
    papers.set(list.papers)
    list.keys = keys
    list.papers = papers
  }
  list.keys[list.length] = key
  list.papers[list.length] = paper
  list.length++
}

/** Shorter lists are sorted by smaller digits: counting 2¹⁶ of them would take longer than the rest. */
const SHORT_LIST = 1 << 13

/**
 * Sorts by key, and leaves the papers of one key in the order they were added.
 * Radix sort: by the lowest digit of the keys first, by the highest last.
 */
export function* sortPostings(list: PostingList): Steps {
  const bits = list.length < SHORT_LIST ? 8 : 16
  const last = 2 ** bits - 1
  for (let shift = 0; shift < 32; shift += bits) {
    const starts = new Uint32Array(last + 2)
    for (let i = 0; i < list.length; i++) {
      const digit = ((list.keys[i] ?? 0) >>> shift) & last
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1
      if (i % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield
    }
    for (let digit = 0; digit <= last; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0)
    const [keys, papers] = [new Uint32Array(list.length), new Uint16Array(list.length)]
    for (let i = 0; i < list.length; i++) {
      const key = list.keys[i] ?? 0
      const digit = (key >>> shift) & last
      const to = starts[digit] ?? 0
      starts[digit] = to + 1
      keys[to] = key
      papers[to] = list.papers[i] ?? 0
      if (i % ENTRIES_A_STEP === ENTRIES_A_STEP - 1) yield
    }
    list.keys = keys
    list.papers = papers
    yield
  }
}
