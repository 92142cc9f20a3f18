/**
 * The keys of a dictionary of pairs, ascending: numbers of 32 bits, of which the upper half is one of a few thousand
 * characters. It is kept once for all keys that have it.
 *
 *     keys      视频 视推 频推 频理          heads    视  频        seconds   频 推 推 理
 *                                            starts   0   2   4
 */
export interface PairKeys {
  readonly heads: Uint16Array
  /** The keys of `heads[i]` are those from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array
  readonly seconds: Uint16Array
}

/** @param sorted ascending, no two the same */
export function packKeys(sorted: Uint32Array): PairKeys {
  const heads: number[] = []
  const starts: number[] = []
  for (const [place, key] of sorted.entries()) {
    if (heads.at(-1) === key >>> 16) continue
    heads.push(key >>> 16)
    starts.push(place)
  }
  starts.push(sorted.length)
  return { heads: Uint16Array.from(heads), starts: Uint32Array.from(starts), seconds: Uint16Array.from(sorted) }
}

/** The key at a place. */
export function keyAt({ heads, starts, seconds }: PairKeys, place: number): number {
  const head = lowerBound(starts, place + 1) - 1
  return (((heads[head] ?? 0) << 16) | (seconds[place] ?? 0)) >>> 0
}

/** The place of the first key that is at least `key`. */
export function lowerKey({ heads, starts, seconds }: PairKeys, key: number): number {
  const head = lowerBound(heads, key >>> 16)
  const from = starts[head] ?? 0
  return heads[head] === key >>> 16 ? lowerBound(seconds, key & 0xffff, from, starts[head + 1]) : from
}

/** Where `key` is, or -1. */
export function findKey({ heads, starts, seconds }: PairKeys, key: number): number {
  const head = lowerBound(heads, key >>> 16)
  if (heads[head] !== key >>> 16) return -1
  const end = starts[head + 1] ?? 0
  const place = lowerBound(seconds, key & 0xffff, starts[head], end)
  return place < end && seconds[place] === (key & 0xffff) ? place : -1
}

/** The first place, from `from` up to `to`, whose value is at least `value`; `to` if there is none. */
export function lowerBound(sorted: Uint16Array | Uint32Array, value: number, from = 0, to = sorted.length): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
