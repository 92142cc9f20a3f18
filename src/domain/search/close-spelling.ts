import { editDistance } from './edit-distance.ts'
import { LATIN } from './piece.ts'
import type { Word } from './query.ts'

/** A stretch of text that is nearly a word of the query. */
export interface Close {
  readonly start: number
  readonly end: number
}

/** How many edits a word may be off. Short words are taken as they are, and so are numbers. */
export function editsAllowed(word: Word): number {
  if (word.script === 'han') return word.text.length >= 3 ? 1 : 0
  const letters = word.text.replace(/[^\p{L}]/gu, '').length
  return !LATIN.test(word.text) || letters < 4 ? 0 : letters < 8 ? 1 : 2
}

/**
 * Where `folded` has a Han run one character off `run`: one wrong, missing, surplus or swapped.
 * Either half of the run must stand there unharmed, which is quick to look for; only a swap across the middle
 * harms both, and there is but one of that.
 *
 *     视频推里  =  视频 + 推里:   视频 stands in "实现视频推理的", and 视频推理 is one off
 *
 * @param edges whether the first or last character may be the wrong one. Then all that matches is a shorter run, so
 *   that is for runs which stand nowhere as they were typed.
 */
export function closestRun(run: string, folded: string, edges: boolean): Close | undefined {
  const middle = run.length >> 1
  const swapped = run.slice(0, middle - 1) + run[middle] + run[middle - 1] + run.slice(middle + 1)
  const swap = swapped === run ? -1 : folded.indexOf(swapped)
  if (swap >= 0) return { start: swap, end: swap + run.length }
  let best: Close | undefined
  let fewest = Infinity
  for (const close of windows(run, folded)) {
    const text = folded.slice(close.start, close.end)
    if (!edges && (text[0] !== run[0] || text.at(-1) !== run.at(-1))) continue
    const lost = lostFrom(run, text)
    if (lost >= fewest || !HAN_ONLY.test(text) || editDistance(run, text, 1) !== 1) continue
    ;[best, fewest] = [close, lost]
  }
  return best
}

/** Every stretch with a half of `run` where it would be, as long as `run` or one more or less. */
function* windows(run: string, folded: string): Generator<Close> {
  const middle = run.length >> 1
  for (const [half, offset] of [
    [run.slice(0, middle), 0],
    [run.slice(middle), middle],
  ] as const) {
    for (let at = folded.indexOf(half); at >= 0; at = folded.indexOf(half, at + 1))
      for (const change of run.length < SURPLUS_LENGTH ? [0, 1] : [0, 1, -1]) {
        // The first half fixes where the stretch starts, the second half where it ends.
        const start = offset === 0 ? at : at - offset - change
        const end = start + run.length + change
        if (start >= 0 && end <= folded.length) yield { start, end }
      }
  }
}

/** How many characters of `run` are not in `text`: none after a swap, so that 视频理 is rather 视频推理 than 视频推. */
function lostFrom(run: string, text: string): number {
  return run.split('').filter((character) => !text.includes(character)).length
}

/** Dropping a character of a shorter run leaves too little: 段简模型 is not 段模型. */
const SURPLUS_LENGTH = 5
const HAN_ONLY = /^\p{Script=Han}+$/u
