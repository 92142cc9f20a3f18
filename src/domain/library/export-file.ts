/** The backup file (DESIGN.md §12, Export file): everything, and read back to the same. */
import type { Bookmark } from '../bookmarks.ts'
import type { PaperId } from '../ids.ts'
import { listCollections } from './collections.ts'
import { listEntries, type Library, type LibraryEntry } from './library.ts'

const EXPORT_APP = 'ridu'
/** 1 is the only version so far; new fields do not need another, a new meaning of an old one does. */
export const EXPORT_VERSION = 1

/** A bookmark of the file. */
export interface ExportedBookmark extends Pick<
  Bookmark,
  'id' | 'title' | 'author' | 'originalTitle' | 'codeUrl' | 'source' | 'day'
> {
  /** Milliseconds since 1970, as all times of the file. Missing: never bookmarked. */
  readonly addedAt?: number
  readonly tags: readonly string[]
  readonly note?: string
  readonly noteAt?: number
  /** Which sitting wrote the note: importing the file twice adds it once. */
  readonly noteKey?: string
  /** Other versions of the note that were kept. */
  readonly otherNotes?: readonly { readonly text: string; readonly at: number; readonly key: string }[]
}

interface ExportedCollection {
  readonly key: string
  readonly name: string
  readonly ids: readonly PaperId[]
}

/** What else the browser keeps and the file takes along, as it is stored. */
export interface ExportExtras {
  readonly settings?: unknown
  readonly read?: unknown
  readonly watch?: unknown
}

/** The whole file as text. @param exportedAt milliseconds since 1970 */
export function exportJson(library: Library, extras: ExportExtras, exportedAt: number): string {
  const file = {
    app: EXPORT_APP,
    version: EXPORT_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    ...extras,
    bookmarks: listEntries(library).map(exportedBookmark),
    collections: listCollections(library.collections) satisfies ExportedCollection[],
  }
  return JSON.stringify(file, null, 1) + '\n'
}

/** Some bookmarks alone, in the same format. */
export function exportJsonOf(entries: readonly LibraryEntry[], exportedAt: number): string {
  const file = {
    app: EXPORT_APP,
    version: EXPORT_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    bookmarks: entries.map(exportedBookmark),
  }
  return JSON.stringify(file, null, 1) + '\n'
}

function exportedBookmark(entry: LibraryEntry): ExportedBookmark {
  const { id, title, author, originalTitle, codeUrl, source, day, addedAt, tags } = entry
  const [note, ...others] = entry.notes
  return {
    id,
    title,
    ...(author === undefined ? {} : { author }),
    ...(originalTitle === undefined ? {} : { originalTitle }),
    ...(codeUrl === undefined ? {} : { codeUrl }),
    ...(source === undefined ? {} : { source }),
    ...(day === undefined ? {} : { day }),
    ...(addedAt === 0 ? {} : { addedAt }),
    tags,
    ...(note ? { note: note.text, noteAt: note.at, noteKey: note.sitting } : {}),
    ...(others.length === 0 ? {} : { otherNotes: others.map(({ text, at, sitting }) => ({ text, at, key: sitting })) }),
  }
}
