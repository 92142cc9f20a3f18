/**
 * How many edits make `text` of `query`: a wrong, missing, surplus or swapped neighbouring character is one each
 * (optimal string alignment).
 *
 *          t r a c e            query "trcae" → "trace" is one swap:
 *        0 1 2 3 4 5            cell (5,5) looks back two rows and columns
 *      t 1 0 1 2 3 4            because "ca" is "ac" turned round.
 *      r 2 1 0 1 2 3
 *      c 3 2 1 1 1 2            With `prefix` the best cell of the last row counts,
 *      a 4 3 2 1 2 2            so that a word still being typed meets the
 *      e 5 4 3 2 2 1            beginning of a longer one.
 *
 * @returns `max + 1` when it takes more than `max`
 */
export function editDistance(query: string, text: string, max: number, prefix = false): number {
  if (Math.abs(query.length - text.length) > max && !(prefix && text.length > query.length)) return max + 1
  const columns = prefix ? Math.min(text.length, query.length + max) : text.length
  let beforeLast: number[] = []
  let last = Array.from({ length: columns + 1 }, (_, j) => j)
  for (let i = 1; i <= query.length; i++) {
    const row = [i]
    for (let j = 1; j <= columns; j++) row[j] = cell(query, text, i, j, row, last, beforeLast)
    if (Math.min(...row) > max && Math.min(...last) > max) return max + 1
    ;[beforeLast, last] = [last, row]
  }
  return Math.min(prefix ? Math.min(...last) : at(last, columns), max + 1)
}

/**
 * The stretches of `text` whose characters `query` really has, in that alignment: what may be highlighted.
 * `canvas2image` on `canvas-to-image` gives `canvas` and `image`.
 */
export function matchedRuns(query: string, text: string): (readonly [start: number, end: number])[] {
  const rows = [Array.from({ length: text.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= query.length; i++) {
    const row = [i]
    for (let j = 1; j <= text.length; j++) row[j] = cell(query, text, i, j, row, rows[i - 1] ?? [], rows[i - 2] ?? [])
    rows.push(row)
  }
  const runs: [number, number][] = []
  let [i, j] = [query.length, text.length]
  while (i > 0 && j > 0) {
    const here = at(rows[i], j)
    const [same, swapped] = [query[i - 1] === text[j - 1], isSwap(query, text, i, j)]
    const taken = same && at(rows[i - 1], j - 1) === here ? 1 : swapped && at(rows[i - 2], j - 2) + 1 === here ? 2 : 0
    if (taken > 0) {
      const next = runs[0]
      if (next?.[0] === j) next[0] = j - taken
      else runs.unshift([j - taken, j])
      ;[i, j] = [i - taken, j - taken]
    } else if (at(rows[i], j - 1) + 1 === here) j--
    else if (at(rows[i - 1], j) + 1 === here) i--
    else [i, j] = [i - 1, j - 1]
  }
  return runs
}

function cell(query: string, text: string, i: number, j: number, row: number[], last: number[], beforeLast: number[]) {
  const same = query[i - 1] === text[j - 1] ? 0 : 1
  const best = Math.min(at(last, j - 1) + same, at(last, j) + 1, at(row, j - 1) + 1)
  return isSwap(query, text, i, j) ? Math.min(best, at(beforeLast, j - 2) + 1) : best
}

function isSwap(query: string, text: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && query[i - 1] === text[j - 2] && query[i - 2] === text[j - 1]
}

function at(row: readonly number[] | undefined, j: number): number {
  return row?.[j] ?? Infinity
}
