import type { FoldedTexts } from './folded-texts.ts'
import { isReadAs, type Sound } from './pinyin.ts'
import { coveredBy, type QueryPlan, type Slot } from './plan.ts'
import { isWordUnit } from './text-units.ts'

/** How a paper has a word of the query. */
type Kind = 'none' | 'literal' | 'pinyin' | 'initials' | 'close'

/** How well, from 0 to 1. */
export interface Evidence {
  readonly kind: Kind
  readonly worth: number
  /** Where in the title, when it is by sound. */
  readonly at?: SoundMatch
}

export const NO_EVIDENCE: Evidence = { kind: 'none', worth: 0 }

/** What a literal match is worth by its field. */
export const FIELD_WORTH = { title: 1, author: 0.96, originalTitle: 0.95, personal: 0.9, abstract: 0.8 } as const
const COMPOUND_LENGTH = 4
/** Words of so many letters have to stand for themselves. */
const SHORT = 3
/** So many letters inside a longer word may be chance: `lagn` is not meant by EuLagNet, and a close spelling may be. */
const CHANCE = 5
/** Words that begin with it are worth more than this, words with it inside less; and so in abstracts. */
const MOST_INSIDE_WORTH = 0.7
const MOST_INSIDE_ABSTRACT = 0.45

/** Where a paper has a word as it was typed, and what that is worth; undefined where it has not. */
export function literalWorth(slot: Slot, paper: number, texts: FoldedTexts): number | undefined {
  const { word, coverage } = slot
  const covered = coverage === undefined ? 1 : coveredBy(slot, paper)
  // Single characters are looked for in titles only, but stand in many abstracts.
  if (covered === 0 && !(word.han && word.text.length === 1)) return undefined
  const isInside = !word.han && word.text.length <= CHANCE && covered <= MOST_INSIDE_WORTH
  const anywhere = word.han || (word.text.length > SHORT && !isInside)
  const has = anywhere ? hasAnywhere : word.last || word.text.length > SHORT ? hasAtWordStart : hasWord
  if (has(texts.title, word.text)) return FIELD_WORTH.title
  for (const author of texts.authors) if (has(author, word.text)) return FIELD_WORTH.author
  if (has(texts.originalTitle, word.text)) return FIELD_WORTH.originalTitle
  for (const text of texts.personal) if (has(text, word.text)) return FIELD_WORTH.personal
  // In a long text, letters inside a word are chance.
  if ((word.han || has === hasWord ? has : hasAtWordStart)(texts.abstract, word.text)) return FIELD_WORTH.abstract
  if (word.han || word.text.length < COMPOUND_LENGTH || (isInside && covered <= MOST_INSIDE_ABSTRACT)) return undefined
  if (hasAsOne(texts.title, word.text)) return FIELD_WORTH.title
  if (hasAsOne(texts.originalTitle, word.text)) return FIELD_WORTH.originalTitle
  return hasAsOne(texts.abstract, word.text) ? FIELD_WORTH.abstract : undefined
}

function hasAnywhere(text: string, word: string): boolean {
  return text.includes(word)
}

/** Few letters inside a word say nothing: `rl` is not in "world". */
function hasAtWordStart(text: string, word: string): boolean {
  let at = text.indexOf(word)
  while (at > 0 && isWordUnit(text.charCodeAt(at - 1))) at = text.indexOf(word, at + 1)
  return at >= 0
}

/** A short word that is done is not the beginning of another. */
function hasWord(text: string, word: string): boolean {
  let at = text.indexOf(word)
  while (at >= 0 && (isWordUnit(text.charCodeAt(at - 1)) || isWordUnit(text.charCodeAt(at + word.length))))
    at = text.indexOf(word, at + 1)
  return at >= 0
}

const SEPARATORS = "-_/.' "

/**
 * Compounds written as one: `canvas-to-image` as `canvastoimage`. They begin where a word does, as highlights have it:
 * `elgene` is not in "model-generated".
 */
export function hasAsOne(text: string, word: string): boolean {
  const [first = ''] = word
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (start > 0 && isWordUnit(text.charCodeAt(start - 1))) continue
    let [at, read] = [start + 1, 1]
    while (read < word.length && at < text.length) {
      if (text[at] === word[read]) read++
      else if (!SEPARATORS.includes(text[at] ?? ' ')) break
      at++
    }
    if (read === word.length) return true
  }
  return false
}

/** A stretch of a title that reads as the sounds. */
export interface SoundMatch {
  readonly start: number
  readonly end: number
  /** Of one character the table knows no such reading. */
  readonly isLoose: boolean
}

/** One character may be read otherwise if there are at least so many. */
const LOOSE_LENGTH = 4

/** Where a title can be read as `sounds`, character by character. */
export function findSounds(title: string, sounds: readonly Sound[]): SoundMatch | undefined {
  let loose: SoundMatch | undefined
  for (let start = 0; start + sounds.length <= title.length; start++) {
    let wrong = 0
    const allowed = loose === undefined && sounds.length >= LOOSE_LENGTH ? 1 : 0
    for (let i = 0; i < sounds.length && wrong <= allowed; i++)
      if (!isReadAs(title.charCodeAt(start + i), sounds[i] ?? 0)) wrong++
    if (wrong === 0) return { start, end: start + sounds.length, isLoose: false }
    if (wrong === 1 && allowed === 1) loose = { start, end: start + sounds.length, isLoose: true }
  }
  return loose
}

const LOOSE_WORTH = 0.75

/** What reading a title as pinyin gives for each word of the query. */
export function soundEvidence({ slots, readings }: QueryPlan, title: string): Evidence[] {
  const evidence = slots.map(() => NO_EVIDENCE)
  for (const { kind, sounds, words, worth } of readings) {
    const match = findSounds(title, sounds)
    if (match === undefined || (match.isLoose && kind === 'initials')) continue
    const value = match.isLoose ? worth * LOOSE_WORTH : worth
    for (const i of words) if (value > (evidence[i]?.worth ?? 0)) evidence[i] = { kind, worth: value, at: match }
  }
  return evidence
}
