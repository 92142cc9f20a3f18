import { usualSound } from './pinyin.ts'
import { isHanUnit } from './text-units.ts'

/**
 * A searcher for Fuse that knows how Chinese is mistyped. Fuse's own counts a swap as two errors and a missing word as
 * one error a character; here
 *
 *     wrong, surplus or missing character   1
 *     one that sounds the same              0.9
 *     two characters swapped                0.7
 *     a gap of g characters in the text     0.55 + 0.08 g
 *
 * so that 认知图表示学习 still finds 认知图的混合表示学习. The score is cost / length, as Fuse has it: 0 is exact.
 */
export class AlignSearch {
  private readonly pattern: string

  /** Fuse asks this of every searcher it knows: only a Fuse made with the option `align` takes this one. */
  static condition(_pattern: string, options: object): boolean {
    return 'align' in options
  }

  constructor(pattern: string) {
    this.pattern = pattern
  }

  searchIn(text: string): { readonly isMatch: boolean; readonly score: number } {
    if (text.includes(this.pattern)) return { isMatch: true, score: EXACT }
    const most = tolerance(this.pattern.length)
    const cost = most === 0 ? Infinity : alignmentCost(this.pattern, text)
    return { isMatch: cost <= most, score: Math.min(1, Math.max(EXACT, cost / this.pattern.length)) }
  }
}

const EXACT = 0.001
const SWAP = 0.7
const SAME_SOUND = 0.9
const GAP_OPENS = 0.55
const GAP_GROWS = 0.08
/** One character, or a gap of six. */
const LEAST_TOLERANCE = 1.1
/** Dropping a character of a shorter run leaves too little: 段简模型 is not 段模型. */
const SURPLUS_LENGTH = 5

/** How much a run of so many characters may be off. */
function tolerance(length: number): number {
  return length < 3 ? 0 : Math.max(LEAST_TOLERANCE, length * 0.2)
}

let here = new Float32Array(64)
let before = new Float32Array(64)
let beforeThat = new Float32Array(64)
let gaps = new Float32Array(64)

/**
 * What it costs to read `pattern` somewhere in `text`. One row a character of the text, one column a character of the
 * pattern; `gaps[j]` is the cost of having read `j` characters and then skipped some of the text.
 */
export function alignmentCost(pattern: string, text: string): number {
  return align(pattern, text).cost
}

/** The shortest stretch of `text` that reads most like `pattern`. */
export function alignedStretch(pattern: string, text: string): { readonly start: number; readonly end: number } {
  const { end } = align(pattern, text)
  const reversed = align(backwards(pattern), backwards(text.slice(0, end)))
  return { start: end - reversed.end, end }
}

function soundsLike(one: number, other: number): boolean {
  const sound = usualSound(one)
  return sound !== undefined && sound === usualSound(other)
}

function backwards(text: string): string {
  return text.split('').reverse().join('')
}

function align(pattern: string, text: string): { readonly cost: number; readonly end: number } {
  const size = pattern.length
  if (size >= here.length) {
    const row = () => new Float32Array(size * 2)
    ;[here, before, beforeThat, gaps] = [row(), row(), row(), row()]
  }
  const surplus = size >= SURPLUS_LENGTH ? 1 : LEAST_TOLERANCE + 0.1
  const startOver = () => {
    for (let j = 0; j <= size; j++) {
      before[j] = j * surplus
      beforeThat[j] = Infinity
      gaps[j] = Infinity
    }
  }
  startOver()
  let [best, end] = [size, 0]
  let previous = -1
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isHanUnit(unit)) {
      // Nothing reaches across punctuation: 视频，推理 is not 视频推理.
      if (previous >= 0) startOver()
      previous = -1
      continue
    }
    here[0] = 0
    for (let j = 1; j <= size; j++) {
      const wanted = pattern.charCodeAt(j - 1)
      let cost = (before[j - 1] ?? 0) + (wanted === unit ? 0 : soundsLike(wanted, unit) ? SAME_SOUND : 1)
      if (wanted === unit && (gaps[j - 1] ?? 0) < cost) cost = gaps[j - 1] ?? 0
      const dropped = (here[j - 1] ?? 0) + surplus
      if (dropped < cost) cost = dropped
      if (j > 1 && wanted === previous && pattern.charCodeAt(j - 2) === unit) {
        const swapped = (beforeThat[j - 2] ?? 0) + SWAP
        if (swapped < cost) cost = swapped
      }
      here[j] = cost
    }
    if ((here[size] ?? 0) < best) [best, end] = [here[size] ?? 0, i + 1]
    if (best === 0) break
    for (let j = 1; j < size; j++) {
      const cost = before[j] ?? 0
      gaps[j] = Math.min(cost + GAP_OPENS + GAP_GROWS, (gaps[j] ?? 0) + GAP_GROWS)
    }
    const free = beforeThat
    beforeThat = before
    before = here
    here = free
    previous = unit
  }
  return { cost: best, end }
}
