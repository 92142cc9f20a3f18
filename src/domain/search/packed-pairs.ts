import type { PairDictionary } from './pair-dictionary.ts'
import type { PairKeys } from './pair-keys.ts'
import { lengthAt, packStarts, startAt, type Starts } from './starts.ts'

/**
 * A dictionary of pairs whose papers are kept as gaps, of seven bits when small and fifteen when not. Abstracts have ten
 * times the pairs of titles, so this is most of the index; common pairs have small gaps.
 *
 *     papers  3 4 9 400        gaps  3  1  5  0x81 0x87      391 = 1 · 256 + 135
 */
export interface PackedPairs {
  readonly keys: PairKeys
  /** The gaps of the key at place `i` are those from `starts` of `i` up to `starts` of `i + 1`. */
  readonly starts: Starts
  readonly gaps: Uint8Array
}

const LONG = 0x80

/** @param pairs of fewer than 2¹⁵ papers */
export function packPairs({ keys, starts, papers }: PairDictionary): PackedPairs {
  const gaps = new Uint8Array(papers.length * 2)
  const packedStarts = new Uint32Array(keys.seconds.length + 1)
  let [at, p] = [0, 0]
  for (let i = 0; i < keys.seconds.length; i++) {
    let before = 0
    for (const end = p + lengthAt(starts, i); p < end; p++) {
      const gap = (papers[p] ?? 0) - before
      if (gap >= LONG) gaps[at++] = LONG | (gap >>> 8)
      gaps[at++] = gap & 0xff
      before += gap
    }
    packedStarts[i + 1] = at
  }
  return { keys, starts: packStarts(packedStarts), gaps: gaps.slice(0, at) }
}

/** The papers of the pair at a place. */
export function unpackPapers({ starts, gaps }: PackedPairs, place: number): number[] {
  const papers: number[] = []
  let paper = 0
  const start = startAt(starts, place)
  for (let i = start; i < start + lengthAt(starts, place); i++) {
    const byte = gaps[i] ?? 0
    paper += byte < LONG ? byte : ((byte & 0x7f) << 8) | (gaps[++i] ?? 0)
    papers.push(paper)
  }
  return papers
}
