/** What the search worker reads of a month: two files of columns, a quarter smaller than records and quicker to read. */
import { count, fields, list, oneOf, parsed, text, type Check } from './check.ts'
import { SOURCES, toDay, toPaperId, type Day, type PaperId } from './ids.ts'
import type { Paper } from './paper.ts'
import { plainText } from './rich-text.ts'
import { decode, WireError } from './wire.ts'

/** A paper as the search worker reads it: plain text only. */
export interface SearchRecord {
  readonly id: PaperId
  readonly source: Paper['source']
  readonly day: Day
  readonly title: string
  readonly originalTitle?: string
  readonly authors: readonly string[]
  readonly abstract: string
  readonly has: readonly ('code' | 'note' | 'math')[]
}

const HAS = ['code', 'note', 'math'] as const

/** What search reads of a paper. */
export function toSearchRecord(paper: Paper): SearchRecord {
  const richest = [...paper.title, ...(paper.abstract?.text ?? [])]
  const has = [
    ...(paper.codeUrl === undefined ? [] : (['code'] as const)),
    ...(paper.notes.length === 0 ? [] : (['note'] as const)),
    ...(richest.some((piece) => piece[0] === 'math') ? (['math'] as const) : []),
  ]
  return {
    id: paper.id,
    source: paper.source,
    day: paper.day,
    title: plainText(paper.title),
    ...(paper.originalTitle === undefined ? {} : { originalTitle: paper.originalTitle }),
    authors: paper.authors,
    abstract: paper.abstract === undefined ? '' : plainText(paper.abstract.text),
    has,
  }
}
/** A paper as the first file has it. */
export type SearchTitle = Omit<SearchRecord, 'abstract'>

/** The order of both files of a month: newest day first. */
function inOrder(records: readonly SearchRecord[]): SearchRecord[] {
  return records.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** Titles, authors and ids of a month. */
export function encodeSearchTitles(records: readonly SearchRecord[]): string {
  const sorted = inOrder(records)
  const days: [string, number][] = []
  for (const { day } of sorted) {
    const last = days.at(-1)
    if (last?.[0] === day) last[1]++
    else days.push([day, 1])
  }
  return JSON.stringify({
    days: days.map(([day]) => day),
    papersOfDays: days.map(([, papers]) => papers),
    ids: sorted.map(({ id }) => id),
    titles: sorted.map(({ title }) => title),
    originalTitles: sorted.map(({ originalTitle = '' }) => originalTitle),
    authors: sorted.map(({ authors }) => authors),
    // A digit a paper: its source, and what it has as bits.
    sources: sorted.map(({ source }) => SOURCES.indexOf(source)).join(''),
    has: sorted.map(({ has }) => HAS.reduce((bits, what, i) => bits + (has.includes(what) ? 1 << i : 0), 0)).join(''),
  })
}

/** Abstracts of a month. */
export function encodeSearchAbstracts(records: readonly SearchRecord[]): string {
  return JSON.stringify(inOrder(records).map(({ abstract }) => abstract))
}

interface Columns {
  readonly days: readonly Day[]
  readonly papersOfDays: readonly number[]
  readonly ids: readonly PaperId[]
  readonly titles: readonly string[]
  readonly originalTitles: readonly string[]
  readonly authors: readonly (readonly string[])[]
  readonly sources: string
  readonly has: string
}

const columnsCheck: Check<Columns> = fields({
  days: list(parsed(toDay, 'a day YYYY-MM-DD')),
  papersOfDays: list(count),
  ids: list(parsed(toPaperId, 'an arXiv id or DOI')),
  titles: list(text),
  originalTitles: list(text),
  authors: list(list(text)),
  sources: text,
  has: text,
})

/** @throws WireError when `data` is not the titles of a month. */
export function decodeSearchTitles(file: string, data: unknown): readonly SearchTitle[] {
  const columns = decode(columnsCheck, file, data)
  const { ids, titles, originalTitles, authors, sources, has } = columns
  const days = columns.days.flatMap((day, i) => Array.from({ length: columns.papersOfDays[i] ?? 0 }, () => day))
  for (const [name, column] of Object.entries({ titles, originalTitles, authors, sources, has, days }))
    if (column.length !== ids.length)
      throw new WireError(`${file}: ${name}: expected ${ids.length} entries, got ${column.length}`)
  return ids.map((id, i): SearchTitle => {
    const source = decode(oneOf(SOURCES), `${file}: sources.${i}`, SOURCES[Number(sources[i])])
    const bits = Number(has[i])
    const originalTitle = originalTitles[i] ?? ''
    const [day] = days.slice(i, i + 1)
    if (day === undefined) throw new WireError(`${file}: days: too few`)
    return {
      id,
      source,
      day,
      title: titles[i] ?? '',
      authors: authors[i] ?? [],
      ...(originalTitle === '' ? {} : { originalTitle }),
      has: HAS.filter((_, bit) => bits & (1 << bit)),
    }
  })
}

/**
 * @param papers how many the first file has
 * @throws WireError when `data` is not the abstracts of a month.
 */
export function decodeSearchAbstracts(file: string, data: unknown, papers: number): readonly string[] {
  const abstracts = decode(list(text), file, data)
  if (abstracts.length !== papers) throw new WireError(`${file}: expected ${papers} abstracts, got ${abstracts.length}`)
  return abstracts
}
