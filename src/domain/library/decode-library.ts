/** Reads stored annotations and collections entry by entry: one bad entry never costs another. Never throws. */
import { checkedOr, fields, list, number, object, text, when, type Check } from '../check.ts'
import { toPaperId, type PaperId } from '../ids.ts'
import { ANNOTATIONS_VERSION, NO_ANNOTATIONS, type Annotation, type Annotations } from './annotations.ts'
import { COLLECTIONS_VERSION, NO_COLLECTIONS, type Collection, type Collections, type Member } from './collections.ts'

/** What could be read of a stored value. */
export interface DecodedPart<T> {
  readonly value: T
  /** Entries, or the whole value, that could not be read. */
  readonly rejected: number
  /** True when a newer version of the app wrote it: it must not be overwritten. */
  readonly newer: boolean
}

const LATEST = 253_370_764_800_000
/** A signed time in milliseconds that another can still follow. */
const isMark = (value: unknown): value is number =>
  Number.isFinite(value) && value !== 0 && Math.abs(Number(value)) < LATEST
const mark = when(isMark, 'a signed time')

function row<T extends readonly unknown[]>(...columns: { [K in keyof T]: Check<T[K]> }): Check<T> {
  return when(
    (value): value is T =>
      Array.isArray(value) &&
      value.length === columns.length &&
      columns.every((column, i) => checkedOr(column, value[i], BAD) !== BAD),
    'a row',
  )
}
const BAD = Symbol('bad')

const paperId = when((value): value is PaperId => typeof value === 'string' && toPaperId(value) === value, 'a paper id')
const annotationCheck: Check<Annotation> = fields({
  tags: list(row<Annotation['tags'][number]>(text, mark)),
  notes: list(row<Annotation['notes'][number]>(text, mark, text)),
  gone: list(text),
})
const collectionCheck: Check<Collection> = fields({
  name: text,
  namedAt: mark,
  at: mark,
  members: list(row<Member>(paperId, mark, number, mark)),
})

export function decodeAnnotations(data: unknown): DecodedPart<Annotations> {
  const { entries, ...rest } = decodeEntries(
    data,
    ANNOTATIONS_VERSION,
    annotationCheck,
    (key) => toPaperId(key) === key,
  )
  return { value: entries ? { version: ANNOTATIONS_VERSION, entries } : NO_ANNOTATIONS, ...rest }
}

export function decodeCollections(data: unknown): DecodedPart<Collections> {
  const { entries, ...rest } = decodeEntries(data, COLLECTIONS_VERSION, collectionCheck, (key) => !(key in {}))
  return { value: entries ? { version: COLLECTIONS_VERSION, entries } : NO_COLLECTIONS, ...rest }
}

const fileCheck = fields({ version: number, entries: object })

function decodeEntries<T>(data: unknown, version: number, check: Check<T>, isKey: (key: string) => boolean) {
  const file = checkedOr(fileCheck, data, undefined)
  if (file === undefined) return { entries: undefined, rejected: 1, newer: false }
  const entries: Record<string, T> = {}
  let rejected = 0
  for (const [key, raw] of Object.entries(file.entries)) {
    const entry = isKey(key) ? checkedOr(check, raw, undefined) : undefined
    if (entry === undefined) rejected += 1
    else entries[key] = entry
  }
  return { entries, rejected, newer: file.version > version }
}
