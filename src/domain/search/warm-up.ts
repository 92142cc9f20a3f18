import type { Corpus } from './corpus.ts'
import { initialsOf, spelledOut } from './pinyin.ts'

/** How often things are searched for: in the first papers there are, and once more in all of them. */
export const WARM_UP_ROUNDS = { first: 20, whole: 6 }

/**
 * Types things nobody asked for, made of the papers themselves, so that the first real keystroke meets compiled code.
 * A small index compiles other code than a large one. Lay it down whenever there is something to do.
 * @param search asked for each letter more, as a reader's keys do
 */
export function* warmUp(
  { papers, foldedTitles }: Pick<Corpus, 'papers' | 'foldedTitles'>,
  search: (text: string) => unknown,
  rounds: number,
): Generator<void> {
  for (let round = 0; round < rounds && papers.length > 0; round++) {
    const at = (round * 7919) % papers.length
    const { originalTitle = '', authors } = papers[at] ?? { authors: [] }
    for (const query of inventedQueries(foldedTitles[at] ?? '', originalTitle, authors[0]))
      for (let end = 1; end <= query.length; end++) {
        search(query.slice(0, end))
        yield
      }
  }
}

function inventedQueries(title: string, originalTitle: string, author = ''): string[] {
  const [run = ''] = /\p{Script=Han}{4,}/u.exec(title) ?? []
  const words = originalTitle.match(/[A-Za-z]{4,}/g) ?? []
  const [word = ''] = words
  return [
    run.slice(0, 6),
    run.slice(0, 2) + run.slice(3, 6),
    `${run.slice(0, 2)} ${run.slice(-2)}`,
    spelledOut(run.slice(0, 3)),
    initialsOf(run.slice(0, 4)),
    words.slice(0, 3).join(' '),
    `${word.slice(0, 3)}x${word.slice(4)}`,
    author,
  ].filter((query) => query.trim() !== '')
}
