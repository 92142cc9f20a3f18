/** What of the library is shown, as its URL says: `/bookmarks?tag=待读&tag=复现&sort=title`. DESIGN.md §3. */
import { wellFormed } from '../well-formed.ts'
import type { PaperId } from '../ids.ts'
import type { FilterItem } from '../search/text-filter.ts'
import type { ListedCollection } from './collections.ts'
import type { LibraryEntry } from './library.ts'

export const SORTS = ['added', 'paper', 'title', 'author'] as const
export type LibrarySort = (typeof SORTS)[number]

export interface LibraryView {
  /** A bookmark shows when it has all of them. */
  readonly tags: readonly string[]
  /** Missing: the latest bookmarked first; in a collection, the collection's order. */
  readonly sort?: LibrarySort
  /** Key of the collection shown. */
  readonly collection?: string
}

export function parseView(query: string | undefined): LibraryView {
  const params = new URLSearchParams(query)
  const sort = SORTS.find((name) => name === params.get('sort'))
  const collection = params.get('collection')
  return {
    tags: [...new Set(params.getAll('tag'))].filter((tag) => tag !== ''),
    ...(sort ? { sort } : {}),
    ...(collection === null || collection === '' ? {} : { collection }),
  }
}

/** The query of a view; empty when it shows everything. */
export function viewQuery({ tags, sort, collection }: LibraryView): string {
  const parts = tags.map((tag) => `tag=${encodeURIComponent(wellFormed(tag))}`)
  if (collection !== undefined) parts.push(`collection=${encodeURIComponent(wellFormed(collection))}`)
  if (sort) parts.push(`sort=${sort}`)
  return parts.join('&')
}

/** Whether every word of what was typed is somewhere in the text, in any case and width. */
export function includesTyped(text: string, typed: string): boolean {
  return includesWords(foldTyped(text), foldTyped(typed))
}

/** The same of texts that are folded already: folding those of 10,000 bookmarks takes longer than a key may. */
export function includesWords(folded: string, typed: string): boolean {
  return typed.split(/\s+/).every((word) => folded.includes(word))
}

/** Text without case and width. */
export function foldTyped(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The texts by which a bookmark is found: all of them, and its id. */
export function filterItem({ id, title, originalTitle, author, tags, notes }: LibraryEntry): FilterItem {
  const texts = [title, originalTitle, author, ...tags, ...notes.map(({ text }) => text)]
  return { texts: texts.filter((text) => text !== undefined), ids: [id] }
}

/** The entries of a view, sorted. @param isLetThrough what the filter says; by default everything passes */
export function entriesInView(
  entries: readonly LibraryEntry[],
  view: LibraryView,
  collection: ListedCollection | undefined,
  isLetThrough: (entry: LibraryEntry, place: number) => boolean = () => true,
): LibraryEntry[] {
  const places = collection && new Map(collection.ids.map((id, i) => [id, i]))
  const shown = entries.filter(
    (entry, i) =>
      (!places || places.has(entry.id)) && view.tags.every((tag) => entry.tags.includes(tag)) && isLetThrough(entry, i),
  )
  return view.sort === undefined && places ? inOrder(shown, places) : sorted(shown, view.sort ?? 'added')
}

function inOrder(entries: LibraryEntry[], places: ReadonlyMap<PaperId, number>): LibraryEntry[] {
  return entries.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}

let collator: Intl.Collator | undefined

/** The order of texts in Chinese. The browser takes 10 ms to get ready for it. */
function inChinese(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN', { numeric: true })
  return collator.compare(a, b)
}

function sorted(entries: LibraryEntry[], sort: LibrarySort): LibraryEntry[] {
  switch (sort) {
    case 'added':
      return entries // As the library lists them.
    case 'paper':
      return entries.sort((a, b) => compareLast(b.day, a.day) || inChinese(b.id, a.id))
    case 'title':
      return entries.sort((a, b) => inChinese(a.title, b.title))
    case 'author':
      return entries.sort((a, b) => inChinese(a.author ?? '\uFFFF', b.author ?? '\uFFFF'))
    default:
      return sort satisfies never
  }
}

/** Days as text; none sorts as the oldest. */
function compareLast(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}
