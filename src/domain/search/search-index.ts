import type { SearchRecord } from '../search-wire.ts'
import { conditionMasks, type Personal } from './condition-mask.ts'
import type { SearchPaper } from './corpus.ts'
import { fold } from './fold.ts'
import { highlight, soundRange, type HitRanges } from './highlight.ts'
import { finish, MOST_PAPERS, type Steps } from './posting-list.ts'
import { isTiny, parseQuery } from './query.ts'
import type { Condition, SearchText } from './query-language.ts'
import type { QueryPlan } from './plan.ts'
import type { Ranked } from './ranked.ts'
import { createSearchEngine, type Matches, type SearchEngine } from './search-engine.ts'
import type { Segment } from './segment.ts'
import { likestWord } from './word-expansion.ts'

/**
 * Why a paper is among the results. `literal`: it has everything as typed. `pinyin`, `initials`: its title sounds so.
 * `spelling`: a word of letters is one or two off. `writing`: a Chinese run is a little off. `partial`: it lacks words.
 */
type Matched = 'literal' | 'pinyin' | 'initials' | 'spelling' | 'writing' | 'partial'

/** One result: what a row shows of the paper, and why it is here. */
export interface Hit extends Pick<
  SearchRecord,
  'id' | 'day' | 'source' | 'title' | 'originalTitle' | 'authors' | 'has'
> {
  readonly ranges: HitRanges
  /** The part of the abstract with the most matched words; `…` in front when it is not the beginning. */
  readonly snippet: string
  /** Where in the abstract the snippet starts. */
  readonly snippetFrom: number
  readonly matched: Matched
  /** What the paper has instead when it is not `literal` or `partial`, as it writes it: 视频 推理, ThetaEvolve. */
  readonly shown?: string
  /** Words of the query that the paper does not have: as typed, or as papers write what sounds so. */
  readonly missing: readonly string[]
}

export interface SearchResults {
  /** All results, shown or not. */
  readonly total: number
  /** Best first. */
  readonly hits: readonly Hit[]
  /** When there are none: the one condition without which there are most, by its place, how many, the first's title. */
  readonly without?: { readonly condition: number; readonly total: number; readonly first?: string }
}

/** What is asked. */
interface SearchQuestion extends Pick<SearchText, 'text'> {
  readonly conditions: readonly Condition[]
  readonly limit: number
  /** What the reader has bookmarked, tagged and read: for `is:` and `tag:`. */
  readonly personal?: Personal
}

interface NamedRanked {
  readonly ranked: Ranked
  /** By word of the query. */
  readonly names: readonly string[]
}

/** The engine with what a row needs: hits with ranges, and conditions. */
export interface SearchIndex {
  readonly engine: SearchEngine
  /** Papers that can be found. */
  readonly size: number
  /** Adds papers newest first; one that is there already is left as it is. Nothing is found of them before the last step. */
  addInSteps(papers: readonly SearchPaper[]): Steps<Segment | undefined>
  /** The same at once, however many. */
  add(papers: readonly SearchPaper[]): void
  /** The best `limit` results. A blank question has none. */
  ask(question: SearchQuestion): SearchResults
  /** The same for text without conditions. */
  search(text: string, limit: number): SearchResults
}

export function createSearchIndex(): SearchIndex {
  const engine = createSearchEngine()
  const { corpus } = engine
  const known = new Set<string>()
  const masks = conditionMasks(engine)

  function* addInSteps(papers: readonly SearchPaper[]): Steps<Segment | undefined> {
    const fresh = papers.filter(({ id }) => !known.has(id) && known.add(id))
    return yield* engine.addPapers(fresh)
  }

  function matchesOf({ text, limit }: SearchQuestion, mask: Uint8Array | undefined): Matches {
    const query = parseQuery(text)
    if (query.phrase === '') return { plan: { query, slots: [], readings: [] }, ...allOf(mask, limit) }
    const matches = engine.match(query, limit, mask)
    const named = query.id === undefined ? -1 : corpus.papers.findIndex(({ id }) => id === query.id)
    if (named < 0) return withIds(query.phrase, matches, mask, limit)
    const first: Ranked = { paper: named, group: 'named', score: 1, evidence: [] }
    const rest = matches.best.filter(({ paper }) => paper !== named)
    return { ...matches, best: [first, ...rest].slice(0, limit), total: Math.max(matches.total, rest.length + 1) }
  }

  /** Papers whose id begins with what was typed of it. */
  function withIds(phrase: string, matches: Matches, mask: Uint8Array | undefined, limit: number): Matches {
    if (!/^\d{4}\.\d{1,5}$|^10\.\d{4,9}\//.test(phrase)) return matches
    const named = corpus.papers.flatMap(({ id }, paper): Ranked[] =>
      id.startsWith(phrase) && mask?.[paper] !== 0 ? [{ paper, group: 'named', score: 1, evidence: [] }] : [],
    )
    const rest = matches.best.filter(({ paper }) => !named.some((other) => other.paper === paper))
    const best = [...named, ...rest]
    return { ...matches, best: best.slice(0, limit), total: Math.max(matches.total, best.length) }
  }

  /** Conditions alone: every paper that meets them, newest first. */
  function allOf(mask: Uint8Array | undefined, limit: number) {
    const best: Ranked[] = []
    let total = 0
    if (mask)
      for (let paper = 0; paper < mask.length; paper++) {
        if (mask[paper] === 0) continue
        total++
        if (best.length < limit) best.push({ paper, group: 'literal', score: 1, evidence: [] })
      }
    return { best, total }
  }

  function ask(question: SearchQuestion): SearchResults {
    const { conditions, personal } = question
    const { plan, best, total } = matchesOf(question, masks.maskOf(conditions, personal))
    const names = wordNames(engine, plan, best)
    const hits = best.map((ranked) => toHit(engine, plan, { ranked, names }))
    if (total > 0 || conditions.length === 0) return { total, hits }
    const others = conditions.map((_, condition) => {
      const left = conditions.filter((__, i) => i !== condition)
      const mask = masks.maskOf(left, personal)
      if (mask === undefined && question.text.trim() === '') return { condition, total: corpus.papers.length }
      const { best: found, total: helped } = matchesOf({ ...question, limit: 1 }, mask)
      const first = corpus.papers[found[0]?.paper ?? -1]?.title
      return { condition, total: helped, ...(first === undefined ? {} : { first }) }
    })
    const without = others.sort((a, b) => b.total - a.total)[0]
    return without === undefined || without.total === 0 ? { total, hits } : { total, hits, without }
  }

  return {
    engine,
    get size() {
      return corpus.papers.length
    },
    addInSteps,
    add(papers) {
      const sorted = [...papers].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
      for (let from = 0; from < sorted.length; from += MOST_PAPERS)
        finish(addInSteps(sorted.slice(from, from + MOST_PAPERS)))
    },
    ask,
    search: (text, limit) => ask({ text, conditions: [], limit }),
  }
}

/**
 * What to call the words of a query that a paper lacks: as typed, but 推理 for tuili when the best paper that has it by
 * its sound writes it so.
 */
function wordNames(engine: SearchEngine, plan: QueryPlan, best: readonly Ranked[]): readonly string[] {
  if (!best.some(({ group }) => group === 'partial')) return plan.slots.map(({ word }) => word.shown)
  return plan.slots.map(({ word }, s) => {
    const readings = plan.readings.filter(({ kind, words }) => kind === 'pinyin' && words.length === 1)
    for (const { paper, evidence } of best) {
      if (evidence[s]?.kind !== 'pinyin') continue
      const title = engine.corpus.papers[paper]?.title ?? ''
      const range = soundRange({ readings }, s, { folded: fold(title) })
      if (range) return title.slice(...range)
    }
    return word.shown
  })
}

function toHit(engine: SearchEngine, plan: QueryPlan, { ranked, names }: NamedRanked): Hit {
  const paper = engine.corpus.papers[ranked.paper]
  if (paper === undefined) throw new RangeError(`search: there is no paper ${ranked.paper}`)
  const spellingOf = ({ text }: { readonly text: string }) => likestWord(engine.expand(text), ranked.paper)
  const { ranges, snippet, shown } = highlight(
    paper,
    engine.corpus.abstracts[ranked.paper] ?? '',
    plan,
    ranked,
    spellingOf,
  )
  const { id, day, source, title, originalTitle, authors, has } = paper
  const matched = matchedBy(plan, ranked)
  const missing = plan.slots.flatMap(({ word }, s) =>
    ranked.evidence[s]?.kind === 'none' && !isTiny(word) ? [names[s] ?? word.shown] : [],
  )
  return {
    id,
    day,
    source,
    title,
    authors,
    has,
    ranges,
    matched,
    ...(originalTitle === undefined ? {} : { originalTitle }),
    snippet: snippet.text,
    snippetFrom: snippet.from,
    ...(matched === 'literal' || matched === 'partial' || shown === '' ? {} : { shown }),
    missing,
  }
}

function matchedBy({ slots }: QueryPlan, { group, evidence }: Ranked): Matched {
  if (group === 'partial') return 'partial'
  if (group !== 'otherwise') return 'literal'
  const close = evidence.findIndex(({ kind }) => kind === 'close')
  if (close >= 0) return slots[close]?.word.han ? 'writing' : 'spelling'
  return evidence.some(({ kind }) => kind === 'pinyin') ? 'pinyin' : 'initials'
}
