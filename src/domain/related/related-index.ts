import type { Paper } from '../paper.ts'
import { plainText } from '../rich-text.ts'
import { createPostings, MOST_COUNTED, type PackedTerms } from './postings.ts'
import { sharedPhrase, titleWords, type TitleWord } from './shared-phrase.ts'
import { termKey, type TermCounts } from './terms.ts'

/** What the index needs of a paper. */
export interface RelatedSource extends ListedPaper {
  readonly terms: TermCounts
}

/** What is shown of a related paper. */
type ListedPaper = Pick<Paper, 'id' | 'title' | 'authors' | 'day'>

/** A paper near another one, and why. */
export interface Related extends ListedPaper {
  /** The words both share that say most; absent when the first author is the same. */
  readonly word?: string
}

const MOST = 5
/** Cosine below which papers are not related (DESIGN.md §12). */
const LEAST_LIKENESS = 0.18
/** A partial sum over the strong terms below this has no chance. */
const LEAST_PARTIAL = LEAST_LIKENESS / 3
/** Only the heaviest terms of a paper choose candidates… */
const STRONG_TERMS = 24
/** …and of those only the ones in few papers: the others say little and cost most. */
const STRONG_SHARE = 0.01
const STRONG_LEAST = 50
/** Terms in more papers than this say nothing of the subject, once there are enough papers to tell. */
const COMMON_SHARE = 0.1
const COMMON_LEAST = 200
const CANDIDATES = 24
/** The lengths of all vectors are measured anew whenever the archive has grown by this much. */
const GROWTH = 1.1

/**
 * Finds related papers by the cosine of their TF-IDF vectors over the words of title and abstract (Salton and Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988; tf is 1 + ln count, idf is ln(N / df)).
 *
 * Days are added oldest first, and a paper is compared with those of its own day and before, by the word statistics of
 * that day: what is found for a day never changes when later days come, and neither do its files.
 *
 *     vocabulary  term's key → term number
 *     postings    term number → the papers that have it
 *     entries     paper number → its terms and counts, and the length of its vector
 */
export interface RelatedIndex {
  /**
   * Adds a day.
   * @returns finds, for each of its papers, the related ones, nearest first; to be called before the next day is added
   */
  addDay(papers: readonly RelatedSource[]): () => Related[][]
  /** The index as it is now. */
  snapshot(): RelatedSnapshot
}

/** An index at rest: what it takes to go on from some day without adding those before again. */
export interface RelatedSnapshot extends PackedTerms {
  /** Keys of the terms by number. */
  readonly vocabulary: readonly string[]
  /** By paper number. */
  readonly lengths: Float64Array
  /** How many papers there were when all lengths were measured last. */
  readonly measuredAt: number
}

interface Entry {
  readonly source: ListedPaper
  /** The terms as this paper spells them; those of a snapshot are not asked for any more. */
  readonly spelled?: TermCounts
  /** The words of the title, once they were needed. */
  titleWords?: readonly TitleWord[]
  readonly terms: Int32Array
  readonly counts: Uint8Array
  length: number
}

const TF = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

const EMPTY: RelatedSnapshot = {
  vocabulary: [],
  offsets: new Uint32Array(1),
  terms: new Int32Array(0),
  counts: new Uint8Array(0),
  lengths: new Float64Array(0),
  measuredAt: 0,
}

/**
 * @param from the index to go on from
 * @param sources its papers, in the order they were added
 */
export function createRelatedIndex(from: RelatedSnapshot = EMPTY, sources: readonly ListedPaper[] = []): RelatedIndex {
  const vocabulary = new Map(from.vocabulary.map((key, number) => [key, number]))
  const postings = createPostings(from, from.vocabulary.length)
  const entries = sources.map((source, paper): Entry => {
    const range = [from.offsets[paper], from.offsets[paper + 1]] as const
    const length = from.lengths[paper] ?? 0
    return { source, terms: from.terms.subarray(...range), counts: from.counts.subarray(...range), length }
  })
  let { measuredAt } = from
  /** Sums of the paper in hand, by paper number; all 0 between two papers. */
  let scores = new Float64Array(entries.length)
  /** By term number: what a shared term adds, of the paper in hand; all 0 between two papers. */
  let weights = new Float64Array(from.vocabulary.length)

  function termNumber(term: string): number {
    const key = termKey(term)
    const known = vocabulary.get(key)
    if (known !== undefined) return known
    vocabulary.set(key, vocabulary.size)
    return vocabulary.size - 1
  }

  function add({ terms: spelled, ...source }: RelatedSource): Entry {
    const counts = Uint8Array.from(spelled, ([, count]) => Math.min(count, MOST_COUNTED))
    const terms = Int32Array.from(spelled, ([term]) => termNumber(term))
    const entry = { source, spelled, terms, counts, length: 0 }
    terms.forEach((term, i) => postings.add(term, entries.length, counts[i] ?? 0))
    entries.push(entry)
    return entry
  }

  /** How much a term says: nothing when one paper alone has it, or a tenth of all. */
  function idf(term: number): number {
    const n = entries.length
    const df = postings.size(term)
    return df < 2 || df > (n > COMMON_LEAST ? n * COMMON_SHARE : n) ? 0 : Math.log(n / df)
  }

  function measure(entry: Entry, weight: (term: number) => number): void {
    let sum = 0
    entry.terms.forEach((term, i) => (sum += (tf(entry, i) * weight(term)) ** 2))
    entry.length = Math.sqrt(sum)
  }

  function measureAll(): void {
    const idfs = Float64Array.from({ length: vocabulary.size }, (_, term) => idf(term))
    for (const entry of entries) measure(entry, (term) => idfs[term] ?? 0)
    measuredAt = entries.length
  }

  /** The papers most like `paper` by its strong terms alone. */
  function candidates(paper: number, entry: Entry): number[] {
    const rare = Math.max(STRONG_LEAST, entries.length * STRONG_SHARE)
    const strong = [...entry.terms]
      .map((term) => ({ term, weight: weights[term] ?? 0 }))
      .filter(({ term, weight }) => weight > 0 && postings.size(term) <= rare)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, STRONG_TERMS)
    const touched: number[] = []
    for (const { term, weight } of strong) {
      postings.each(term, (other, count) => {
        const before = scores[other] ?? 0
        if (before === 0) touched.push(other)
        scores[other] = before + weight * (TF[count] ?? 0)
      })
    }
    const found: { readonly other: number; readonly partial: number }[] = []
    for (const other of touched) {
      const partial = cosine(scores[other] ?? 0, entry, entries[other])
      if (partial >= LEAST_PARTIAL && other !== paper) found.push({ other, partial })
      scores[other] = 0
    }
    found.sort((a, b) => b.partial - a.partial || b.other - a.other)
    return found.slice(0, CANDIDATES).map(({ other }) => other)
  }

  function relatedTo(paper: number, entry: Entry): Related[] {
    entry.terms.forEach((term, i) => (weights[term] = tf(entry, i) * idf(term) ** 2))
    const near = candidates(paper, entry)
      .flatMap((number) => {
        const other = entries[number]
        return other ? [{ other, number, ...compare(entry, other) }] : []
      })
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || b.number - a.number)
    for (const term of entry.terms) weights[term] = 0
    // The same paper under another id is no company.
    const titles = new Set([titleText(entry)])
    return near
      .filter(({ other }) => !titles.has(titleText(other)) && titles.add(titleText(other)))
      .slice(0, MOST)
      .map(({ other, term }) => toRelated(entry, other, term))
  }

  /** The cosine of the paper in hand with another, and the term that adds most to it. */
  function compare(entry: Entry, other: Entry) {
    let sum = 0
    let most = 0
    let best = -1
    other.terms.forEach((term, i) => {
      const part = (weights[term] ?? 0) * tf(other, i)
      sum += part
      if (part <= most) return
      most = part
      best = term
    })
    return { likeness: cosine(sum, entry, other), term: entry.spelled?.[entry.terms.indexOf(best)]?.[0] ?? '' }
  }

  return {
    addDay(papers) {
      const before = entries.length
      const added = papers.map(add)
      if (scores.length < entries.length) scores = new Float64Array(entries.length * 2)
      if (weights.length < vocabulary.size) weights = new Float64Array(vocabulary.size * 2)
      const isDue = entries.length > measuredAt * GROWTH
      if (isDue) measureAll()
      else for (const entry of added) measure(entry, idf)
      return () => added.map((entry, i) => relatedTo(before + i, entry))
    },
    snapshot: () => ({
      vocabulary: [...vocabulary.keys()],
      ...packed(entries),
      lengths: Float64Array.from(entries, ({ length }) => length),
      measuredAt,
    }),
  }
}

function packed(entries: readonly Entry[]): PackedTerms {
  const offsets = new Uint32Array(entries.length + 1)
  entries.forEach(({ terms }, i) => (offsets[i + 1] = (offsets[i] ?? 0) + terms.length))
  const size = offsets.at(-1) ?? 0
  const all = { offsets, terms: new Int32Array(size), counts: new Uint8Array(size) }
  entries.forEach(({ terms, counts }, i) => {
    all.terms.set(terms, offsets[i])
    all.counts.set(counts, offsets[i])
  })
  return all
}

/** What a term of a paper weighs there. */
function tf({ counts }: Entry, i: number): number {
  return TF[counts[i] ?? 0] ?? 0
}

function titleText({ source }: Entry): string {
  return plainText(source.title)
}

function cosine(product: number, a: Entry, b: Entry | undefined): number {
  return b && a.length > 0 && b.length > 0 ? product / (a.length * b.length) : 0
}

function toRelated(entry: Entry, other: Entry, term: string): Related {
  const { id, title, authors, day } = other.source
  const related = { id, title, authors: authors.slice(0, 1), day }
  const isSameAuthor = authors[0] !== undefined && authors[0] === entry.source.authors[0]
  if (isSameAuthor) return related
  const words = (entry.titleWords ??= titleWords(titleText(entry)))
  return { ...related, word: sharedPhrase(term, words, titleText(other)) }
}
