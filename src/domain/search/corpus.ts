import type { SearchRecord } from '../search-wire.ts'
import { fold } from './fold.ts'
import type { Steps } from './posting-list.ts'
import { buildSegment, withAbstracts, type Segment, type ShortTexts } from './segment.ts'
import { FIELD_BITS, type WordSource } from './word-dictionary.ts'

/** A paper to be found: what one knows before abstracts are there, and what is one's own about it. */
export interface SearchPaper extends Omit<SearchRecord, 'abstract'> {
  /** Absent until it has been loaded. */
  readonly abstract?: string
  /** Tags and note of a bookmarked paper. */
  readonly personal?: readonly string[]
}

/** The papers that can be found: their texts, and the segments that index them. A paper is its place here. */
export interface Corpus {
  readonly papers: SearchPaper[]
  /** '' until loaded. */
  readonly abstracts: string[]
  readonly foldedTitles: string[]
  segments: readonly Segment[]
  /** Raised whenever there is more to be found. */
  version: number
}

export function createCorpus(): Corpus {
  return { papers: [], abstracts: [], foldedTitles: [], segments: [], version: 0 }
}

/**
 * Adds papers as one segment; nothing is found of them before all of it is there.
 * @param papers at most `MOST_PAPERS`, newest first
 */
export function* addPapers(corpus: Corpus, papers: readonly SearchPaper[]): Steps<Segment | undefined> {
  if (papers.length === 0) return undefined
  const texts = papers.map(shortTexts)
  const built = yield* buildSegment(0, texts)
  let segment: Segment = { ...built, base: corpus.papers.length }
  const abstracts = papers.map(({ abstract = '' }) => abstract)
  if (abstracts.some((abstract) => abstract !== '')) segment = yield* withAbstracts(segment, abstracts.map(fold))
  segment = { ...segment, base: corpus.papers.length }
  for (const [i, paper] of papers.entries()) {
    corpus.papers.push(paper)
    corpus.abstracts.push(abstracts[i] ?? '')
    corpus.foldedTitles.push(texts[i]?.foldedTitle ?? '')
  }
  corpus.segments = [...corpus.segments, segment]
  corpus.version++
  return segment
}

/** Adds the abstracts of a segment, in the order of its papers. */
export function* addAbstracts(corpus: Corpus, segment: Segment, abstracts: readonly string[]): Steps {
  const whole = yield* withAbstracts(segment, abstracts.map(fold))
  for (const [i, abstract] of abstracts.entries()) corpus.abstracts[segment.base + i] = abstract
  corpus.segments = corpus.segments.map((each) => (each.base === segment.base ? whole : each))
  corpus.version++
}

function shortTexts({ title, originalTitle, authors, personal = [] }: SearchPaper): ShortTexts {
  const source = (bit: number, original: string): WordSource => ({ bit, original, folded: fold(original) })
  return {
    title,
    foldedTitle: fold(title),
    foldedHan: [originalTitle ?? '', ...authors, ...personal]
      .filter((text) => HAN.test(text))
      .map(fold)
      .join('\n'),
    others: [
      ...(originalTitle === undefined ? [] : [source(FIELD_BITS.originalTitle, originalTitle)]),
      ...authors.map((author) => source(FIELD_BITS.author, author)),
      ...personal.map((text) => source(FIELD_BITS.personal, text)),
    ],
  }
}

const HAN = /\p{Script=Han}/u
