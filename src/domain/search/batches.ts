/** 1, 3, 9 … months a batch. */
const GROWTH = 3
/** More would not fit the numbers of papers in a segment; fewer would repeat more of the dictionaries. */
export const MOST_A_BATCH = 32_000

/** 1, 3, 9 … months, so that the newest answer at once and there are few segments in the end. */
export function inGrowingBatches<T extends { readonly papers: number }>(months: readonly T[]): T[][] {
  const batches: T[][] = []
  let [from, size] = [0, 1]
  while (from < months.length) {
    let [count, papers] = [0, 0]
    for (const { papers: more } of months.slice(from, from + size)) {
      if (count > 0 && papers + more > MOST_A_BATCH) break
      count++
      papers += more
    }
    batches.push(months.slice(from, from + count))
    from += count
    size *= GROWTH
  }
  return batches
}
