/**
 * Coverages have a number for every paper, nearly all of them 0. Their bits are looked at eight at a time, which a
 * processor does faster than it reads one number and decides.
 *
 *     coverage  0 0 0 0 0 0 0 0 │ 0 0 .4 0 0 0 0 0 │ 0 …
 *                 passed over     looked at one by one
 */
export const STEP = 8

/** The bits of numbers: all 0 where the number is. */
export function bitsOf(coverage: Float32Array): Int32Array {
  return new Int32Array(coverage.buffer, coverage.byteOffset, coverage.length)
}

/**
 * The next eight numbers of which one is not 0, in either of two lists of the same length; the last few, fewer than
 * eight, always count.
 * @param from a multiple of eight
 * @returns where they start; the length or more when there are none
 */
export function nextCovered(bits: Int32Array, others: Int32Array | undefined, from: number): number {
  const whole = bits.length - (bits.length % STEP)
  let at = from
  while (at < whole && !isCovered(bits, at) && (others === undefined || !isCovered(others, at))) at += STEP
  return at
}

function isCovered(bits: Int32Array, at: number): boolean {
  return (
    ((bits[at] ?? 0) |
      (bits[at + 1] ?? 0) |
      (bits[at + 2] ?? 0) |
      (bits[at + 3] ?? 0) |
      (bits[at + 4] ?? 0) |
      (bits[at + 5] ?? 0) |
      (bits[at + 6] ?? 0) |
      (bits[at + 7] ?? 0)) !==
    0
  )
}
