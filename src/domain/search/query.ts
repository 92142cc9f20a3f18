import { parsePaperId, type PaperId } from '../ids.ts'
import { fold } from './fold.ts'

/** One word of a query: a run of Han characters, or anything else between blanks and punctuation. */
export interface Word {
  /** Folded. */
  readonly text: string
  /** As it was typed, to say 「不含 推理」. */
  readonly shown: string
  readonly script: 'han' | 'other'
}

/** A query taken apart. All of it is text to find: there are no operators. */
export interface Query {
  /** The whole query, folded and trimmed; empty when there is nothing to search for. */
  readonly phrase: string
  /** Its words without what stood between them: `Canvas to Image` → `canvastoimage`. */
  readonly joined: string
  readonly words: readonly Word[]
  /** The paper it names, when it is an id, a DOI or the address of a paper. */
  readonly id?: PaperId
}

/** More words than this are no longer told apart; the phrase as a whole still counts. */
const MAX_WORDS = 16
const WORD = /\p{Script=Han}+|[^\s\p{Script=Han},;:!?()[\]{}<>"'|。、《》〈〉「」『』【】〔〕…·]+/gu
const EDGE = /^[-_./]+|[-_./]+$/g

/** Reads what was typed or pasted into the search field. */
export function parseQuery(typed: string): Query {
  const trimmed = typed.trim()
  const phrase = fold(trimmed)
  const words = isAddress(phrase) ? [{ text: phrase, shown: trimmed, script: 'other' as const }] : wordsOf(trimmed)
  const id = idIn(trimmed)
  return { phrase, joined: words.map((word) => word.text).join(''), words, ...(id === undefined ? {} : { id }) }
}

function wordsOf(trimmed: string): Word[] {
  const words = new Map<string, Word>()
  for (const match of fold(trimmed).matchAll(WORD)) {
    const text = match[0].replace(EDGE, '')
    if (text === '' || words.has(text) || words.size === MAX_WORDS) continue
    const start = match.index + match[0].indexOf(text)
    const shown = trimmed.slice(start, start + text.length)
    words.set(text, { text, shown, script: /^\p{Script=Han}/u.test(text) ? 'han' : 'other' })
  }
  return [...words.values()]
}

function isAddress(text: string): boolean {
  return /^[a-z]+:\/\/\S+$/.test(text)
}

/** The paper that `text` is the id or the address of. The DOI arXiv gives its papers counts as their arXiv id. */
function idIn(text: string): PaperId | undefined {
  const bare = text.replace(/^(?:doi:\s*)?10\.48550\/arxiv\./i, '')
  const direct = parsePaperId(bare)?.id
  if (direct !== undefined || !/^\S+\/\S+$/.test(bare)) return direct
  const doi = /10\.(?!48550\/)\d{4,9}\/[^\s?#]+/.exec(bare)?.[0]
  const found =
    doi?.replace(/(?:\.full|\.abstract|\.pdf|\.full-text|-text|\/)+$/i, '') ??
    /[/.](\d{4}\.\d{4,5})(?!\d)/.exec(bare)?.[1] ??
    /arxiv\.org\/\w+\/([a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(bare)?.[1]
  return found === undefined ? undefined : parsePaperId(found)?.id
}
