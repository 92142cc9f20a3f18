import type { Day, HttpUrl, PaperId, Source } from './ids.ts'
import { plainText, sliceRich, type RichText } from './rich-text.ts'

/** One paper as the reader shows it. A paper belongs to the first day it was listed. */
export interface Paper {
  readonly id: PaperId
  readonly source: Source
  /** The day of the first digest that lists it. */
  readonly day: Day
  /** The title alone, in Chinese, with break opportunities. Stands in: the original title, else the id. */
  readonly title: RichText
  readonly originalTitle?: string
  /** As the digest gives them; usually the first author only. */
  readonly authors: readonly string[]
  /** arXiv version that was listed, from 1. */
  readonly version?: number
  readonly pdfUrl?: HttpUrl
  /** Repository, from the digest's column or the first code host named in the abstract. */
  readonly codeUrl?: HttpUrl
  readonly published?: Day
  readonly abstract?: Abstract
  /** Translator's notes, one entry a paragraph or list item; empty when there is none. */
  readonly notes: readonly RichText[]
  /** True when the digest holds nothing but a DOI. */
  readonly doiOnly?: true
}

/** An abstract and its two reading aids (DESIGN.md §1). Offsets count UTF-16 units of `plainText(text)`. */
export interface Abstract {
  /** One run of text; `\n` where the digest itself starts a new paragraph. */
  readonly text: RichText
  /** Where the excerpt of the list starts: the contribution sentence, or 0. */
  readonly excerptAt: number
  /** Where a long abstract may be split into paragraphs, ascending; empty when short. */
  readonly splitsAt: readonly number[]
  /** True when the digest holds only a scrap of the English text. */
  readonly untranslated?: true
}

/** The abstract as paragraphs: the digest's own, and with `split` the added ones. */
export function paragraphs(abstract: Abstract, split: boolean): RichText[] {
  const plain = plainText(abstract.text)
  const cuts = new Set<number>(split ? abstract.splitsAt : [])
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) cuts.add(at)
  const edges = [0, ...[...cuts].sort((a, b) => a - b), plain.length]
  return edges
    .slice(1)
    .map((end, i) => trimStart(sliceRich(abstract.text, edges[i] ?? 0, end)))
    .filter((part) => plainText(part).trim() !== '')
}

function trimStart(text: RichText): RichText {
  const plain = plainText(text)
  return sliceRich(text, plain.length - plain.trimStart().length)
}

/** The start of the abstract as the list shows it: `length` units from the contribution sentence or the beginning. */
export function excerpt(abstract: Abstract, from: 'contribution' | 'beginning', length = 400): RichText {
  const start = from === 'contribution' ? abstract.excerptAt : 0
  return sliceRich(abstract.text, start, start + length)
}
