import type { PaperId } from '../ids.ts'
import { fold } from './fold.ts'
import { namedPaper } from './named-paper.ts'
import { startOf } from '../well-formed.ts'
import { runsOf } from './text-units.ts'

/** One word of a query: a run of Han characters, or of letters and digits. */
export interface Word {
  /** Folded. */
  readonly text: string
  /** As it was typed, to say 「不含 推理」. */
  readonly shown: string
  readonly han: boolean
  /** The one still being typed. */
  readonly last: boolean
}

/** Free text to search for, taken apart. */
export interface Query {
  /** All of it, folded and trimmed; empty when there is nothing to search for. */
  readonly phrase: string
  readonly words: readonly Word[]
  /** The paper it names, when it is an id, a DOI or the address of a paper. */
  readonly id?: PaperId
}

/** Characters that are looked at: a pasted title or sentence, not a page. */
const LONGEST_QUERY = 300
/** More words than this are no longer told apart; the phrase as a whole still counts. */
const MOST_WORDS = 12

/** Reads text that was typed or pasted into the search field. */
export function parseQuery(typed: string): Query {
  const trimmed = startOf(typed.trim(), LONGEST_QUERY)
  const phrase = fold(trimmed)
  const runs = runsOf(phrase)
  const texts = new Set<string>()
  const words: Word[] = []
  for (const { text, start, han } of runs) {
    // Twice the same syllable of pinyin is no repetition: yi zhi zhi liao.
    if ((han && texts.has(text)) || words.length === MOST_WORDS) continue
    texts.add(text)
    words.push({ text, shown: trimmed.slice(start, start + text.length), han, last: false })
  }
  const last = words.at(-1)
  if (last && phrase.endsWith(last.text)) words[words.length - 1] = { ...last, last: true }
  const id = namedPaper(trimmed)
  return { phrase, words, ...(id === undefined ? {} : { id }) }
}

/** Latin words of one or two letters and single Han characters: they stand in almost any text. */
export function isTiny({ text, han }: Pick<Word, 'text' | 'han'>): boolean {
  return text.length <= (han ? 1 : 2)
}
