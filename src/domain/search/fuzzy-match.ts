import { closestRun, editsAllowed } from './close-spelling.ts'
import type { Entry, FieldName } from './entry.ts'
import { isTiny } from './literal-match.ts'
import { toPiece } from './piece.ts'
import type { Query, Word } from './query.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of the query and the spelling a paper has instead. */
export interface CloseWord {
  readonly word: Word
  /** Folded, and without separators when it is a compound. */
  readonly spelling: string
  /** The weightiest field that has it. */
  readonly field: FieldName
}

/** For each paper, by its place in the index. */
export type CloseWords = ReadonlyMap<number, CloseWord>

/** With this many papers that have it as typed, a word is no typo and is not read otherwise. */
const ENOUGH_LITERAL = 5
/** A shorter unfinished word is the beginning of too many others. */
const PREFIX_LENGTH = 6
/** Abstracts are long: there, three characters of which one is wrong would match by chance. */
const ABSTRACT_RUN = 4

/**
 * Papers whose spelling is close to one of the query's words.
 * @param literal for each paper, which words it has as typed
 * @returns one map a word; empty for words that are not read otherwise
 */
export function closeWords(
  query: Query,
  entries: readonly Entry[],
  vocabulary: Vocabulary,
  literal: readonly (readonly boolean[])[],
): CloseWords[] {
  return query.words.map((word, i) => {
    const known = literal.filter((present) => present[i]).length
    if (known >= ENOUGH_LITERAL || editsAllowed(word) === 0) return new Map()
    const isLast = i === query.words.length - 1
    const wanted = (paper: number) => literal[paper]?.[i] === false
    return word.script === 'han'
      ? closeHan(word, entries, wanted, known === 0)
      : closeLatin(word, entries, vocabulary, wanted, isLast)
  })
}

/** The same for all words in one, as in `Theta Evlove`; undefined when the query is no Latin compound. */
export function closeCompound(query: Query, entries: readonly Entry[], vocabulary: Vocabulary): CloseWords | undefined {
  const count = query.words.length
  if (count < 2 || count > 3 || query.words.some((word) => word.script === 'han' || isTiny(word))) return undefined
  const word: Word = { text: query.joined, shown: query.phrase, script: 'other' }
  return editsAllowed(word) === 0 ? undefined : closeLatin(word, entries, vocabulary, () => true, false)
}

type Wanted = (paper: number) => boolean

function closeHan(word: Word, entries: readonly Entry[], wanted: Wanted, edges: boolean): CloseWords {
  const found = new Map<number, CloseWord>()
  entries.forEach((entry, paper) => {
    if (!wanted(paper)) return
    for (const { name, text } of entry.fields) {
      if (name === 'id' || (name === 'abstract' && word.text.length < ABSTRACT_RUN)) continue
      const close = closestRun(word.text, text, edges)
      if (close === undefined) continue
      found.set(paper, { word, spelling: text.slice(close.start, close.end), field: name })
      break
    }
  })
  return found
}

function closeLatin(
  word: Word,
  entries: readonly Entry[],
  vocabulary: Vocabulary,
  wanted: Wanted,
  isLast: boolean,
): CloseWords {
  const found = new Map<number, CloseWord>()
  for (const { term, papers } of vocabulary.near(
    word.text,
    editsAllowed(word),
    isLast && word.text.length >= PREFIX_LENGTH,
  )) {
    const piece = toPiece(term)
    for (const paper of papers) {
      if (found.has(paper) || !wanted(paper)) continue
      const field = entries[paper]?.fields.find(({ text }) => piece.find(text) !== undefined)
      if (field) found.set(paper, { word, spelling: term, field: field.name })
    }
  }
  return found
}
