import Fuse from 'fuse.js/basic'
import { WEIGHTS } from './entry.ts'
import type { CloseWord } from './fuzzy-match.ts'

/**
 * How unlike the query each paper's spellings are, lower first: likeness by Fuse, weighted by field.
 * Fuse sees the close spellings only. Over whole abstracts it takes chance letters for a match.
 * @param papers the close words of each paper
 * @returns for each paper, a number from 0 (alike) up
 */
export function unlikeness(papers: readonly (readonly CloseWord[])[]): number[] {
  const scores = papers.map(() => 0)
  const words = new Map(papers.flat().map(({ word }) => [word.text, word]))
  for (const text of words.keys()) {
    const spelled = papers.flatMap((closes, paper) =>
      closes.filter(({ word }) => word.text === text).map((close) => ({ paper, [close.field]: close.spelling })),
    )
    const fuse = new Fuse(spelled, OPTIONS)
    const ranked = new Map(fuse.search(text).map(({ item, score }) => [item.paper, score ?? 1]))
    for (const { paper } of spelled) scores[paper] = (scores[paper] ?? 0) + (ranked.get(paper) ?? 1)
  }
  return scores
}

const OPTIONS = {
  keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight })),
  includeScore: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  // Which spellings are close enough was decided before: Fuse only puts them in order.
  threshold: 1,
}
