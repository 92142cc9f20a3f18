import { papersByInitials, type CoverageSpace } from './coverage.ts'
import { addAbstracts, addPapers, createCorpus, type Corpus, type SearchPaper } from './corpus.ts'
import { createFoldedTexts } from './folded-texts.ts'
import { createMemory } from './memory.ts'
import { createPaperLists } from './paper-lists.ts'
import { planQuery, type QueryPlan } from './plan.ts'
import type { Steps } from './posting-list.ts'
import type { Query } from './query.ts'
import { createRanker } from './rank.ts'
import { GROUPS, type Ranked } from './ranked.ts'
import { segmentBytes, type Segment } from './segment.ts'
import { selectBest, type CoveredWord } from './select.ts'
import { expandWord, type Expansion } from './word-expansion.ts'

/** Papers that match, best first. */
export interface Matches {
  readonly plan: QueryPlan
  /** The best `limit`. */
  readonly best: readonly Ranked[]
  /** All of them: counted one by one as far as they were ranked, beyond that those with every word. */
  readonly total: number
}

/**
 * Finds papers in two stages.
 *
 *     query ─► words ─► coverage of every paper by each word    postings: segment.ts, coverage.ts
 *                       └► combined, the best 200 taken          select.ts
 *                           └► evidence and likeness by Fuse     rank.ts, and what settles ties: preferences.ts
 *                               └► ranges of the rows shown      highlight.ts
 */
export interface SearchEngine {
  readonly corpus: Corpus
  /** Adds papers in steps; nothing of them is found before the last. */
  addPapers(papers: readonly SearchPaper[]): Steps<Segment | undefined>
  addAbstracts(segment: Segment, abstracts: readonly string[]): Steps
  /**
   * @param mask 0 for papers the conditions rule out
   * @param limit how many to rank; the next ones follow in the same order when it is raised
   */
  match(query: Query, limit: number, mask?: Uint8Array): Matches
  /** Looks a word up in every segment; what was looked up lately is remembered. */
  expand(word: string): Expansion
  /** Bytes of the index. */
  bytes(): number
}

/** How many candidates are ranked at a time. */
const BLOCK = 200
/** What is remembered of words, and of titles compared in lower case: one keystroke asks for nearly the same again. */
const MOST_WORDS = 32
const MOST_TITLES = 3000
/** What coverage says at least of a word that stands in the original title, whole or as the beginning of another. */
const LEAST_WHOLE = 0.9
const LEAST_BEGUN = 0.45

export function createSearchEngine(): SearchEngine {
  const corpus = createCorpus()
  const ranker = createRanker()
  const textsOf = createFoldedTexts(corpus)
  const expansions = createMemory(MOST_WORDS, (word: string) => expandWord(corpus.segments, word))
  const initials = createMemory(MOST_WORDS, (letters: string): readonly number[] =>
    papersByInitials(corpus, letters, initials.peek(letters.slice(0, -1))),
  )
  const lowered = createMemory(MOST_TITLES, (paper: number) =>
    (corpus.papers[paper]?.originalTitle ?? '').toLowerCase(),
  )
  let lists = createPaperLists(0)
  let scratch = makeScratch(0)
  let version = 0

  function expand(word: string): Expansion {
    refresh()
    return expansions.get(word)
  }

  const byInitials = (letters: string) => initials.get(letters)

  function refresh(): void {
    if (version === corpus.version) return
    version = corpus.version
    expansions.forget()
    initials.forget()
    lists = createPaperLists(corpus.papers.length)
    if (scratch.total.length !== corpus.papers.length) scratch = makeScratch(corpus.papers.length)
  }

  function match(query: Query, limit: number, mask?: Uint8Array): Matches {
    refresh()
    lists.startOver(new Set(query.words.map(({ text }) => text)))
    const space: CoverageSpace = { segments: corpus.segments, papers: corpus.papers.length, ...scratch.stamps }
    const plan = planQuery(query, Object.assign(space, { expand, byInitials, lists }))
    scratch.stamps.stamp = space.stamp
    const words = plan.slots.flatMap((slot): CoveredWord[] => {
      const { coverage, sounds, share, threshold } = slot
      return coverage === undefined ? [] : [{ coverage, sounds, share, threshold }]
    })
    const blocks = Math.ceil(limit / BLOCK)
    const prefer = plan.slots.length > 1 ? (tied: readonly number[]) => preferNeighbours(plan, tied) : undefined
    const options = { most: blocks * BLOCK, mask, ...(prefer === undefined ? {} : { prefer }) }
    const selection = selectBest(words, scratch, options)
    const ranked: Ranked[] = []
    // Block by block, so that rows already shown stay where they are when more are asked for.
    for (let from = 0; from < selection.papers.length; from += BLOCK)
      ranked.push(...inOrder(ranker.rank(plan, selection.papers.slice(from, from + BLOCK), textsOf)))
    lists.trim()
    return { plan, best: ranked.slice(0, limit), total: ranked.length + Math.max(0, selection.alsoComplete) }
  }

  /** More papers have every word than there is room for: rather those where neighbouring words are neighbours too. */
  function preferNeighbours({ slots }: QueryPlan, tied: readonly number[]): readonly number[] {
    const pairs = slots.slice(1).flatMap((second, i) => {
      const first = slots[i]
      if (first === undefined || first.word.han || second.word.han) return []
      return [{ first, second, text: `${first.word.text} ${second.word.text}` }]
    })
    if (pairs.length === 0) return tied
    const byLacking = Array.from({ length: pairs.length + 1 }, (): number[] => [])
    for (const paper of tied) {
      let lacking = 0
      for (const { first, second, text } of pairs)
        // What postings say is quicker than reading: most have one of the two words in another spelling, or elsewhere.
        if (
          (first.coverage?.[paper] ?? 1) < LEAST_WHOLE ||
          (second.coverage?.[paper] ?? 1) < LEAST_BEGUN ||
          !lowered.get(paper).includes(text)
        )
          lacking++
      byLacking[lacking]?.push(paper)
    }
    return byLacking.flat()
  }

  function inOrder(ranked: Ranked[]): Ranked[] {
    const dayOf = ({ paper }: Ranked) => corpus.papers[paper]?.day ?? ''
    return ranked.sort(
      (a, b) =>
        GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
        Math.round((b.score - a.score) * 1e4) ||
        (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a.paper - b.paper),
    )
  }

  return {
    corpus,
    addPapers: (papers) => addPapers(corpus, papers),
    addAbstracts: (segment, abstracts) => addAbstracts(corpus, segment, abstracts),
    match,
    expand,
    bytes: () =>
      corpus.segments.reduce((sum, segment) => sum + segmentBytes(segment), 0) +
      corpus.papers.length * 7 +
      lists.bytes(),
  }
}

function makeScratch(papers: number) {
  return {
    total: new Float32Array(papers),
    hits: new Uint8Array(papers),
    stamps: { stamps: new Uint16Array(papers), stamp: 0 },
  }
}
