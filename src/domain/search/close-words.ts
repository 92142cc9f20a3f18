import { encodeWord, indexIn, letterSet, type Letters, type WordDictionary } from './word-dictionary.ts'
import { lengthAt, startAt } from './starts.ts'
import { TOO_FAR, wordDistances } from './word-distance.ts'

/** Words of the corpus that are not what was typed, each with how like it they are. */
export interface CloseWords {
  readonly likeness: number[]
  /** A word: the place of its dictionary among those searched, and its place in it. */
  readonly dictionary: number[]
  readonly place: number[]
}

/** Words with the typed letters inside are looked for only when few begin so, and no more than this. */
const MOST_INSIDE = 400
/** A longer word may take two edits. */
const TWO_EDITS_LENGTH = 7

/** A word, a dictionary, and where to put what is found. */
interface Search {
  readonly word: string
  readonly dictionary: WordDictionary
  readonly i: number
  /** The words that begin with it have been found already. */
  readonly from: number
  readonly to: number
  readonly inside: boolean
}

/** Adds words of a dictionary with the typed letters inside, and those a letter or two off. */
export function addCloseWords({ word, dictionary, i, from, to, inside }: Search, found: CloseWords): void {
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
    // Each step takes one letter away, if there is one. Most words are ruled out here.
    let tooMany = most > 0 ? lacking & (lacking - 1) : lacking
    if (most > 1) tooMany &= tooMany - 1
    if (tooMany !== 0 || (place >= from && place < to)) continue
    const length = lengthAt(begins, place)
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
    const begin = startAt(begins, place)
    const distances = wordDistances(query, letters, begin, length, bound)
    if (distances === TOO_FAR) continue
    const sameLetters = own === set && length === size && lettersSum(letters, begin, length) === sum
    const likeness = closeLikeness(size, { length, sameLetters, distances })
    if (likeness > 0.4) put(found, query[0] === letters[begin] ? likeness : likeness * 0.93, i, place)
  }
}

function put(found: CloseWords, likeness: number, dictionary: number, place: number): void {
  found.likeness.push(Math.fround(likeness))
  found.dictionary.push(dictionary)
  found.place.push(place)
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

/** Counting them all would take longer. */
function hasMoreBits(set: number, most: number): boolean {
  let rest = set
  for (let left = most; left > 0 && rest !== 0; left--) rest &= rest - 1
  return rest !== 0
}
