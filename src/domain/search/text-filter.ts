import { toDay, toPaperId, type Day, type PaperId } from '../ids.ts'
import type { SearchPaper } from './corpus.ts'
import { fold } from './fold.ts'
import { highlight } from './highlight.ts'
import { toPiece } from './piece.ts'
import { initialsOf, spelledOut } from './pinyin.ts'
import { finish, MOST_PAPERS } from './posting-list.ts'
import { parseQuery } from './query.ts'
import type { Ranked } from './ranked.ts'
import { createSearchEngine, type SearchEngine } from './search-engine.ts'
import { likestWord } from './word-expansion.ts'

/** Something to be found by its texts. */
export interface FilterItem {
  /** Read as pinyin too, and close spellings of them count. */
  readonly texts: readonly string[]
  /** Found only as they stand: ids. */
  readonly ids?: readonly string[]
}

/** What a filter lets through. */
interface Found {
  /** Places of items. */
  readonly items: Set<number>
  /** What they have for what was typed, as they write it: 视频 for `shipin`. */
  readonly terms: Set<string>
}

const MOST_TERMS = 200
const APART = '\u0001'

/**
 * Filters by what is typed: an item has every word of it in one of its texts. As it stands, wherever it stands; by sound,
 * as the search of the archive hears it; and where no item has a word either way, by its initials, then in another
 * spelling.
 *
 *     daidu 视频      daidu  → the tag 待读      → items 0 3 4
 *                     视频   → titles and notes  → items 3 5      both: 3
 *
 * A filter keeps the order of its list, so it lets less through than the search does, which ranks: what is only close
 * must not stand above what was meant.
 */
export function createTextFilter(items: readonly FilterItem[]): (typed: string) => Found {
  const whole = items.map(({ texts, ids = [] }) => [...texts, ...ids].join(APART))
  const folded = whole.map(fold)
  const { papers, owners } = eachOnce(items)
  let engine: SearchEngine | undefined

  /** The items that the engine finds, by the way they have what was typed. */
  function heard(typed: string) {
    engine ??= engineOf(papers)
    const ways = { sound: nothing(), initials: nothing(), close: nothing() }
    const { plan, best } = engine.match(parseQuery(typed), papers.length)
    for (const ranked of best) {
      const paper = papers[ranked.paper]
      if (ranked.group !== 'otherwise' || paper === undefined) continue
      const { items: into, terms } = ways[wayOf(ranked)]
      for (const owner of owners[ranked.paper] ?? []) into.add(owner)
      if (terms.size >= MOST_TERMS) continue
      const { at } = ranked.evidence.find((evidence) => evidence.at !== undefined) ?? {}
      const spellingOf = ({ text }: { readonly text: string }) =>
        engine && likestWord(engine.expand(text), ranked.paper)
      const shown = at ? paper.title.slice(at.start, at.end) : highlight(paper, '', plan, ranked, spellingOf).shown
      if (shown !== '') terms.add(shown)
    }
    for (const [i, { title }] of papers.entries()) {
      const length = beginsAs(title, fold(typed.trim()))
      if (length === 0) continue
      for (const owner of owners[i] ?? []) ways.sound.items.add(owner)
      ways.sound.terms.add(title.slice(0, length))
    }
    return ways
  }

  function asItStands(typed: string): Found {
    const found = nothing()
    const piece = toPiece(fold(typed))
    for (const [i, text] of folded.entries()) {
      const at = piece.find(text)
      if (at === undefined) continue
      found.items.add(i)
      if (found.terms.size < MOST_TERMS) found.terms.add(whole[i]?.slice(...at) ?? '')
    }
    return found
  }

  function findWord(word: string): Found {
    const literal = asItStands(word)
    // Chinese, digits and signs are not read otherwise as long as someone has them as they stand.
    if (literal.items.size > 0 && !/^[a-zａ-ｚ]+$/i.test(word)) return literal
    const { sound, initials, close } = heard(word)
    return [united(literal, sound), initials].find(({ items: some }) => some.size > 0) ?? close
  }

  return (typed) => {
    const words = typed.trim().split(/\s+/)
    const found = words.map(findWord).reduce(inBoth)
    if (words.length === 1) return found
    // Syllables that stand apart are read together: shi pin.
    const { sound, close } = heard(typed)
    const either = united(found, sound)
    return either.items.size > 0 ? either : close
  }
}

/** Tags are of two characters more often than not, and the engine hears nothing in two letters. */
const SHORT_TEXT = 8

/** How many characters of a short text are what the letters begin to spell, whole or by initials: `dd`, `dai` → 待读. */
function beginsAs(text: string, letters: string): number {
  if (text.length > SHORT_TEXT || !/^[a-z]{2,}$/.test(letters)) return 0
  const folded = fold(text)
  if (initialsOf(folded).startsWith(letters)) return letters.length
  if (!spelledOut(folded).startsWith(letters)) return 0
  let length = 1
  while (spelledOut(folded.slice(0, length)).length < letters.length) length++
  return length
}

const nothing = (): Found => ({ items: new Set(), terms: new Set() })

function united(a: Found, b: Found): Found {
  return { items: new Set([...a.items, ...b.items]), terms: new Set([...a.terms, ...b.terms]) }
}

function inBoth(a: Found, b: Found): Found {
  const items = new Set([...a.items].filter((item) => b.items.has(item)))
  return { items, terms: items.size === 0 ? new Set() : new Set([...a.terms, ...b.terms]) }
}

/** The weakest of the ways that a text has the words in. */
function wayOf({ evidence }: Ranked): 'sound' | 'initials' | 'close' {
  const has = (kind: string) => evidence.some((own) => own.kind === kind)
  return has('close') ? 'close' : has('initials') ? 'initials' : 'sound'
}

/** What the engine wants to know of a paper, and no text has. */
const NOBODY = {
  // Both are what they say they are.
  id: toPaperId('2000.00000') as PaperId,
  day: toDay('2000-01-01') as Day,
  source: 'arxiv',
  authors: [],
  has: [],
} as const

/** Every text once, as the title of a paper of its own, and the items that have it. */
function eachOnce(items: readonly FilterItem[]): { papers: SearchPaper[]; owners: number[][] } {
  const ownersOf = new Map<string, number[]>()
  for (const [i, { texts }] of items.entries())
    for (const text of texts) {
      const owners = ownersOf.get(text)
      if (owners) owners.push(i)
      else ownersOf.set(text, [i])
    }
  return {
    papers: [...ownersOf.keys()].map((title) => ({ ...NOBODY, title })),
    owners: [...ownersOf.values()],
  }
}

function engineOf(papers: readonly SearchPaper[]): SearchEngine {
  const engine = createSearchEngine()
  for (let from = 0; from < papers.length; from += MOST_PAPERS)
    finish(engine.addPapers(papers.slice(from, from + MOST_PAPERS)))
  return engine
}
