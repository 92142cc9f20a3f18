import type { SearchRecord } from '../search-wire.ts'
import { fold } from './fold.ts'
import type { Steps } from './posting-list.ts'
import { buildSegment, withAbstracts, type Segment, type ShortTexts } from './segment.ts'
import { isHanUnit, isWordUnit } from './text-units.ts'
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

/** The texts of a paper, folded. */
export interface FoldedTexts {
  readonly title: string
  readonly originalTitle: string
  readonly authors: readonly string[]
  readonly personal: readonly string[]
  readonly abstract: string
  /** How well a stretch of the title stands by itself: for each end 2 where a clause ends, 1 where a word does. */
  readonly endsAround: (start: number, end: number) => number
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

/** The folded texts of papers, those looked at lately kept: one keystroke looks at nearly the same as the one before. */
export function createFoldedTexts(corpus: Corpus): (paper: number) => FoldedTexts {
  const kept = new Map<number, FoldedTexts>()
  let version = corpus.version
  return (paper) => {
    if (version !== corpus.version || kept.size > MOST_KEPT) kept.clear()
    version = corpus.version
    const known = kept.get(paper)
    if (known !== undefined) return known
    const texts = foldedTextsOf(corpus, paper)
    kept.set(paper, texts)
    return texts
  }
}

const MOST_KEPT = 1500

function foldedTextsOf(corpus: Corpus, paper: number): FoldedTexts {
  const { originalTitle = '', authors = [], personal = [] } = corpus.papers[paper] ?? {}
  const later: {
    originalTitle?: string
    authors?: string[]
    personal?: string[]
    abstract?: string
    ends?: Map<string, number>
  } = {}
  return {
    title: corpus.foldedTitles[paper] ?? '',
    // Most candidates are settled by their titles.
    get originalTitle() {
      return (later.originalTitle ??= fold(originalTitle))
    },
    get authors() {
      return (later.authors ??= authors.map(fold))
    },
    get personal() {
      return (later.personal ??= personal.map(fold))
    },
    get abstract() {
      return (later.abstract ??= fold(corpus.abstracts[paper] ?? ''))
    },
    endsAround: (start, end) => {
      const known = (later.ends ??= new Map<string, number>())
      const key = `${start} ${end}`
      const ends = known.get(key) ?? endsAround(corpus.foldedTitles[paper] ?? '', start, end)
      known.set(key, ends)
      return ends
    },
  }
}

let segmenter: Intl.Segmenter | undefined

/** Asking for two places takes a third of the time of finding all breaks. */
function endsAround(text: string, start: number, end: number): number {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const segments = segmenter.segment(text)
  const endAt = (at: number, beyond: number) => {
    const unit = text.charCodeAt(beyond)
    if (Number.isNaN(unit) || !(isHanUnit(unit) || isWordUnit(unit))) return 2
    return segments.containing(at)?.index === at ? 1 : 0
  }
  return endAt(start, start - 1) + endAt(end, end)
}
