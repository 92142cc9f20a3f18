/** Reads what a reader gives to import: our file of any version, what localStorage held, or a text that names papers. */
import { checkedOr, fields, instant, list, object, oneOf, parsed, text, when, type Check } from '../check.ts'
import { SOURCES, toDay, toHttpUrl, toPaperId, type PaperId } from '../ids.ts'
import { decodeBookmarks, listBookmarks, type Bookmark } from '../bookmarks.ts'
import { decodeReadMarks, type ReadMarks } from '../read-marks.ts'
import { toTag } from './annotations.ts'
import { EXPORT_VERSION, type ExportedBookmark } from './export-file.ts'
import { papersIn } from './id-list.ts'

/** A bookmark to import, as far as the file tells. */
export interface ImportedBookmark extends Partial<
  Pick<Bookmark, 'title' | 'author' | 'originalTitle' | 'codeUrl' | 'source' | 'day'>
> {
  readonly id: PaperId
  readonly addedAt?: number
  readonly tags: readonly string[]
  /** The note first. Without a key when the file gives none. */
  readonly notes: readonly { readonly text: string; readonly at?: number; readonly key?: string }[]
}

interface ImportedCollection {
  readonly key?: string
  readonly name: string
  readonly ids: readonly PaperId[]
}

/** Why a part of the file is not imported. */
type SkipReason = 'unreadable' | 'no-id' | 'repeated'

export interface ImportFile {
  readonly bookmarks: readonly ImportedBookmark[]
  readonly collections: readonly ImportedCollection[]
  readonly read?: ReadMarks
  /** As the file has them; the settings check them themselves. */
  readonly settings?: unknown
  readonly skipped: readonly { readonly text: string; readonly reason: SkipReason }[]
  /** True when a newer version of the app wrote the file: what it says more is left out. */
  readonly newer: boolean
}

/** Never throws: what cannot be read is listed in `skipped`. */
export function parseImport(content: string): ImportFile {
  const trimmed = content.replace(/^\uFEFF/, '').trim()
  if (!/^[{[]/.test(trimmed)) return fromList(trimmed)
  try {
    return fromJson(JSON.parse(trimmed))
  } catch {
    // Cut off or damaged: the ids in it can still be saved.
    const found = fromList(trimmed)
    return { ...found, skipped: [{ text: trimmed.slice(0, 60), reason: 'unreadable' }] }
  }
}

function fromList(content: string): ImportFile {
  const { papers, skipped } = papersIn(content)
  return {
    bookmarks: papers.map((paper) => ({ ...paper, tags: [], notes: [] })),
    collections: [],
    skipped,
    newer: false,
  }
}

function fromJson(data: unknown): ImportFile {
  const file = checkedOr(object, data, undefined)
  if (file === undefined) return Array.isArray(data) ? fromEntries({ bookmarks: data }) : UNREADABLE
  if (file['app'] !== undefined || Array.isArray(file['bookmarks'])) return fromEntries(file)
  // The value of localStorage itself, as someone may have saved it by hand.
  const { bookmarks, rejected, newer } = decodeBookmarks(data)
  const known = listBookmarks(bookmarks)
  if (known.length === 0) return UNREADABLE
  return {
    bookmarks: known.map(({ changedAt: _changed, removed: _removed, ...bookmark }) => ({
      ...bookmark,
      tags: [],
      notes: [],
    })),
    collections: [],
    skipped: Array.from({ length: rejected }, (_, i) => ({ text: `#${i + 1}`, reason: 'unreadable' as const })),
    newer,
  }
}

const UNREADABLE: ImportFile = {
  bookmarks: [],
  collections: [],
  skipped: [{ text: '', reason: 'unreadable' }],
  newer: false,
}

const time: Check<number> = (value, path = '') => instant(typeof value === 'string' ? Date.parse(value) : value, path)
const filledText = when((value): value is string => typeof value === 'string' && value.trim() !== '', 'a text')
const otherNote = fields({ text: filledText, at: time }, { key: filledText })

/** Field by field: one that cannot be read costs only itself. */
const LENIENT = {
  title: text,
  author: text,
  originalTitle: text,
  codeUrl: parsed(toHttpUrl, 'an http(s) URL'),
  source: oneOf(SOURCES),
  day: parsed(toDay, 'a day YYYY-MM-DD'),
  addedAt: time,
} satisfies Partial<Record<keyof ExportedBookmark, Check<unknown>>>

function fromEntries(file: Readonly<Record<string, unknown>>): ImportFile {
  const skipped: { text: string; reason: SkipReason }[] = []
  const bookmarks = new Map<PaperId, ImportedBookmark>()
  for (const raw of checkedOr(
    list((value) => value),
    file['bookmarks'],
    [],
  )) {
    const entry = bookmarkOf(raw)
    if (entry === undefined) skipped.push({ text: JSON.stringify(raw)?.slice(0, 60) ?? '', reason: 'unreadable' })
    else if (bookmarks.has(entry.id)) skipped.push({ text: entry.id, reason: 'repeated' })
    else bookmarks.set(entry.id, entry)
  }
  const collections = checkedOr(
    list((value) => value),
    file['collections'],
    [],
  ).flatMap((raw) => {
    const collection = collectionOf(raw)
    if (collection === undefined) skipped.push({ text: JSON.stringify(raw)?.slice(0, 60) ?? '', reason: 'unreadable' })
    return collection ?? []
  })
  const read = file['read'] === undefined ? undefined : decodeReadMarks(file['read'])?.marks
  return {
    bookmarks: [...bookmarks.values()],
    collections,
    ...(read === undefined ? {} : { read }),
    ...(file['settings'] === undefined ? {} : { settings: file['settings'] }),
    skipped,
    newer: typeof file['version'] === 'number' && file['version'] > EXPORT_VERSION,
  }
}

const NO_FIELDS: Readonly<Record<string, unknown>> = {}

function bookmarkOf(raw: unknown): ImportedBookmark | undefined {
  if (typeof raw === 'string') {
    const id = toPaperId(raw)
    return id && { id, tags: [], notes: [] }
  }
  const entry = checkedOr(object, raw, NO_FIELDS)
  const id = typeof entry['id'] === 'string' ? toPaperId(entry['id']) : undefined
  if (id === undefined) return undefined
  const known: Record<string, unknown> = {}
  for (const [key, check] of Object.entries<Check<unknown>>(LENIENT)) {
    const value = checkedOr(check, entry[key], undefined)
    if (value !== undefined) known[key] = value
  }
  const note = checkedOr(filledText, entry['note'], undefined)
  const at = checkedOr(time, entry['noteAt'], undefined)
  const key = checkedOr(filledText, entry['noteKey'], undefined)
  const others = checkedOr(
    list((value) => value),
    entry['otherNotes'],
    [],
  )
  return {
    id,
    // Each field was checked by the check of its own name.
    ...(known as Partial<Pick<Bookmark, 'title'>>),
    tags: checkedOr(list(text), entry['tags'], []).flatMap((tag) => toTag(tag) ?? []),
    notes: [
      ...(note === undefined
        ? []
        : [{ text: note, ...(at === undefined ? {} : { at }), ...(key === undefined ? {} : { key }) }]),
      ...others.flatMap((other) => checkedOr(otherNote, other, undefined) ?? []),
    ],
  }
}

function collectionOf(raw: unknown): ImportedCollection | undefined {
  const entry = checkedOr(object, raw, NO_FIELDS)
  const name = checkedOr(filledText, entry['name'], undefined)
  const ids = checkedOr(list(text), entry['ids'], undefined)
  const key = checkedOr(filledText, entry['key'], undefined)
  if (name === undefined || ids === undefined) return undefined
  return {
    name,
    ids: [...new Set(ids.flatMap((id) => toPaperId(id) ?? []))],
    ...(key === undefined || key in {} ? {} : { key }),
  }
}
