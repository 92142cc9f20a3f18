import { addBookmark, bookmarkOf, listBookmarks, removeBookmark } from '#domain/bookmarks.ts'
import type { Paper } from '#domain/paper.ts'
import { createStores, type Stores } from '../../src/app/state/stores.tsx'
import { FakeStorage } from './fake-storage.ts'
import { day, paperId } from './known.ts'

export const PAPERS = ['2511.23476', '2511.23477', '2511.23478'].map((id): Paper => {
  return { id: paperId(id), source: 'arxiv', day: day('2025-12-01'), title: [id], authors: ['甲'], notes: [] }
})
export const [first, second, third] = PAPERS as [Paper, Paper, Paper]

export const add = (stores: Stores, paper: Paper, now = 1000) =>
  stores.bookmarks.update((latest) => addBookmark(latest, bookmarkOf(paper, now)))
export const remove = (stores: Stores, paper: Paper, now = 2000) =>
  stores.bookmarks.update((latest) => removeBookmark(latest, paper.id, now))
/** The ids of the bookmarked papers, sorted. */
export const listed = (stores: Stores) =>
  listBookmarks(stores.bookmarks.get())
    .map(({ id }) => id)
    .sort()

/** A storage that holds the bookmarks of `papers`, as a tab before this one left them. */
export function storageWith(...papers: Paper[]): FakeStorage {
  const shared = new FakeStorage()
  const before = createStores(shared.tab())
  papers.forEach((paper) => add(before, paper))
  shared.settle()
  return shared
}
