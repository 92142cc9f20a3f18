import type { Entry } from './entry.ts'
import { matchedRuns } from './edit-distance.ts'
import type { CloseWord } from './fuzzy-match.ts'
import { isTiny, type Plan } from './literal-match.ts'
import { findAll, toPiece, type Range } from './piece.ts'
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

/** The ranges and the snippet of one result. Only for results that are shown: it looks at every occurrence. */
export function highlight(
  entry: Entry,
  plan: Plan,
  closes: readonly CloseWord[],
): { readonly ranges: HitRanges; readonly snippet: Snippet } {
  const mentionsIn = (name: string) =>
    entry.fields.filter((field) => field.name === name).map((field) => mentions(field.text, plan, closes))
  const rangesIn = (name: string) => merge((mentionsIn(name)[0] ?? []).map(({ range }) => range))
  const [inAbstract = []] = mentionsIn('abstract')
  const abstract = merge(inAbstract.map(({ range }) => range))
  const snippet = snippetOf(entry.record.abstract, inAbstract, abstract)
  const isNamed = plan.query.id === entry.record.id
  return {
    snippet,
    ranges: {
      id: isNamed ? [[0, entry.record.id.length]] : rangesIn('id'),
      title: rangesIn('title'),
      originalTitle: rangesIn('originalTitle'),
      authors: mentionsIn('author').map((found) => merge(found.map(({ range }) => range))),
      abstract,
      snippet: snippet.ranges,
    },
  }
}

/** What of the query stands in `folded`, in order. The phrase counts as a word of its own. */
function mentions(folded: string, plan: Plan, closes: readonly CloseWord[]): Mention[] {
  const phrases = plan.phrases.flatMap((piece) => findAll(piece, folded)).map((range) => ({ range, word: -1 }))
  const words = plan.words.flatMap(({ word, piece }, i) => {
    // Beside the whole phrase, a stray "to" or 的 is noise.
    return isTiny(word) && phrases.length > 0 ? [] : findAll(piece, folded).map((range) => ({ range, word: i }))
  })
  const close = closes.flatMap(({ word, spelling }, i) =>
    findAll(toPiece(spelling), folded).flatMap(([start, end]) =>
      matchedRuns(word.text, folded.slice(start, end)).map(([from, to]) => ({
        range: [start + from, start + to] as const,
        word: plan.words.length + i,
      })),
    ),
  )
  return [...phrases, ...words, ...close].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
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
