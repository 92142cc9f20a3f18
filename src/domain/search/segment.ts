import { buildPairs, type PairDictionary } from './pair-dictionary.ts'
import { packPairs, type PackedPairs } from './packed-pairs.ts'
import type { Steps } from './posting-list.ts'
import { buildSounds, type SoundDictionary } from './sound-dictionary.ts'
import { buildWords, FIELD_BITS, type WordDictionary, type WordSource } from './word-dictionary.ts'

/**
 * The index of some thousand papers: a month, or several. It never changes and holds typed arrays only (and one string),
 * so that it can move between threads. What it holds are numbers of papers; the texts themselves are in the corpus.
 *
 *     tier 1   titlePairs   which titles have 视 next to 频            PairDictionary
 *              titleSounds  the same pairs by sound, and initials      SoundDictionary
 *              words        Latin words of titles, authors, notes      WordDictionary
 *     tier 2   abstractPairs, abstractWords                            there once abstracts have been loaded
 *
 * Papers of a segment are numbered from 0; those of the whole corpus from `base`, newest first as they come.
 */
export interface Segment {
  readonly base: number
  readonly size: number
  readonly titlePairs: PairDictionary
  readonly titleSounds: SoundDictionary
  readonly words: WordDictionary
  readonly abstractPairs?: PackedPairs
  readonly abstractWords?: WordDictionary
}

/** What a segment is built of: a paper's short texts, as written and folded. */
export interface ShortTexts {
  readonly title: string
  readonly foldedTitle: string
  readonly others: readonly WordSource[]
  /** Other Han text to be found like a title: names, tags, notes. */
  readonly foldedHan: string
}

export function* buildSegment(base: number, papers: readonly ShortTexts[]): Steps<Segment> {
  const titlePairs = yield* buildPairs(
    papers.map(({ foldedTitle, foldedHan }) => (foldedHan === '' ? foldedTitle : `${foldedTitle}\n${foldedHan}`)),
    true,
  )
  const titleSounds = yield* buildSounds(
    papers.map(({ foldedTitle }) => foldedTitle),
    titlePairs,
  )
  const words = yield* buildWords(papers.length, (paper) => {
    const texts = papers[paper]
    if (texts === undefined) return []
    return [{ bit: FIELD_BITS.title, original: texts.title, folded: texts.foldedTitle }, ...texts.others]
  })
  return { base, size: papers.length, titlePairs, titleSounds, words }
}

/** The segment with its abstracts. @param folded in the order of its papers; '' for a paper that has none */
export function* withAbstracts(segment: Segment, folded: readonly string[]): Steps<Segment> {
  const abstractPairs = packPairs(yield* buildPairs(folded, false))
  const abstractWords = yield* buildWords(segment.size, (paper) => [
    { bit: FIELD_BITS.abstract, original: '', folded: folded[paper] ?? '' },
  ])
  return { ...segment, abstractPairs, abstractWords }
}

/** Every dictionary of words a segment has. */
export function wordDictionaries(segment: Segment): readonly WordDictionary[] {
  return segment.abstractWords === undefined ? [segment.words] : [segment.words, segment.abstractWords]
}

/** How much memory a segment takes, in bytes. */
export function segmentBytes(segment: Segment): number {
  const { titlePairs, titleSounds, words, abstractPairs, abstractWords } = segment
  return [titlePairs, titleSounds, words, abstractPairs, abstractWords].reduce((sum, part) => sum + bytesOf(part), 0)
}

/** Of a typed array, a string of letters, or what is made of such. */
function bytesOf(part: unknown): number {
  if (ArrayBuffer.isView(part)) return part.byteLength
  if (typeof part === 'string') return part.length
  return Object.values(part ?? {}).reduce<number>((sum, one) => sum + bytesOf(one), 0)
}
