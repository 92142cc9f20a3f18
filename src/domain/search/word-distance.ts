import type { Letters } from './word-dictionary.ts'

/** The result of `wordDistances` when neither distance is within bounds. */
export const TOO_FAR = 0xff
const CAPPED = 15

let beforeLast = new Uint8Array(64)
let last = new Uint8Array(64)
let row = new Uint8Array(64)

/**
 * How many edits make `query` of a word, and how many of the beginning of it: wrong, missing, surplus and swapped
 * neighbouring letters are one each. The same as `editDistance`, without strings and within a band round the diagonal,
 * because it runs over thousands of words a keystroke.
 *
 * @param query at most `LONGEST_WORD` units
 * @param letters holds the word, from `from` on, `length` units
 * @returns the distance to the whole word in the low four bits, to its beginning in the high four, each at most 15;
 *   `TOO_FAR` when both are more than `most`
 */
export function wordDistances(query: Uint16Array, letters: Letters, from: number, length: number, most: number) {
  const size = query.length
  const columns = Math.min(length, size + most)
  for (let j = 0; j <= columns; j++) last[j] = Math.min(j, CAPPED)
  for (let i = 1; i <= size; i++) {
    const [low, high] = [Math.max(1, i - most), Math.min(columns, i + most)]
    row[low - 1] = low === 1 ? Math.min(i, CAPPED) : CAPPED
    let fewest = row[low - 1] ?? CAPPED
    const typed = query[i - 1]
    for (let j = low; j <= high; j++) {
      const letter = letters[from + j - 1]
      let cost = (last[j - 1] ?? CAPPED) + (typed === letter ? 0 : 1)
      const missing = (j < i + most ? (last[j] ?? CAPPED) : CAPPED) + 1
      if (missing < cost) cost = missing
      const surplus = (row[j - 1] ?? CAPPED) + 1
      if (surplus < cost) cost = surplus
      if (i > 1 && j > 1 && typed === letters[from + j - 2] && query[i - 2] === letter) {
        const swap = (beforeLast[j - 2] ?? CAPPED) + 1
        if (swap < cost) cost = swap
      }
      if (cost > CAPPED) cost = CAPPED
      row[j] = cost
      if (cost < fewest) fewest = cost
    }
    // No swap can save it: what a swap reaches from the row before last, two edits reach through this one.
    if (fewest > most) return TOO_FAR
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  let toBeginning = CAPPED
  for (let j = Math.max(0, size - most); j <= columns; j++) toBeginning = Math.min(toBeginning, last[j] ?? CAPPED)
  const toWhole = length <= size + most ? (last[columns] ?? CAPPED) : CAPPED
  return toWhole > most && toBeginning > most ? TOO_FAR : toWhole | (toBeginning << 4)
}
