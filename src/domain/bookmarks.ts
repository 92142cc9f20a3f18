/**
 * Bookmarks as a map that any number of tabs can change at once. Every entry carries the time of its last change;
 * a removed entry stays as a tombstone. Merging keeps, per entry, the later change, so the order of merges does not
 * matter: merge is commutative, associative and idempotent (a last-writer-wins map,
 * Shapiro et al. 2011, https://inria.hal.science/inria-00555588).
 */
import { checkedOr, fields, instant, number, object, oneOf, parsed, text, type Check } from './check.ts'
import { SOURCES, toDay, toHttpUrl, toPaperId, type Day, type HttpUrl, type PaperId, type Source } from './ids.ts'
import type { Paper } from './paper.ts'
import { plainText } from './rich-text.ts'

/** 1: every entry names its source and day. 2: they may be missing, of papers that no digest here lists. */
const BOOKMARKS_VERSION = 2

/** What a bookmark keeps of its paper, so that it outlives the digest it came from. */
export interface Bookmark {
  readonly id: PaperId
  readonly title: string
  readonly author?: string
  readonly originalTitle?: string
  readonly codeUrl?: HttpUrl
  /** Missing, as the day is, when the paper came from a list and the archive does not have it. */
  readonly source?: Source
  /** The paper's first day. */
  readonly day?: Day
  /** When it was bookmarked, milliseconds since 1970. */
  readonly addedAt: number
  /** When it was last changed; decides merges. */
  readonly changedAt: number
  /** True for a tombstone: the paper was bookmarked once and is not any more. */
  readonly removed?: true
}

export interface Bookmarks {
  readonly version: typeof BOOKMARKS_VERSION
  readonly entries: Readonly<Partial<Record<PaperId, Bookmark>>>
}

export const NO_BOOKMARKS: Bookmarks = { version: BOOKMARKS_VERSION, entries: {} }

export function isBookmarked(bookmarks: Bookmarks, id: PaperId): boolean {
  const entry = bookmarks.entries[id]
  return entry !== undefined && !entry.removed
}

/** The bookmarks without tombstones, latest bookmarked first. */
export function listBookmarks(bookmarks: Bookmarks): Bookmark[] {
  return Object.values(bookmarks.entries)
    .filter((entry): entry is Bookmark => entry !== undefined && !entry.removed)
    .sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1))
}

/** What is kept of `paper` when it is bookmarked at `now`. */
export function bookmarkOf(paper: Paper, now: number): Bookmark {
  const [author] = paper.authors
  return {
    id: paper.id,
    title: plainText(paper.title),
    addedAt: now,
    changedAt: now,
    // In the order decoding writes them: a tab that only heard of a bookmark must find nothing to write.
    source: paper.source,
    day: paper.day,
    ...(author === undefined ? {} : { author }),
    ...(paper.originalTitle === undefined ? {} : { originalTitle: paper.originalTitle }),
    ...(paper.codeUrl === undefined ? {} : { codeUrl: paper.codeUrl }),
  }
}

/** Adds an entry, or puts a removed one back. The change is later than any the entry has seen, whatever the clock says. */
export function addBookmark(bookmarks: Bookmarks, bookmark: Bookmark): Bookmarks {
  return withEntry(bookmarks, { ...bookmark, changedAt: later(bookmarks.entries[bookmark.id], bookmark.changedAt) })
}

/** Turns an entry into a tombstone; does nothing when there is none. */
export function removeBookmark(bookmarks: Bookmarks, id: PaperId, now: number): Bookmarks {
  const entry = bookmarks.entries[id]
  return entry === undefined
    ? bookmarks
    : withEntry(bookmarks, { ...entry, removed: true, changedAt: later(entry, now) })
}

function later(entry: Bookmark | undefined, now: number): number {
  return entry === undefined ? now : Math.max(now, entry.changedAt + 1)
}

function withEntry(bookmarks: Bookmarks, entry: Bookmark): Bookmarks {
  return { ...bookmarks, entries: { ...bookmarks.entries, [entry.id]: entry } }
}

/** Both sets in one: per paper the later change wins. Order and repetition of merges do not matter. */
export function mergeBookmarks(a: Bookmarks, b: Bookmarks): Bookmarks {
  const entries: Partial<Record<PaperId, Bookmark>> = { ...a.entries }
  for (const entry of Object.values(b.entries)) {
    if (entry === undefined) continue
    const other = entries[entry.id]
    entries[entry.id] = other === undefined ? entry : latest(other, entry)
  }
  return { version: BOOKMARKS_VERSION, entries }
}

/** The later change; of two at the same instant, the one whose text sorts last, so that every tab picks the same. */
function latest(a: Bookmark, b: Bookmark): Bookmark {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? a : b
  return sortKey(a) >= sortKey(b) ? a : b
}

function sortKey(entry: Bookmark): string {
  return JSON.stringify([
    entry.removed ? 0 : 1,
    entry.addedAt,
    entry.title,
    entry.author ?? '',
    entry.source,
    entry.day,
    entry.originalTitle,
    entry.codeUrl,
  ])
}

const entryCheck: Check<Bookmark> = fields(
  {
    id: parsed(toPaperId, 'an arXiv id or DOI'),
    title: text,
    addedAt: instant,
    changedAt: instant,
  },
  {
    source: oneOf(SOURCES),
    day: parsed(toDay, 'a day YYYY-MM-DD'),
    author: text,
    originalTitle: text,
    codeUrl: parsed(toHttpUrl, 'an http(s) URL'),
    removed: oneOf([true]),
  },
)
const fileCheck = fields({ version: number, entries: object })

/** What could be read of stored bookmarks. */
export interface DecodedBookmarks {
  readonly bookmarks: Bookmarks
  /** Entries, or the whole value, that could not be read. */
  readonly rejected: number
  /** True when a newer version of the app wrote them: they must not be overwritten. */
  readonly newer: boolean
}

/** Reads stored bookmarks entry by entry: one bad entry never costs another. Never throws. */
export function decodeBookmarks(data: unknown): DecodedBookmarks {
  const file = checkedOr(fileCheck, data, undefined)
  if (file === undefined) return { bookmarks: NO_BOOKMARKS, rejected: 1, newer: false }
  const entries: Partial<Record<PaperId, Bookmark>> = {}
  let rejected = 0
  for (const raw of Object.values(file.entries)) {
    const entry = checkedOr(entryCheck, raw, undefined)
    if (entry) entries[entry.id] = entry
    else rejected += 1
  }
  return {
    bookmarks: { version: BOOKMARKS_VERSION, entries },
    rejected,
    newer: file.version > BOOKMARKS_VERSION,
  }
}
