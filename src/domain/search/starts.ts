/**
 * Where the papers of each key start, or the letters of each word. Nearly all are few, so lengths take two bytes each, or
 * one, and every sixteenth start is kept to count from.
 *
 *     starts    0  3  4  9 … 61 62 …
 *     lengths   3  1  5 …     1 …
 *     blocks    0             61 …
 */
export interface Starts {
  readonly blocks: Uint32Array
  readonly lengths: Uint8Array | Uint16Array
}

const BLOCK_BITS = 4
const BLOCK = 1 << BLOCK_BITS

/**
 * @param starts one more than there are keys; no two neighbours 2¹⁶ apart
 * @param lengths room for a length a key, of one byte where no two are 2⁸ apart
 */
export function packStarts(
  starts: Uint32Array,
  lengths: Uint8Array | Uint16Array = new Uint16Array(starts.length - 1),
): Starts {
  for (let i = 0; i < lengths.length; i++) lengths[i] = (starts[i + 1] ?? 0) - (starts[i] ?? 0)
  return { blocks: starts.filter((_, i) => i % BLOCK === 0), lengths }
}

/** Where the papers of the key at `place` start; of the place behind the last key, where all end. */
export function startAt({ blocks, lengths }: Starts, place: number): number {
  let start = blocks[place >>> BLOCK_BITS] ?? 0
  for (let i = place & -BLOCK; i < place; i++) start += lengths[i] ?? 0
  return start
}

/** How many papers, or bytes, the key at `place` has. */
export function lengthAt({ lengths }: Starts, place: number): number {
  return lengths[place] ?? 0
}
