import type { Coverage } from './coverage.ts'

/** What a word covers. */
interface CoveringList extends Coverage {
  /** A number a paper; nothing may be written into it. */
  readonly coverage: Float32Array
}

/**
 * Lists of a number a paper: zeros to write into, and what words covered at the key before.
 *
 *     graph neural net     graph   neural   net     takes
 *     graph neural netw    graph   neural   netw    graph and neural are there; the list of net is cleared for netw
 */
export interface PaperLists {
  /** Takes back all that was given out, but what these words cover. */
  startOver(words: ReadonlySet<string>): void
  take(): Float32Array
  /** What a word covers, found by `cover` unless it is known. */
  covered(word: string, cover: (zeros: Float32Array) => Coverage): CoveringList
  /** Keeps no more than there is memory for. What was given out may be read until the next `startOver`. */
  trim(): void
  bytes(): number
}

/** The words of most queries, what they sound like, and one to write into. */
const MOST_KEPT = 8

/** @param papers how many numbers a list has */
export function createPaperLists(papers: number): PaperLists {
  const free: Float32Array[] = []
  const taken: Float32Array[] = []
  const known = new Map<string, CoveringList>()

  const zeros = () => free.pop()?.fill(0) ?? new Float32Array(papers)

  return {
    startOver(words) {
      for (const [word, { coverage }] of known) {
        if (words.has(word)) continue
        known.delete(word)
        free.push(coverage)
      }
      free.push(...taken.splice(0))
    },
    take() {
      const list = zeros()
      taken.push(list)
      return list
    },
    covered(word, cover) {
      const before = known.get(word)
      if (before !== undefined) return before
      const coverage = zeros()
      const covering = { ...cover(coverage), coverage }
      known.set(word, covering)
      return covering
    },
    trim() {
      for (const word of known.keys()) if (known.size > MOST_KEPT) known.delete(word)
      free.push(...taken.splice(0))
      free.length = Math.min(free.length, MOST_KEPT - known.size)
    },
    bytes: () => (free.length + taken.length + known.size) * papers * Float32Array.BYTES_PER_ELEMENT,
  }
}
