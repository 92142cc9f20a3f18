import { wordDictionaries, type Segment } from './segment.ts'
import { TOO_FAR, wordDistances } from './word-distance.ts'
import {
  encodeWord,
  indexIn,
  letterSet,
  lowerWord,
  LONGEST_WORD,
  wordAt,
  type Letters,
  type WordDictionary,
} from './word-dictionary.ts'

/** The words of the corpus a typed word may mean, each with how well. */
export interface Expansion {
  /** 1 for the word itself. */
  readonly likeness: Float32Array
  /** A word: the dictionary's place in `dictionaries`, and the word's place in it. */
  readonly dictionary: Uint8Array
  readonly place: Uint32Array
  readonly dictionaries: readonly (readonly [Segment, WordDictionary])[]
  /** Papers that have the word just so. */
  readonly exactPapers: number
  /** Papers with the likest words. */
  readonly bestPapers: number
}

/** With so many papers that have a word as typed, it is no typo. */
const ENOUGH_EXACT = 5
/** Words with the typed letters inside: only when few have them at the beginning, and no more than this. */
const MOST_INSIDE = 400
const FEW_PREFIXED = 20
/** A beginning that so many papers have is being typed right. */
const ENOUGH_PREFIXED = 40
const LIKE_ENOUGH = 0.7
/** A longer word may take two edits. */
const TWO_EDITS_LENGTH = 7

/**
 * Looks a word up: the word itself, words that begin with it, words with it inside, words a letter or two off.
 * The last two go through every word, but the set of letters rules most of them out.
 */
export function expandWord(segments: readonly Segment[], typed: string): Expansion {
  const word = typed.slice(0, LONGEST_WORD)
  const dictionaries = segments.flatMap((segment) =>
    wordDictionaries(segment).map((dictionary) => [segment, dictionary] as const),
  )
  const found: Found = { likeness: [], dictionary: [], place: [] }
  let [exactPapers, prefixPapers] = [0, 0]
  const ranges = dictionaries.map(([, dictionary], i) => {
    const { begins, starts } = dictionary
    const from = lowerWord(dictionary, word)
    const codes = encodeWord(dictionary, word)
    let to = from
    while (to < dictionary.letterSets.length && indexIn(dictionary, to, codes, true) === 0) {
      const length = (begins[to + 1] ?? 0) - (begins[to] ?? 0)
      const papers = (starts[to + 1] ?? 0) - (starts[to] ?? 0)
      if (length === word.length) exactPapers += papers
      prefixPapers += papers
      put(found, prefixLikeness(word.length, length), i, to++)
    }
    return [from, to] as const
  })
  const asTyped = found.likeness.length
  if (exactPapers < ENOUGH_EXACT && prefixPapers < ENOUGH_PREFIXED && word.length >= 3 && !/^\d+$/.test(word))
    for (const tier of [1, 2]) {
      for (const [i, [segment, dictionary]] of dictionaries.entries()) {
        const [from, to] = ranges[i] ?? [0, 0]
        const inside = tier === 1 && prefixPapers < FEW_PREFIXED
        if ((dictionary === segment.words) === (tier === 1))
          expandFuzzily({ word, dictionary, i, from, to, inside }, found)
      }
      // Words of abstracts only where titles and names have nothing like it.
      if (found.likeness.some((likeness) => likeness > LIKE_ENOUGH)) break
    }
  return toExpansion(found, dictionaries, { exactPapers, asTyped })
}

interface Found {
  readonly likeness: number[]
  readonly dictionary: number[]
  readonly place: number[]
}

function put(found: Found, likeness: number, dictionary: number, place: number): void {
  found.likeness.push(likeness)
  found.dictionary.push(dictionary)
  found.place.push(place)
}

function prefixLikeness(typed: number, length: number): number {
  return length === typed ? 1 : typed === 1 ? 0.5 : 0.74 + 0.2 * (typed / length)
}

interface FuzzyTask {
  readonly word: string
  readonly dictionary: WordDictionary
  readonly i: number
  /** The words that begin with it have been found already. */
  readonly from: number
  readonly to: number
  readonly inside: boolean
}

function expandFuzzily({ word, dictionary, i, from, to, inside }: FuzzyTask, found: Found): void {
  const { letters, begins, letterSets } = dictionary
  const size = word.length
  const query = encodeWord(dictionary, word)
  const set = letterSet(word)
  const sum = lettersSum(query, 0, size)
  const most = size < 4 ? 0 : size === 4 ? 1 : 2
  let insideCount = 0
  for (let place = 0; place < letterSets.length; place++) {
    const own = letterSets[place] ?? 0
    const lacking = set & ~own
    if (lacking !== 0 && hasMoreBits(lacking, most)) continue
    if (place >= from && place < to) continue
    const begin = begins[place] ?? 0
    const length = (begins[place + 1] ?? 0) - begin
    if (length < size - most) continue
    if (
      lacking === 0 &&
      inside &&
      length > size &&
      insideCount < MOST_INSIDE &&
      indexIn(dictionary, place, query) > 0
    ) {
      put(found, 0.5 + 0.2 * (size / length), i, place)
      insideCount++
      continue
    }
    if (most === 0 || (length > size + most && size < LEAST_BEGINNING)) continue
    const [whole, beginning] = [length > size + most ? 0 : mostOfWhole(size, length), mostOfBeginning(size)]
    const bound = Math.max(whole, beginning)
    if (hasMoreBits(lacking, bound)) continue
    // What stands behind a beginning may be any letters.
    if (hasMoreBits(own & ~set, Math.max(whole, beginning + Math.max(0, length - size)))) continue
    const distances = wordDistances(query, letters, begin, length, bound)
    if (distances === TOO_FAR) continue
    const sameLetters = own === set && length === size && lettersSum(letters, begin, length) === sum
    const likeness = closeLikeness(size, { length, sameLetters, distances })
    if (likeness > 0.4) put(found, query[0] === letters[begin] ? likeness : likeness * 0.93, i, place)
  }
}

/** How many edits a word may be off as a whole. */
function mostOfWhole(size: number, length: number): number {
  return Math.max(size, length) < TWO_EDITS_LENGTH ? 1 : 2
}

const LEAST_BEGINNING = 5
const TWO_EDITS_BEGINNING = 8

/** How many its beginning may be. */
function mostOfBeginning(size: number): number {
  return size < LEAST_BEGINNING ? 0 : size < TWO_EDITS_BEGINNING ? 1 : 2
}

/** Swapping letters leaves it as it is; putting another in the place of one does not. */
function lettersSum(letters: Letters, begin: number, length: number): number {
  let sum = 0
  for (let i = begin; i < begin + length; i++) sum += letters[i] ?? 0
  return sum
}

interface CloseWord {
  readonly length: number
  readonly sameLetters: boolean
  readonly distances: number
}

function closeLikeness(size: number, { length, sameLetters, distances }: CloseWord): number {
  const [whole, beginning] = [distances & 15, distances >>> 4]
  const asWhole =
    whole > mostOfWhole(size, length)
      ? 0
      : 0.97 * (1 - whole / length) - (whole > 1 ? 0.04 : 0) + (sameLetters ? 0.02 : 0)
  const isBeginning = size >= LEAST_BEGINNING && beginning <= mostOfBeginning(size)
  const asBeginning = isBeginning ? (1 - beginning / size) * 0.78 : 0
  return Math.max(asWhole, asBeginning)
}

function toExpansion(
  found: Found,
  dictionaries: Expansion['dictionaries'],
  { exactPapers, asTyped }: { readonly exactPapers: number; readonly asTyped: number },
): Expansion {
  const likeness = Float32Array.from(found.likeness)
  let [best, bestPapers] = [0, 0]
  for (let k = 0; k < likeness.length; k++) {
    const one = likeness[k] ?? 0
    if (one < best) continue
    if (one > best) bestPapers = 0
    best = one
    const place = found.place[k] ?? 0
    const starts = dictionaries[found.dictionary[k] ?? 0]?.[1].starts
    bestPapers += (starts?.[place + 1] ?? 0) - (starts?.[place] ?? 0)
  }
  preferRare(likeness, found, dictionaries, asTyped)
  const dictionary = Uint8Array.from(found.dictionary)
  return { likeness, dictionary, place: Uint32Array.from(found.place), dictionaries, exactPapers, bestPapers }
}

const LOST_A_DOUBLING = 0.01
const MOST_LOST = 0.05

/**
 * Of words as close as each other, rather the one of few papers: they cost the many a row or two, but would be buried
 * under them. @param from the first that is not as typed
 */
function preferRare(likeness: Float32Array, found: Found, dictionaries: Expansion['dictionaries'], from: number): void {
  const papers = new Map<string, number>()
  const words = found.place.slice(from).map((place, i) => {
    const dictionary = dictionaries[found.dictionary[from + i] ?? 0]?.[1]
    if (dictionary === undefined) return ''
    const word = wordAt(dictionary, place)
    const own = (dictionary.starts[place + 1] ?? 0) - (dictionary.starts[place] ?? 0)
    papers.set(word, (papers.get(word) ?? 0) + own)
    return word
  })
  for (const [i, word] of words.entries()) {
    const lost = Math.min(MOST_LOST, LOST_A_DOUBLING * Math.log2(papers.get(word) ?? 1))
    likeness[from + i] = (likeness[from + i] ?? 0) - lost
  }
}

/** Counting them all would take longer. */
function hasMoreBits(set: number, most: number): boolean {
  let rest = set
  for (let left = most; left > 0 && rest !== 0; left--) rest &= rest - 1
  return rest !== 0
}

/** The word of a paper that is likest to what was expanded; undefined when it has none. @param paper in the corpus */
export function likestWord(expansion: Expansion, paper: number): string | undefined {
  const { likeness, dictionary, place, dictionaries } = expansion
  let [best, found] = [0, -1]
  for (let k = 0; k < likeness.length; k++) {
    const entry = dictionaries[dictionary[k] ?? 0]
    if (entry === undefined || (likeness[k] ?? 0) <= best) continue
    const [segment, words] = entry
    const at = place[k] ?? 0
    const papers = words.papers.subarray(words.starts[at], words.starts[at + 1])
    if (!papers.includes(paper - segment.base)) continue
    best = likeness[k] ?? 0
    found = k
  }
  const words = dictionaries[dictionary[found] ?? 0]?.[1]
  return found < 0 || words === undefined ? undefined : wordAt(words, place[found] ?? 0)
}
