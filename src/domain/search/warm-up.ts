import { initialsOf, spelledOut } from './pinyin.ts'
import { parseQuery } from './query.ts'
import type { SearchEngine } from './search-engine.ts'

/**
 * Searches for things nobody asked for, made of the papers themselves, so that the first real keystroke meets compiled
 * code. Lay it down whenever there is something to do.
 */
export function* warmUp(engine: SearchEngine, rounds: number): Generator<void> {
  const { papers, foldedTitles } = engine.corpus
  for (let round = 0; round < rounds && papers.length > 0; round++) {
    const at = (round * 7919) % papers.length
    for (const query of inventedQueries(
      foldedTitles[at] ?? '',
      papers[at]?.originalTitle ?? '',
      papers[at]?.authors[0],
    )) {
      engine.match(parseQuery(query.slice(0, 3)), 20)
      engine.match(parseQuery(query), 20)
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
