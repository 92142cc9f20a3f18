import type { SearchRecord } from '../wire.ts'
import { byNewest, toEntry, type Entry } from './entry.ts'
import { closeCompound, closeWords, type CloseWord } from './fuzzy-match.ts'
import { unlikeness } from './fuzzy-rank.ts'
import { highlight, type HitRanges } from './highlight.ts'
import { isTiny, matchLiterally, toPlan, type LiteralMatch, type Plan } from './literal-match.ts'
import { toPiece } from './piece.ts'
import { parseQuery } from './query.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

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
  /** `literal`: as typed. `fuzzy`: one or two characters off. */
  readonly matched: 'literal' | 'fuzzy'
  /** The paper's own spelling of what matched fuzzily. */
  readonly close?: string
  /** Words of the query, as typed, that the paper does not have. */
  readonly missing: readonly string[]
}

export interface SearchResults {
  /** All results, shown or not. */
  readonly total: number
  /** Best first. */
  readonly hits: readonly Hit[]
}

/** Finds papers. Goes through every paper at every query: right for some thousands of them. */
export interface SearchIndex {
  /** Papers that can be found. */
  readonly size: number
  /** Adds papers, in any order and in portions; one that is there already is left as it is. */
  add(records: readonly SearchRecord[]): void
  /** The best `limit` results. A blank query has none. */
  search(query: string, limit: number): SearchResults
}

export function createSearchIndex(): SearchIndex {
  const entries: Entry[] = []
  const known = new Set<string>()
  const vocabulary = createVocabulary()
  return {
    get size() {
      return entries.length
    },
    add(records) {
      for (const record of records) {
        if (known.has(record.id)) continue
        known.add(record.id)
        const entry = toEntry(record, entries.length)
        for (const { name, text } of entry.fields) if (name !== 'id') vocabulary.add(entry.order, text)
        entries.push(entry)
      }
    },
    search(query, limit) {
      const plan = toPlan(parseQuery(query))
      const found = plan.query.phrase === '' ? [] : findPapers(entries, vocabulary, plan)
      return { total: found.length, hits: found.slice(0, limit).map((match) => toHit(match, plan)) }
    },
  }
}

interface Match {
  readonly entry: Entry
  readonly literal: LiteralMatch
  /** What the paper spells otherwise; empty for a literal match. */
  readonly closes: readonly CloseWord[]
}

function findPapers(entries: readonly Entry[], vocabulary: Vocabulary, plan: Plan): Match[] {
  const literal = entries.map((entry) => matchLiterally(entry, plan))
  const presence = literal.map(({ present }) => present)
  const { query } = plan
  const close = closeWords(query, entries, vocabulary, presence)
  const compound = closeCompound(query, entries, vocabulary)

  const matches = entries.flatMap((entry, paper): Match[] => {
    const match = literal[paper]
    if (match === undefined) return []
    const closes = closesOf(
      match,
      close.map((papers) => papers.get(paper)),
      compound?.get(paper),
      plan,
    )
    return closes.length > 0 || match.score > 0 ? [{ entry, literal: match, closes }] : []
  })
  const fuzzy = rankFuzzy(matches.filter(({ closes }) => closes.length > 0))
  // A word no paper has as typed is a typo if another spelling leads somewhere. Then it is not "missing" from the rest.
  const isTypo = query.words.map((_, i) => presence.every((has) => has[i] === false) && (close[i]?.size ?? 0) > 0)
  const isMeant = ({ literal: { present } }: Match) =>
    fuzzy.length === 0 || present.every((has, i) => has || !isTypo[i])
  const asTyped = matches.filter(({ closes }) => closes.length === 0).filter(isMeant)
  return [...asTyped.sort((a, b) => b.literal.score - a.literal.score || byNewest(a.entry, b.entry)), ...fuzzy]
}

/** The words a paper spells otherwise, if together with those it has as typed they make up the whole query. */
function closesOf(
  { present }: LiteralMatch,
  close: readonly (CloseWord | undefined)[],
  compound: CloseWord | undefined,
  plan: Plan,
): CloseWord[] {
  if (present.every(Boolean)) return []
  const isWhole = plan.query.words.every((word, i) => present[i] || close[i] !== undefined || isTiny(word))
  const spelled = close.filter((word) => word !== undefined)
  if (isWhole && spelled.length > 0) return spelled
  return compound === undefined ? [] : [compound]
}

function rankFuzzy(matches: readonly Match[]): Match[] {
  const scores = unlikeness(matches.map(({ closes }) => closes))
  return matches
    .map((match, i) => ({ match, score: scores[i] ?? 0 }))
    .sort((a, b) => a.score - b.score || byNewest(a.match.entry, b.match.entry))
    .map(({ match }) => match)
}

function toHit({ entry, literal, closes }: Match, plan: Plan): Hit {
  const { abstract: _, ...shown } = entry.record
  const { ranges, snippet } = highlight(entry, plan, closes)
  const missing = plan.query.words.filter((_word, i) => !literal.present[i])
  const spellings = [...new Set(closes.map((close) => spellingIn(entry, close)))]
  return {
    ...shown,
    ranges,
    snippet: snippet.text,
    snippetFrom: snippet.from,
    matched: closes.length > 0 ? 'fuzzy' : 'literal',
    ...(closes.length > 0 ? { close: spellings.join(' ') } : {}),
    missing: closes.length > 0 ? [] : missing.map((word) => word.shown),
  }
}

/** A close spelling as the paper writes it: `Canvas-to-Image` for `canvastoimage`. */
function spellingIn(entry: Entry, { spelling, field }: CloseWord): string {
  const piece = toPiece(spelling)
  for (const { name, original, text } of entry.fields) {
    const range = name === field ? piece.find(text) : undefined
    if (range) return original.slice(...range)
  }
  return spelling
}
