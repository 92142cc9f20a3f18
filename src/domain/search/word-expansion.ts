import { addCloseWords, type CloseWords } from './close-words.ts'
import { wordDictionaries, type Segment } from './segment.ts'
import { lengthAt, startAt } from './starts.ts'
import { encodeWord, indexIn, lowerWord, LONGEST_WORD, wordAt, type WordDictionary } from './word-dictionary.ts'

/**
 * The words of the corpus a typed word may mean, each with how well. Those that begin with it stand together in a
 * dictionary, and their papers too, so that `c` for twenty thousand words is two numbers:
 *
 *     cap   words   … candy cap capable caption car …        begun  → cap … caption
 *                                                             close  → map 0.64, camp 0.72
 */
export interface Expansion {
  readonly dictionaries: readonly (readonly [Segment, WordDictionary])[]
  /** For each dictionary, from which place to which its words begin with what was typed. */
  readonly begun: readonly (readonly [from: number, to: number])[]
  /** How many letters were typed. */
  readonly size: number
  /** Words a letter or two off, and words with the typed letters inside. */
  readonly close: CloseWords
  /** Papers that have the word just so. */
  readonly exactPapers: number
  /** Papers with the likest words. */
  readonly bestPapers: number
}

/** With so many papers that have a word as typed, it is no typo. */
const ENOUGH_EXACT = 5
/** Words with the typed letters inside: only when so few papers have words that begin with them. */
const FEW_BEGUN = 20
/** A beginning that so many papers have is being typed right. */
const ENOUGH_BEGUN = 40
const LIKE_ENOUGH = 0.7
const LEAST_CLOSE = 3

/**
 * Looks a word up: the word itself, words that begin with it, words with it inside, words a letter or two off.
 * The last two go through every word, but the set of letters rules most of them out.
 */
export function expandWord(segments: readonly Segment[], typed: string): Expansion {
  const word = typed.slice(0, LONGEST_WORD)
  const dictionaries = segments.flatMap((segment) =>
    wordDictionaries(segment).map((dictionary) => [segment, dictionary] as const),
  )
  const begun = dictionaries.map(([, dictionary]) => rangeOf(dictionary, word))
  let [exactPapers, begunPapers, shortest] = [0, 0, Infinity]
  for (const [i, [, { begins, starts }]] of dictionaries.entries()) {
    const [from, to] = begun[i] ?? [0, 0]
    begunPapers += startAt(starts, to) - startAt(starts, from)
    for (let place = from; place < to; place++) shortest = Math.min(shortest, lengthAt(begins, place))
    // The word itself is before those that go on.
    if (to > from && lengthAt(begins, from) === word.length) exactPapers += lengthAt(starts, from)
  }
  const close: CloseWords = { likeness: [], dictionary: [], place: [] }
  const isTypo = exactPapers < ENOUGH_EXACT && begunPapers < ENOUGH_BEGUN
  if (isTypo && word.length >= LEAST_CLOSE && !/^\d+$/.test(word))
    for (const tier of [1, 2]) {
      for (const [i, [segment, dictionary]] of dictionaries.entries()) {
        const [from, to] = begun[i] ?? [0, 0]
        const inside = tier === 1 && begunPapers < FEW_BEGUN
        if ((dictionary === segment.words) === (tier === 1))
          addCloseWords({ word, dictionary, i, from, to, inside }, close)
      }
      // Words of abstracts only where titles and names have nothing like it.
      if (shortest < Infinity || close.likeness.some((likeness) => likeness > LIKE_ENOUGH)) break
    }
  const whole: Expansion = { dictionaries, begun, size: word.length, close, exactPapers, bestPapers: 0 }
  const bestPapers = papersOfLikest(whole, shortest)
  preferRare(close, dictionaries)
  return { ...whole, bestPapers }
}

/** From which place to which words begin so. */
function rangeOf(dictionary: WordDictionary, word: string): readonly [from: number, to: number] {
  const from = lowerWord(dictionary, word)
  const codes = encodeWord(dictionary, word)
  let [low, high] = [from, dictionary.letterSets.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (indexIn(dictionary, middle, codes, true) === 0) low = middle + 1
    else high = middle
  }
  return [from, low]
}

/** How like a word of `length` letters is to its first `size`: 1 to all of them. */
export function begunLikeness(size: number, length: number): number {
  return Math.fround(length === size ? 1 : size === 1 ? 0.5 : 0.74 + 0.2 * (size / length))
}

/** @param shortest how long the shortest word is that begins with what was typed: the likest of them */
function papersOfLikest({ dictionaries, begun, size, close }: Expansion, shortest: number): number {
  let best = shortest === Infinity ? 0 : begunLikeness(size, shortest)
  let papers = 0
  for (const [i, [, { begins, starts }]] of dictionaries.entries()) {
    const [from, to] = begun[i] ?? [0, 0]
    for (let place = from; place < to; place++)
      if (begunLikeness(size, lengthAt(begins, place)) === best) papers += lengthAt(starts, place)
  }
  for (const [k, likeness] of close.likeness.entries()) {
    if (likeness < best) continue
    if (likeness > best) papers = 0
    best = likeness
    papers += papersOf(dictionaries, close, k)
  }
  return papers
}

function papersOf(dictionaries: Expansion['dictionaries'], { dictionary, place }: CloseWords, k: number): number {
  const starts = dictionaries[dictionary[k] ?? 0]?.[1].starts
  return starts === undefined ? 0 : lengthAt(starts, place[k] ?? 0)
}

const LOST_A_DOUBLING = 0.01
const MOST_LOST = 0.05

/**
 * Of words as close as each other, rather the one of few papers: they cost the many a row or two, but would be buried
 * under them.
 */
function preferRare(close: CloseWords, dictionaries: Expansion['dictionaries']): void {
  const papers = new Map<string, number>()
  const words = close.place.map((place, k) => {
    const dictionary = dictionaries[close.dictionary[k] ?? 0]?.[1]
    if (dictionary === undefined) return ''
    const word = wordAt(dictionary, place)
    papers.set(word, (papers.get(word) ?? 0) + papersOf(dictionaries, close, k))
    return word
  })
  for (const [k, word] of words.entries()) {
    const lost = Math.min(MOST_LOST, LOST_A_DOUBLING * Math.log2(papers.get(word) ?? 1))
    close.likeness[k] = Math.fround((close.likeness[k] ?? 0) - lost)
  }
}

/** The word of a paper that is likest to what was expanded; undefined when it has none. @param paper in the corpus */
export function likestWord({ dictionaries, begun, size, close }: Expansion, paper: number): string | undefined {
  let best = 0
  let found: readonly [WordDictionary, number] | undefined
  const look = ([segment, words]: readonly [Segment, WordDictionary], place: number, likeness: number) => {
    if (likeness <= best || paper < segment.base || paper >= segment.base + segment.size) return
    const start = startAt(words.starts, place)
    const papers = words.papers.subarray(start, start + lengthAt(words.starts, place))
    if (!papers.includes(paper - segment.base)) return
    best = likeness
    found = [words, place]
  }
  for (const [i, entry] of dictionaries.entries()) {
    const { begins } = entry[1]
    const [from, to] = begun[i] ?? [0, 0]
    for (let place = from; place < to; place++) look(entry, place, begunLikeness(size, lengthAt(begins, place)))
  }
  for (const [k, likeness] of close.likeness.entries()) {
    const entry = dictionaries[close.dictionary[k] ?? 0]
    if (entry) look(entry, close.place[k] ?? 0, likeness)
  }
  return found && wordAt(...found)
}
