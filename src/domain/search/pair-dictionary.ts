import { packKeys, type PairKeys } from './pair-keys.ts'
import { addPosting, createPostingList, sortPostings, type PostingList, type Steps } from './posting-list.ts'
import { packStarts, type Starts } from './starts.ts'
import { isHanUnit } from './text-units.ts'

/**
 * Which papers of a segment have two Han characters next to each other, or with one character between them.
 *
 *     titles  0 视频推理            keys     视频  视·推  频推  频·理  推理  理-
 *             1 推理                starts   0     1      2     3      4     6     8
 *                                   papers   0     0      0     0      0 1   0 1
 *                                                                      └ papers of 推理: 0 and 1
 *
 * A key is a number: bit 31 says there is a character between the two, 15 bits the first, 16 bits the second. `理-`, whose
 * second is 0, ends a run, so that the keys from 理 up to the next character know every paper that has a 理.
 */
export interface PairDictionary {
  readonly keys: PairKeys
  /** The papers of the key at place `i` are those from `starts` of `i` up to `starts` of `i + 1`, ascending. */
  readonly starts: Starts
  readonly papers: Uint16Array
}

const FIRST_HAN = 0x3007
const APART = 0x8000_0000

/** The key of `first` directly followed by `second`; 0 as the second: `first` ends a run. */
export function pairKey(first: number, second: number): number {
  return (((first - FIRST_HAN) << 16) | second) >>> 0
}

/** The key of `first`, any one character, `second`. */
export function apartKey(first: number, second: number): number {
  return (pairKey(first, second) | APART) >>> 0
}

/** The characters of a key, and whether they are apart. */
export function charactersOf(key: number): {
  readonly first: number
  readonly second: number
  readonly apart: boolean
} {
  return { first: ((key & 0x7fff_ffff) >>> 16) + FIRST_HAN, second: key & 0xffff, apart: key >= APART }
}

/** @param withApart also pairs with one character between: what survives a wrong or missing character */
export function* buildPairs(texts: readonly string[], withApart: boolean): Steps<PairDictionary> {
  const list = createPostingList()
  for (const [paper, text] of texts.entries()) {
    addPairs(list, text, paper, withApart)
    if (paper % 64 === 63) yield
  }
  yield* sortPostings(list)
  return toDictionary(list)
}

function addPairs(list: PostingList, text: string, paper: number, withApart: boolean): void {
  let beforeLast = 0
  let last = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    const han = unit >= FIRST_HAN && isHanUnit(unit)
    if (last > 0 && (han || withApart)) addPosting(list, pairKey(last, han ? unit : 0), paper)
    if (beforeLast > 0 && han && withApart) addPosting(list, apartKey(beforeLast, unit), paper)
    beforeLast = han ? last : 0
    last = han ? unit : 0
  }
}

function toDictionary({ keys, papers, length }: PostingList): PairDictionary {
  const distinct = new Uint32Array(length)
  const starts = new Uint32Array(length + 1)
  let [count, kept] = [0, 0]
  for (let i = 0; i < length; i++) {
    const isNewKey = i === 0 || keys[i] !== keys[i - 1]
    if (!isNewKey && papers[i] === papers[i - 1]) continue
    if (isNewKey) {
      distinct[count] = keys[i] ?? 0
      starts[count++] = kept
    }
    papers[kept++] = papers[i] ?? 0
  }
  starts[count] = kept
  return {
    keys: packKeys(distinct.subarray(0, count)),
    starts: packStarts(starts.slice(0, count + 1)),
    papers: papers.slice(0, kept),
  }
}
