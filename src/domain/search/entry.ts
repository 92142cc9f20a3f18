import type { SearchRecord } from '../wire.ts'
import { fold } from './fold.ts'

export type FieldName = 'id' | 'title' | 'originalTitle' | 'author' | 'abstract'

/** What a match in a field is worth. */
export const WEIGHTS: Readonly<Record<FieldName, number>> = {
  id: 6,
  title: 6,
  originalTitle: 6,
  author: 4,
  abstract: 1,
}

/** One text of a paper. */
export interface Field {
  readonly name: FieldName
  readonly original: string
  /** The original folded: what is searched. */
  readonly text: string
}

/** A paper as the index keeps it. */
export interface Entry {
  readonly record: SearchRecord
  /** Place in the order of arrival: breaks ties within a day. */
  readonly order: number
  /** Authors in the order of the record. */
  readonly fields: readonly Field[]
}

export function toEntry(record: SearchRecord, order: number): Entry {
  const texts: readonly (readonly [FieldName, string | undefined])[] = [
    ['id', record.id],
    ['title', record.title],
    ['originalTitle', record.originalTitle],
    ...record.authors.map((author) => ['author', author] as const),
    ['abstract', record.abstract],
  ]
  const fields = texts.flatMap(([name, original]) =>
    original === undefined ? [] : [{ name, original, text: fold(original) }],
  )
  return { record, order, fields }
}

/** Newest day first; within a day as the digests list them. */
export function byNewest(a: Entry, b: Entry): number {
  return a.record.day === b.record.day ? a.order - b.order : a.record.day < b.record.day ? 1 : -1
}
