/** How often each term of a text occurs, in order of first occurrence. Terms are as written first in the text. */
export type TermCounts = readonly (readonly [term: string, count: number])[]

/** A word of the title tells more than one of the abstract. */
const TITLE_WEIGHT = 3

/** Words of two or more Han characters, and Latin words; single characters and numbers say nothing of the subject. */
const TERM = /^(?:\p{Script=Han}{2,}|\p{Script=Latin}[\p{Script=Latin}\p{Nd}_-]+)$/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The terms of a paper, by title and abstract, counted without regard to case. */
export function countTerms(title: string, abstract: string): TermCounts {
  const counts = new Map<string, [term: string, count: number]>()
  const count = (text: string, weight: number) => {
    for (const { segment } of segmenter.segment(text)) {
      if (!TERM.test(segment)) continue
      const key = termKey(segment)
      const known = counts.get(key)
      if (known) known[1] += weight
      else counts.set(key, [segment, weight])
    }
  }
  count(title, TITLE_WEIGHT)
  count(abstract, 1)
  return [...counts.values()]
}

/** What two spellings of one term share. */
export function termKey(term: string): string {
  return term.toLowerCase()
}
