import { alignedStretch } from './align-search.ts'
import type { SearchPaper } from './corpus.ts'
import { matchedRuns } from './edit-distance.ts'
import { findSounds } from './evidence.ts'
import { fold } from './fold.ts'
import { findAll, toPiece, type Piece, type Range } from './piece.ts'
import type { QueryPlan } from './plan.ts'
import { isTiny, type Word } from './query.ts'
import type { Ranked } from './ranked.ts'
import { snippetOf, type Mention, type Snippet } from './snippet.ts'

/** Which characters of a paper matched; ranges are ascending, apart from each other, and of the original texts. */
export interface HitRanges {
  readonly id: readonly Range[]
  readonly title: readonly Range[]
  readonly originalTitle: readonly Range[]
  /** One list an author. */
  readonly authors: readonly (readonly Range[])[]
  /** In the whole abstract, for the preview. */
  readonly abstract: readonly Range[]
  /** In the hit's `snippet`, `…` included. */
  readonly snippet: readonly Range[]
}

export interface Highlights {
  readonly ranges: HitRanges
  readonly snippet: Snippet
  /** What the paper has in place of the words that are not there as typed, as it writes it. */
  readonly shown: string
}

interface Text {
  readonly original: string
  readonly folded: string
}

/**
 * The ranges and the snippet of one result. Only for results that are shown: it looks at every occurrence.
 * @param spellingOf the word of this paper that is close to a word of the query
 */
export function highlight(
  paper: SearchPaper,
  abstract: string,
  plan: QueryPlan,
  { evidence, group }: Ranked,
  spellingOf: (word: Word) => string | undefined,
): Highlights {
  const toText = (original: string): Text => ({ original, folded: fold(original) })
  const texts = {
    title: toText(paper.title),
    originalTitle: toText(paper.originalTitle ?? ''),
    authors: paper.authors.map(toText),
    abstract: toText(abstract),
  }
  const inOrder = [texts.title, ...texts.authors, texts.originalTitle, texts.abstract]
  const shown: string[] = []
  const close = plan.slots.flatMap(({ word }, i): Finder[] => {
    const kind = evidence[i]?.kind
    if (kind === 'pinyin' || kind === 'initials') {
      const found = soundRange(plan, i, texts.title)
      if (!found) return []
      const heard = texts.title.original.slice(...found)
      if (!shown.includes(heard)) shown.push(heard)
      const piece = toPiece(texts.title.folded.slice(...found))
      return [{ word: i, find: ({ folded }) => findAll(piece, folded) }]
    }
    if (kind !== 'close') return []
    const spelling = word.han ? closestHan(word, inOrder) : spellingOf(word)
    if (spelling === undefined) return []
    const piece = toPiece(spelling)
    const holder = inOrder.find(({ folded }) => piece.find(folded))
    const at = holder && piece.find(holder.folded)
    if (holder && at) shown.push(holder.original.slice(...at))
    return [{ word: i, find: (text) => findAll(piece, text.folded).flatMap((range) => runsWithin(word, text, range)) }]
  })
  const finders = [...literalFinders(plan, evidence), ...close]
  const mentionsIn = (text: Text) => mentions(text, finders)
  const rangesIn = (text: Text) => merge(mentionsIn(text).map(({ range }) => range))
  const inAbstract = mentionsIn(texts.abstract)
  const snippet = snippetOf(abstract, inAbstract, merge(inAbstract.map(({ range }) => range)))
  return {
    snippet,
    shown: shown.join(' '),
    ranges: {
      id: group === 'named' ? [[0, paper.id.length]] : rangesIn(toText(paper.id)),
      title: rangesIn(texts.title),
      originalTitle: rangesIn(texts.originalTitle),
      authors: texts.authors.map(rangesIn),
      abstract: merge(inAbstract.map(({ range }) => range)),
      snippet: snippet.ranges,
    },
  }
}

/** Finds a word of the query, or all of it (-1), in a text. */
interface Finder {
  readonly word: number
  readonly find: (text: Text) => readonly Range[]
}

function literalFinders({ query, slots }: QueryPlan, evidence: Ranked['evidence']): Finder[] {
  const byPiece = (piece: Piece, word: number): Finder => ({ word, find: ({ folded }) => findAll(piece, folded) })
  const whole = slots.length > 1 ? [byPiece(toPiece(query.phrase), -1)] : []
  const words = slots.flatMap(({ word }, i): Finder[] => {
    if (evidence[i]?.kind !== 'literal') return []
    const isAlone = slots.length === 1
    return [byPiece(toPiece(word.text, !isAlone && !word.han && word.text.length <= 3), i)]
  })
  // Beside telling words a stray "to" or 的 is noise.
  const telling = words.filter(({ word }) => slots[word] && !isTiny(slots[word].word))
  return [...whole, ...(telling.length > 0 ? telling : words)]
}

/** Where a title has what a word sounds like. */
export function soundRange(
  { readings }: Pick<QueryPlan, 'readings'>,
  word: number,
  { folded }: Pick<Text, 'folded'>,
): Range | undefined {
  for (const isLoose of [false, true])
    for (const { sounds, words } of readings) {
      const match = words.includes(word) ? findSounds(folded, sounds) : undefined
      if (match?.isLoose === isLoose) return [match.start, match.end]
    }
  return undefined
}

/** What stands in the texts for a Han run, where it is likest. */
function closestHan(word: Word, texts: readonly Text[]): string | undefined {
  let best: { readonly text: string; readonly lost: number } | undefined
  for (const { folded } of texts) {
    const { start, end } = alignedStretch(word.text, folded)
    const text = folded.slice(start, end)
    const lost = word.text.split('').filter((character) => !text.includes(character)).length
    if (text !== '' && lost <= word.text.length / 2 && (best === undefined || lost < best.lost)) best = { text, lost }
  }
  return best?.text
}

/** The characters of a close spelling that the query really has. */
function runsWithin(word: Word, { folded }: Text, [start, end]: Range): Range[] {
  return matchedRuns(word.text, folded.slice(start, end)).map(([from, to]) => [start + from, start + to])
}

function mentions(text: Text, finders: readonly Finder[]): Mention[] {
  return finders
    .flatMap(({ word, find }) => find(text).map((range) => ({ range, word })))
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
