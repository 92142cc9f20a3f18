import type { Corpus } from './corpus.ts'
import { fold } from './fold.ts'
import { createMemory } from './memory.ts'
import { isHanUnit, isWordUnit } from './text-units.ts'

/** The texts of a paper, folded. */
export interface FoldedTexts {
  readonly title: string
  readonly originalTitle: string
  readonly authors: readonly string[]
  readonly personal: readonly string[]
  readonly abstract: string
  /** How well a stretch of the title stands by itself: for each end 2 where a clause ends, 1 where a word does. */
  endsAround(start: number, end: number): number
}

/** One keystroke looks at nearly the same papers as the one before. */
const MOST_KEPT = 1000

/** The folded texts of papers, those looked at lately kept. */
export function createFoldedTexts(corpus: Corpus): (paper: number) => FoldedTexts {
  const memory = createMemory(MOST_KEPT, (paper: number): FoldedTexts => new LazyTexts(corpus, paper))
  let version = corpus.version
  return (paper) => {
    if (version !== corpus.version) memory.forget()
    version = corpus.version
    return memory.get(paper)
  }
}

/** Folds when asked: most candidates are settled by their titles. Of a class, as hundreds are made a keystroke. */
class LazyTexts implements FoldedTexts {
  readonly title: string
  private readonly corpus: Corpus
  private readonly paper: number
  private foldedOriginal: string | undefined
  private foldedAuthors: readonly string[] | undefined
  private foldedPersonal: readonly string[] | undefined
  private foldedAbstract: string | undefined
  private ends: Map<number, number> | undefined

  constructor(corpus: Corpus, paper: number) {
    this.corpus = corpus
    this.paper = paper
    this.title = corpus.foldedTitles[paper] ?? ''
  }

  get originalTitle(): string {
    return (this.foldedOriginal ??= fold(this.corpus.papers[this.paper]?.originalTitle ?? ''))
  }

  get authors(): readonly string[] {
    return (this.foldedAuthors ??= foldAll(this.corpus.papers[this.paper]?.authors))
  }

  get personal(): readonly string[] {
    return (this.foldedPersonal ??= foldAll(this.corpus.papers[this.paper]?.personal))
  }

  get abstract(): string {
    return (this.foldedAbstract ??= fold(this.corpus.abstracts[this.paper] ?? ''))
  }

  endsAround(start: number, end: number): number {
    const known = (this.ends ??= new Map())
    const key = start * PLACES + end
    const ends = known.get(key) ?? endsAround(this.title, start, end)
    known.set(key, ends)
    return ends
  }
}

const PLACES = 1 << 20
const NONE: readonly string[] = []

function foldAll(texts: readonly string[] = NONE): readonly string[] {
  return texts.length === 0 ? NONE : texts.map(fold)
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
