import type { Paper } from '../paper.ts'
import { plainText } from '../rich-text.ts'
import { sharedPhrase, titleWords, type TitleWord } from './shared-phrase.ts'
import { termKey, type TermCounts } from './terms.ts'

/** What the index needs of a paper. */
export interface RelatedSource extends Pick<Paper, 'id' | 'title' | 'authors' | 'day'> {
  readonly terms: TermCounts
}

/** A paper near another one, and why. */
export interface Related extends Pick<Paper, 'id' | 'title' | 'authors' | 'day'> {
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
 *     terms     key → term number
 *     postings  term number → the papers that have it, ascending, as paper << TF_BITS | min(count, MOST_COUNTED)
 *     papers    paper number → its terms and counts, and the length of its vector
 */
export interface RelatedIndex {
  /**
   * Adds a day.
   * @returns finds, for each of its papers, the related ones, nearest first; to be called before the next day is added
   */
  addDay(papers: readonly RelatedSource[]): () => Related[][]
}

interface Entry {
  readonly source: RelatedSource
  readonly titleText: string
  /** The words of the title, once they were needed. */
  titleWords?: readonly TitleWord[]
  readonly terms: Int32Array
  readonly tfs: Float64Array
  length: number
}

const TF_BITS = 4
const MOST_COUNTED = (1 << TF_BITS) - 1
const TF = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))

export function createRelatedIndex(): RelatedIndex {
  const termNumbers = new Map<string, number>()
  const postings: number[][] = []
  const entries: Entry[] = []
  let measuredAt = 0
  /** Sums of the paper in hand, by paper number; all 0 between two papers. */
  let scores = new Float64Array(0)
  /** By term number, for the day in hand. */
  let idfs = new Float64Array(0)
  /** By term number: what a shared term adds, of the paper in hand; all 0 between two papers. */
  let weights = new Float64Array(0)

  function termNumber(term: string): number {
    const key = termKey(term)
    const known = termNumbers.get(key)
    if (known !== undefined) return known
    termNumbers.set(key, postings.length)
    return postings.push([]) - 1
  }

  function add(source: RelatedSource): Entry {
    const counts = source.terms.map(([, count]) => Math.min(count, MOST_COUNTED))
    const terms = Int32Array.from(source.terms, ([term]) => termNumber(term))
    const tfs = Float64Array.from(counts, (count) => TF[count] ?? 0)
    const entry = { source, titleText: plainText(source.title), terms, tfs, length: 0 }
    terms.forEach((term, i) => postings[term]?.push((entries.length << TF_BITS) | (counts[i] ?? 0)))
    entries.push(entry)
    return entry
  }

  /** How much each term says: nothing when one paper alone has it, or a tenth of all. */
  function weighTerms(): void {
    const n = entries.length
    const common = n > COMMON_LEAST ? n * COMMON_SHARE : n
    idfs = Float64Array.from(postings, ({ length: df }) => (df < 2 || df > common ? 0 : Math.log(n / df)))
    weights = new Float64Array(postings.length)
  }

  function measure(entry: Entry): void {
    let sum = 0
    entry.terms.forEach((term, i) => (sum += ((entry.tfs[i] ?? 0) * (idfs[term] ?? 0)) ** 2))
    entry.length = Math.sqrt(sum)
  }

  /** The papers most like `paper` by its strong terms alone. */
  function candidates(paper: number, entry: Entry): number[] {
    const rare = Math.max(STRONG_LEAST, entries.length * STRONG_SHARE)
    const strong = [...entry.terms]
      .map((term, i) => ({ papers: postings[term] ?? [], weight: (entry.tfs[i] ?? 0) * (idfs[term] ?? 0) ** 2 }))
      .filter(({ papers, weight }) => weight > 0 && papers.length <= rare)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, STRONG_TERMS)
    const touched: number[] = []
    for (const { papers, weight } of strong) {
      for (const posting of papers) {
        const other = posting >>> TF_BITS
        const before = scores[other] ?? 0
        if (before === 0) touched.push(other)
        scores[other] = before + weight * (TF[posting & MOST_COUNTED] ?? 0)
      }
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
    entry.terms.forEach((term, i) => (weights[term] = (entry.tfs[i] ?? 0) * (idfs[term] ?? 0) ** 2))
    const near = candidates(paper, entry)
      .flatMap((number) => {
        const other = entries[number]
        return other ? [{ other, number, ...compare(entry, other) }] : []
      })
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness || b.number - a.number)
    for (const term of entry.terms) weights[term] = 0
    // The same paper under another id is no company.
    const titles = new Set([entry.titleText])
    return near
      .filter(({ other: { titleText } }) => !titles.has(titleText) && titles.add(titleText))
      .slice(0, MOST)
      .map(({ other, term }) => toRelated(entry, other, term))
  }

  /** The cosine of the paper in hand with another, and the term that adds most to it. */
  function compare(entry: Entry, other: Entry) {
    let sum = 0
    let most = 0
    let best = -1
    other.terms.forEach((term, i) => {
      const part = (weights[term] ?? 0) * (other.tfs[i] ?? 0)
      sum += part
      if (part <= most) return
      most = part
      best = term
    })
    return { likeness: cosine(sum, entry, other), term: entry.source.terms[entry.terms.indexOf(best)]?.[0] ?? '' }
  }

  return {
    addDay(papers) {
      const from = entries.length
      const added = papers.map(add)
      if (scores.length < entries.length) scores = new Float64Array(entries.length * 2)
      weighTerms()
      const isDue = entries.length > measuredAt * GROWTH
      for (const entry of isDue ? entries : added) measure(entry)
      if (isDue) measuredAt = entries.length
      return () => added.map((entry, i) => relatedTo(from + i, entry))
    },
  }
}

function cosine(product: number, a: Entry, b: Entry | undefined): number {
  return b && a.length > 0 && b.length > 0 ? product / (a.length * b.length) : 0
}

function toRelated(entry: Entry, other: Entry, term: string): Related {
  const { id, title, authors, day } = other.source
  const related = { id, title, authors: authors.slice(0, 1), day }
  const isSameAuthor = authors[0] !== undefined && authors[0] === entry.source.authors[0]
  if (isSameAuthor) return related
  const words = (entry.titleWords ??= titleWords(entry.titleText))
  return { ...related, word: sharedPhrase(term, words, other.titleText) }
}
