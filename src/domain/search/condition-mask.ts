import { coverHan, type CoverageSpace } from './coverage.ts'
import { fold } from './fold.ts'
import type { Condition } from './query-language.ts'
import { isTiny } from './query.ts'
import type { SearchEngine } from './search-engine.ts'
import { runsOf } from './text-units.ts'
import { coverWord } from './word-coverage.ts'
import { FIELD_BITS } from './word-dictionary.ts'

/** What is the reader's own: the worker cannot see it, so it comes with the question. */
export interface Personal {
  readonly read?: ReadonlySet<string>
  readonly bookmarked?: ReadonlySet<string>
  /** Tag → ids. */
  readonly tags?: Readonly<Record<string, readonly string[]>>
}

/** Papers that meet conditions: 1, the others 0; remembered while neither they nor the papers change. */
export function conditionMasks(engine: SearchEngine): {
  /** @returns undefined when there is no condition */
  readonly maskOf: (conditions: readonly Condition[], personal?: Personal) => Uint8Array | undefined
} {
  const known = new Map<string, Uint8Array>()
  let version = -1
  function maskOf(condition: Condition, personal: Personal): Uint8Array {
    if (condition.type === 'is' || condition.type === 'tag') return maskOne(engine, condition, personal)
    const key = JSON.stringify(condition)
    const mask = known.get(key) ?? maskOne(engine, condition, personal)
    if (known.size > MOST_KNOWN) known.clear()
    known.set(key, mask)
    return mask
  }
  return {
    maskOf(conditions, personal = {}) {
      if (version !== engine.corpus.version) known.clear()
      version = engine.corpus.version
      const [first, ...others] = conditions.map((condition) => maskOf(condition, personal))
      if (first === undefined || others.length === 0) return first
      const all = first.slice()
      for (const mask of others) for (let paper = 0; paper < all.length; paper++) if (mask[paper] === 0) all[paper] = 0
      return all
    },
  }
}

const MOST_KNOWN = 16

function maskOne(engine: SearchEngine, condition: Condition, personal: Personal): Uint8Array {
  const { papers, foldedTitles } = engine.corpus
  const mask = new Uint8Array(papers.length)
  const set = (meets: (paper: number) => boolean) => {
    for (let paper = 0; paper < mask.length; paper++) if (meets(paper)) mask[paper] = 1
    return mask
  }
  switch (condition.type) {
    case 'author':
      return papersBy(engine, fold(condition.text))
    case 'title': {
      const words = runsOf(fold(condition.text)).map(({ text }) => text)
      return set((paper) => {
        const title = foldedTitles[paper] ?? ''
        const original = fold(papers[paper]?.originalTitle ?? '')
        return words.every((word) => title.includes(word) || original.includes(word))
      })
    }
    case 'phrase':
      return papersWith(engine, fold(condition.text).trim())
    case 'without':
      return papersWith(engine, fold(condition.text).trim()).map((has) => 1 - has)
    case 'id': {
      const text = condition.text.toLowerCase()
      return set((paper) => papers[paper]?.id.includes(text) === true)
    }
    case 'days': {
      const { from = '', to = '9999-99-99' } = condition
      return set((paper) => {
        const day: string = papers[paper]?.day ?? ''
        return day >= from && day <= to
      })
    }
    case 'source':
      return set((paper) => papers[paper]?.source === condition.source)
    case 'has':
      return set((paper) => papers[paper]?.has.includes(condition.what) === true)
    case 'is': {
      const { read = new Set(), bookmarked = new Set() } = personal
      const ids = condition.state === 'bookmarked' ? bookmarked : read
      return set((paper) => ids.has(papers[paper]?.id ?? '') !== (condition.state === 'unread'))
    }
    case 'tag': {
      const wanted = fold(condition.text)
      const ids = new Set(
        Object.entries(personal.tags ?? {}).flatMap(([tag, tagged]) => (fold(tag) === wanted ? tagged : [])),
      )
      return set((paper) => ids.has(papers[paper]?.id ?? ''))
    }
    default:
      return condition satisfies never
  }
}

/** Each part of the name, in whatever order, as names are spelled or nearly so. */
function papersBy(engine: SearchEngine, name: string): Uint8Array {
  const { papers } = engine.corpus
  const mask = new Uint8Array(papers.length).fill(1)
  for (const { text, han } of runsOf(name)) {
    const coverage = new Float32Array(papers.length)
    if (han)
      for (const [paper, { authors }] of papers.entries())
        coverage[paper] = authors.some((author) => fold(author).includes(text)) ? 1 : 0
    else coverWord(spaceOf(engine), engine.expand(text), coverage, FIELD_BITS.author)
    const best = coverage.reduce((most, value) => Math.max(most, value), 0)
    // Where names are spelled so, others are not meant.
    const least = best >= AS_TYPED ? AS_TYPED : NEARLY
    for (let paper = 0; paper < mask.length; paper++) if ((coverage[paper] ?? 0) < least) mask[paper] = 0
  }
  return mask
}

const AS_TYPED = 0.74
const NEARLY = 0.5
/** Of all pairs of a run, an abstract has at least this much: it has none of those with one between. */
const ALL_PAIRS = 0.5

/** Papers with a text as it is, in any field. Postings say which ones to read. */
function papersWith(engine: SearchEngine, text: string): Uint8Array {
  const { papers, foldedTitles, abstracts } = engine.corpus
  const mask = new Uint8Array(papers.length).fill(text === '' ? 0 : 1)
  for (const { text: run, han } of runsOf(text)) {
    if (isTiny({ text: run, han })) continue
    const coverage = new Float32Array(papers.length)
    if (han) coverHan(spaceOf(engine), run, coverage)
    else coverWord(spaceOf(engine), engine.expand(run), coverage)
    for (let paper = 0; paper < mask.length; paper++)
      if ((coverage[paper] ?? 0) < (han ? ALL_PAIRS : 0.01)) mask[paper] = 0
  }
  for (let paper = 0; paper < mask.length; paper++) {
    if (mask[paper] === 0 || (foldedTitles[paper] ?? '').includes(text)) continue
    const { originalTitle = '', authors = [], personal = [] } = papers[paper] ?? {}
    const others = [originalTitle, ...authors, ...personal, abstracts[paper] ?? '']
    if (!others.some((other) => other !== '' && fold(other).includes(text))) mask[paper] = 0
  }
  return mask
}

function spaceOf({ corpus: { papers, segments } }: SearchEngine): CoverageSpace {
  return { segments, papers: papers.length, stamps: new Uint16Array(papers.length), stamp: 0 }
}
