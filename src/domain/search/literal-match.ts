import { WEIGHTS, type Entry, type Field } from './entry.ts'
import { findAll, isLatin, toPiece, type Piece, type Range } from './piece.ts'
import type { Query, Word } from './query.ts'

/** A query made ready for going through many papers. */
export interface Plan {
  readonly query: Query
  /** The whole query, as typed and without what stands between its words. */
  readonly phrases: readonly Piece[]
  readonly words: readonly { readonly word: Word; readonly piece: Piece }[]
}

/** What of a query stands in a paper as it was typed. */
export interface LiteralMatch {
  /** Higher is better; comparable between papers of one query. 0: not enough to be shown. */
  readonly score: number
  /** For each word of the query, whether the paper has it. */
  readonly present: readonly boolean[]
}

/** Scores are far enough apart that nothing within one kind of match lifts it into the next. */
const KIND = { named: 4e6, phrase: 3e6, words: 2e6, some: 1e6 } as const

export function toPlan(query: Query): Plan {
  const [single] = query.words
  const joined = query.joined === '' || query.joined === query.phrase ? [] : [toPiece(query.joined)]
  return {
    query,
    phrases: [toPiece(query.phrase), ...joined],
    words: query.words.map((word) => ({
      word,
      piece: toPiece(word.text, word !== single && word.script === 'other' && isTiny(word)),
    })),
  }
}

/** Latin words of one or two letters and single Han characters: they stand in almost any text. */
export function isTiny(word: Word): boolean {
  return word.text.length <= (word.script === 'han' ? 1 : 2)
}

/** Best first: the paper the query names; the whole query; all its words anywhere; at least half of them. */
export function matchLiterally(entry: Entry, plan: Plan): LiteralMatch {
  const { id, words } = plan.query
  const all = words.map(() => true)
  if (id !== undefined && entry.record.id === id) return { score: KIND.named, present: all }
  const phrase = phraseScore(entry, plan.phrases)
  if (phrase > 0) return { score: KIND.phrase + phrase, present: all }

  const weights = plan.words.map(({ piece }) => wordWeight(entry, piece))
  const present = weights.map((weight) => weight > 0)
  const worth = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(weights.length, 1)
  if (words.length > 0 && present.every(Boolean)) return { score: KIND.words + worth, present }
  return { score: hasHalf(words, present) ? KIND.some + share(present) * 1000 + worth : 0, present }
}

function phraseScore(entry: Entry, phrases: readonly Piece[]): number {
  let best = 0
  for (const field of entry.fields)
    for (const piece of phrases) {
      if (piece.find(field.text) === undefined) continue
      best = Math.max(best, fieldScore(field, findAll(piece, field.text)))
    }
  return best
}

/** By field, then by how the phrase stands there; in an abstract, by how often it speaks of it. */
function fieldScore(field: Field, ranges: readonly Range[]): number {
  const standing = Math.max(...ranges.map((range) => standingOf(range, field.text)))
  const [start, end] = ranges[0] ?? [0, 0]
  // Two or three letters inside another word (`rl` in "world") say little, whatever the field.
  const weight = standing === 0 && end - start <= 3 ? 0.5 : WEIGHTS[field.name]
  const mentions = field.name === 'abstract' ? Math.min(ranges.length, 9) : 0
  return weight * 1e5 + standing * 1e4 + mentions
}

/** 3: the whole field; 2: whole words; 1: the beginning of a word; 0: inside one. Han text has no word edges. */
function standingOf([start, end]: Range, text: string): number {
  if (start === 0 && end === text.length) return 3
  if (isLatin(text[start]) && isLatin(text[start - 1])) return 0
  return isLatin(text[end - 1]) && isLatin(text[end]) ? 1 : 2
}

function wordWeight(entry: Entry, piece: Piece): number {
  let best = 0
  for (const field of entry.fields)
    if (WEIGHTS[field.name] > best && piece.find(field.text) !== undefined) best = WEIGHTS[field.name]
  return best
}

/** Tiny words do not count, unless there are no others. */
function hasHalf(words: readonly Word[], present: readonly boolean[]): boolean {
  const telling = words.every(isTiny) ? present : present.filter((_, i) => words[i] && !isTiny(words[i]))
  return telling.length > 1 && share(telling) >= 0.5
}

function share(present: readonly boolean[]): number {
  return present.filter(Boolean).length / present.length
}
