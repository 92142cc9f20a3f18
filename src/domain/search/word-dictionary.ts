import type { Steps } from './posting-list.ts'
import { lengthAt, packStarts, startAt, type Starts } from './starts.ts'
import { runsOf } from './text-units.ts'

/** Fields of a paper as bits: in which of them a word stands. */
export const FIELD_BITS = { title: 1, author: 2, originalTitle: 4, abstract: 8, personal: 16 } as const
/** Set where the word stands for itself, not only as a part of `camelCase`. */
export const WHOLE_BIT = 32

/**
 * Which papers of a segment have a word, and in which fields. Words are everything that is not Han: Latin, Greek, digits.
 *
 *     letters   agentbertgrpo…          one word after the other, in order, each letter by its place in `alphabet`
 *     begins    0    5   9   13 …       where each begins: Starts
 *     starts    0    3   4   9 …        its papers: those from `starts` of `i` up to `starts` of `i + 1`
 *     papers    0 4 7 2 …               fields: 1 5 8 1 … (a bit each)
 *     alphabet  0 1 2 … a b c … α β …   the letters there are, ascending: nearly always few enough for a byte
 *     letterSets  one bit a letter: an edit changes at most two of them, so most words need no comparison
 */
export interface WordDictionary {
  readonly alphabet: Uint16Array
  readonly letters: Letters
  readonly begins: Starts
  readonly starts: Starts
  readonly papers: Uint16Array
  readonly fields: Uint8Array
  readonly letterSets: Uint32Array
}

/** Letters by their places in an alphabet; of two bytes where it has more than 256. */
export type Letters = Uint8Array | Uint16Array

/** A text to take words of. */
export interface WordSource {
  readonly bit: number
  /** As written: `ThetaEvolve` is also `theta` and `evolve`. */
  readonly original: string
  readonly folded: string
}

export const LONGEST_WORD = 40
/** Parts of a compound that are also found written as one: `canvas-to-image` as `canvastoimage`. */
const MOST_PARTS = 3

/** @param sourcesOf the texts of a paper */
export function* buildWords(count: number, sourcesOf: (paper: number) => readonly WordSource[]): Steps<WordDictionary> {
  const postings = new Map<string, number[]>()
  for (let paper = 0; paper < count; paper++) {
    for (const source of sourcesOf(paper))
      for (const [word, whole] of wordsOf(source))
        note(postings, word.slice(0, LONGEST_WORD), paper, source.bit | whole)
    if (paper % 64 === 63) yield
  }
  const words = [...postings.keys()].sort((a, b) => (a < b ? -1 : 1))
  yield
  let [letterCount, postingCount] = [0, 0]
  for (const word of words) letterCount += word.length
  for (const list of postings.values()) postingCount += list.length
  const alphabet = alphabetOf(words)
  const codes = new Map(Array.from(alphabet, (unit, code) => [unit, code]))
  const dictionary = {
    alphabet,
    letters: alphabet.length > 0x100 ? new Uint16Array(letterCount) : new Uint8Array(letterCount),
    papers: new Uint16Array(postingCount),
    fields: new Uint8Array(postingCount),
    letterSets: new Uint32Array(words.length),
  }
  const [begins, starts] = [new Uint32Array(words.length + 1), new Uint32Array(words.length + 1)]
  let [letter, posting] = [0, 0]
  for (const [i, word] of words.entries()) {
    dictionary.letterSets[i] = letterSet(word)
    for (let at = 0; at < word.length; at++) dictionary.letters[letter++] = codes.get(word.charCodeAt(at)) ?? 0
    for (const packed of postings.get(word) ?? []) {
      dictionary.papers[posting] = packed >>> 8
      dictionary.fields[posting++] = packed & 0xff
    }
    begins[i + 1] = letter
    starts[i + 1] = posting
    if (i % 4096 === 4095) yield
  }
  return { ...dictionary, begins: packStarts(begins, new Uint8Array(words.length)), starts: packStarts(starts) }
}

/** The units of words, ascending. */
function alphabetOf(words: readonly string[]): Uint16Array {
  const units = new Set<number>()
  for (const word of words) for (let at = 0; at < word.length; at++) units.add(word.charCodeAt(at))
  return Uint16Array.from(units).sort()
}

const NO_LETTER = 0xffff

/** A word in the letters of a dictionary; those it does not have equal none of its own. */
export function encodeWord({ alphabet }: Pick<WordDictionary, 'alphabet'>, word: string): Uint16Array {
  // By units: iterating the text itself would take the two halves of 𠮷 for one letter.
  return Uint16Array.from({ length: word.length }, (_, i) => {
    const code = alphabet.indexOf(word.charCodeAt(i))
    return code < 0 ? NO_LETTER : code
  })
}

function note(postings: Map<string, number[]>, word: string, paper: number, bit: number): void {
  const list = postings.get(word)
  if (list === undefined) {
    postings.set(word, [(paper << 8) | bit])
    return
  }
  const last = list.at(-1) ?? 0
  if (last >>> 8 === paper) list[list.length - 1] = last | bit
  else list.push((paper << 8) | bit)
}

/** A word, and its `WHOLE_BIT`. */
type WordOrPart = readonly [word: string, whole: number]

/** The words of a text, the parts of `camelCase`, and compounds written as one. */
function wordsOf({ original, folded }: Pick<WordSource, 'original' | 'folded'>): WordOrPart[] {
  const words: WordOrPart[] = []
  const runs = runsOf(folded).filter(({ han }) => !han)
  for (const [i, run] of runs.entries()) {
    words.push([run.text, WHOLE_BIT])
    let joined = run.text
    for (let next = i + 1; next < i + MOST_PARTS; next++) {
      const [left, right] = [runs[next - 1], runs[next]]
      if (!left || !right || right.start !== left.start + left.text.length + 1) break
      if (!JOINTS.includes(folded[right.start - 1] ?? ' ')) break
      joined += right.text
      words.push([joined, WHOLE_BIT])
    }
  }
  if (/[a-z][A-Z]/.test(original))
    for (const [word] of original.matchAll(/[A-Za-z]*[a-z][A-Z][A-Za-z]*/g))
      for (const [part] of word.matchAll(/[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])/g))
        if (part.length > 2 && part.length < word.length) words.push([part.toLowerCase(), 0])
  return words
}

const JOINTS = "-/_.'"

/** One bit for each letter of `word`; digits share bits, and so does every other script. */
export function letterSet(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit >= 97 && unit <= 122) set |= 1 << (unit - 97)
    else if (unit >= 48 && unit <= 57) set |= 1 << (26 + ((unit - 48) >> 1))
    else set |= 1 << 31
  }
  return set >>> 0
}

/** The word at a place. */
export function wordAt({ alphabet, letters, begins }: WordDictionary, at: number): string {
  const from = startAt(begins, at)
  const to = from + lengthAt(begins, at)
  for (let i = from; i < to; i++) SPELLED[i - from] = alphabet[letters[i] ?? 0] ?? 0
  // As a whole: thousands are spelled a keystroke, and put together letter by letter each would be made many times.
  return String.fromCharCode(...SPELLED.subarray(0, to - from))
}

const SPELLED = new Uint16Array(LONGEST_WORD)

/** The first word that is not before `word`. */
export function lowerWord(dictionary: WordDictionary, word: string): number {
  let [low, high] = [0, dictionary.letterSets.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(dictionary, middle, word)) low = middle + 1
    else high = middle
  }
  return low
}

function isBefore({ alphabet, letters, begins }: WordDictionary, at: number, word: string): boolean {
  const from = startAt(begins, at)
  const to = from + lengthAt(begins, at)
  for (let i = 0; i < word.length; i++) {
    if (from + i >= to) return true
    const difference = (alphabet[letters[from + i] ?? 0] ?? 0) - word.charCodeAt(i)
    if (difference !== 0) return difference < 0
  }
  return false
}

/** Where `word`, encoded, stands in the word at a place, or -1. */
export function indexIn({ letters, begins }: WordDictionary, at: number, word: Uint16Array, onlyStart = false): number {
  const from = startAt(begins, at)
  const to = from + lengthAt(begins, at)
  const last = onlyStart ? Math.min(from, to - word.length) : to - word.length
  for (let begin = from; begin <= last; begin++) {
    let same = 0
    while (same < word.length && letters[begin + same] === word[same]) same++
    if (same === word.length) return begin - from
  }
  return -1
}
