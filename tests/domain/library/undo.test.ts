import { describe, expect, it } from 'vitest'
import { listBookmarks, mergeBookmarks, removeBookmark } from '#domain/bookmarks.ts'
import { annotate, annotationOf, mergeAnnotations, notesOf, tagsOf, withTag } from '#domain/library/annotations.ts'
import {
  addCollection,
  addMembers,
  listCollections,
  mergeCollections,
  moveMember,
  NO_COLLECTIONS,
  removeCollection,
  removeMembers,
  renameCollection,
  type Collections,
} from '#domain/library/collections.ts'
import { exportJson } from '#domain/library/export-file.ts'
import { parseImport } from '#domain/library/import-file.ts'
import { importAnnotations, importBookmarks, importCollections } from '#domain/library/import-plan.ts'
import { listEntries, type Library } from '#domain/library/library.ts'
import { revertAnnotations, revertBookmarks, revertCollections } from '#domain/library/undo.ts'
import { revertReadMarks, withReadMarks } from '#domain/read-clearing.ts'
import { isRead, markPapers, mergeReadMarks } from '#domain/read-marks.ts'
import { day, paperId } from '../../support/known.ts'
import { generatedLibrary } from '../../support/library.ts'

const NOW = 1_900_000_000_000
const [a, b, c] = ['2511.00001', '2511.00002', '2511.00003'].map(paperId) as [
  ReturnType<typeof paperId>,
  ReturnType<typeof paperId>,
  ReturnType<typeof paperId>,
]
/** What a reader sees of a library. */
const seen = (library: Library) => exportJson(library, {}, 0)

describe('taking back a change of collections', () => {
  const start = addMembers(addCollection(NO_COLLECTIONS, 'k', '组会', 10), 'k', [a, b, c], 20)
  const changes: readonly (readonly [name: string, change: (all: Collections) => Collections])[] = [
    ['making one', (all) => addMembers(addCollection(all, 'new', '新', NOW), 'new', [b], NOW)],
    ['renaming', (all) => renameCollection(all, 'k', '改', NOW)],
    ['removing', (all) => removeCollection(all, 'k', NOW)],
    ['taking papers out', (all) => removeMembers(all, 'k', [a, c], NOW)],
    ['putting one in', (all) => addMembers(all, 'k', [paperId('2511.00009')], NOW)],
    ['moving', (all) => moveMember(all, 'k', c, 0, NOW)],
  ]

  it.each(changes)('of %s shows what was there before', (_, change) => {
    const after = change(start)
    expect(listCollections(after)).not.toEqual(listCollections(start))
    const back = revertCollections(after, start, after, NOW + 1)
    expect(listCollections(back)).toEqual(listCollections(start))
    // A tab that knows the change only hears of the way back.
    expect(listCollections(mergeCollections(after, back))).toEqual(listCollections(start))
  })

  it.each(changes)('of %s leaves what another tab did meanwhile', (_, change) => {
    const after = change(start)
    const meanwhile = addCollection(after, 'other', '别的', NOW)
    const back = revertCollections(meanwhile, start, after, NOW + 1)
    expect(listCollections(back).map(({ name }) => name)).toContain('别的')
  })
})

describe('taking back an import', () => {
  const before = generatedLibrary(60)
  const [first, second] = listEntries(before)
  const file = parseImport(
    JSON.stringify({
      app: 'ridu',
      version: 1,
      bookmarks: [
        { id: '2511.99999', title: '新', addedAt: 5, tags: ['新标签'], note: '新笔记', noteAt: 5, noteKey: 'n' },
        { id: first?.id, author: '补全', tags: ['补上的'], note: '另一条', noteAt: 9, noteKey: 'o' },
      ],
      collections: [
        { name: '组会 12 月', ids: ['2511.99999'] },
        { name: '新合集', ids: ['2511.99999'] },
      ],
    }),
  )
  const imported = (library: Library, now: number): Library => ({
    bookmarks: importBookmarks(library.bookmarks, file, now),
    annotations: importAnnotations(library.annotations, file, now),
    collections: importCollections(library.collections, file, now),
  })
  const reverted = (latest: Library, was: Library, after: Library, now: number): Library => ({
    bookmarks: revertBookmarks(latest.bookmarks, was.bookmarks, after.bookmarks, now),
    annotations: revertAnnotations(latest.annotations, was.annotations, after.annotations, now),
    collections: revertCollections(latest.collections, was.collections, after.collections, now),
  })
  const after = imported(before, NOW)

  it('shows the library as it was, in other tabs too', () => {
    expect(seen(after)).not.toBe(seen(before))
    const back = reverted(after, before, after, NOW + 1)
    expect(seen(back)).toBe(seen(before))
    const elsewhere = {
      bookmarks: mergeBookmarks(after.bookmarks, back.bookmarks),
      annotations: mergeAnnotations(after.annotations, back.annotations),
      collections: mergeCollections(after.collections, back.collections),
    }
    expect(seen(elsewhere)).toBe(seen(before))
  })

  it('leaves what was done since', () => {
    const id = second?.id ?? a
    const since = {
      ...after,
      bookmarks: removeBookmark(after.bookmarks, id, NOW),
      annotations: annotate(after.annotations, first?.id ?? a, (one) => withTag(one, '之后', NOW)),
    }
    const back = reverted(since, before, after, NOW + 1)
    expect(listBookmarks(back.bookmarks).map((bookmark) => bookmark.id)).not.toContain(id)
  })

  it('can be done again and again', () => {
    let library = before
    for (let round = 0; round < 4; round++) {
      const again = imported(library, NOW + round * 10)
      const annotation = annotationOf(again.annotations, paperId('2511.99999'))
      expect([tagsOf(annotation), notesOf(annotation).map(({ text }) => text)]).toEqual([['新标签'], ['新笔记']])
      library = reverted(again, library, again, NOW + round * 10 + 1)
      expect(seen(library)).toBe(seen(before))
    }
  })

  it('marks papers unread that it had marked read', () => {
    const paper = { id: a, day: day('2025-12-01') }
    const other = { id: b, day: day('2025-12-01') }
    const mine = markPapers({}, [other], true, 5_000)
    const both = withReadMarks(mine, markPapers({}, [paper, other], true, 9_000))
    const back = revertReadMarks(both, mine, both, 10_000)
    for (const marks of [back, mergeReadMarks(both, back)])
      expect([isRead(marks, paper), isRead(marks, other)]).toEqual([false, true])
  })
})
