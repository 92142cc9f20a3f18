import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBookmarked, NO_BOOKMARKS, removeBookmark } from '#domain/bookmarks.ts'
import {
  annotate,
  annotationOf,
  NO_ANNOTATIONS,
  notesOf,
  tagsOf,
  withNote,
  withTag,
} from '#domain/library/annotations.ts'
import { NO_COLLECTIONS } from '#domain/library/collections.ts'
import { exportJson, exportJsonOf } from '#domain/library/export-file.ts'
import { parseImport, type ImportFile } from '#domain/library/import-file.ts'
import { importAnnotations, importBookmarks, importCollections, planImport } from '#domain/library/import-plan.ts'
import { listEntries, type Library } from '#domain/library/library.ts'
import { known, paperId } from '../../support/known.ts'
import { bookmarksOf, generatedLibrary, NAUGHTY_STRINGS } from '../../support/library.ts'

const EMPTY: Library = { bookmarks: NO_BOOKMARKS, annotations: NO_ANNOTATIONS, collections: NO_COLLECTIONS }
const NOW = 1_800_000_000_000
const ID = paperId('2511.23477')

function imported(library: Library, file: ImportFile, now = NOW): Library {
  return {
    bookmarks: importBookmarks(library.bookmarks, file, now),
    annotations: importAnnotations(library.annotations, file, now),
    collections: importCollections(library.collections, file, now),
  }
}

describe('export, wipe, import', () => {
  it('gives the identical library of 10,000 bookmarks with every naughty string', () => {
    const library = generatedLibrary(10_000)
    expect(NAUGHTY_STRINGS.length).toBeGreaterThan(450)
    const text = exportJson(library, {}, NOW)
    const back = imported(EMPTY, parseImport(text))
    // As text, with every field in it: comparing ten thousand objects one by one takes seconds.
    expect(exportJson(back, {}, NOW) === text).toBe(true)
  }, 60_000)

  it('takes read marks and settings along', () => {
    const read = { '2025-12': { [ID]: [1, 5] } }
    const file = parseImport(exportJson(EMPTY, { read, settings: { theme: 'dark' } }, NOW))
    expect(file).toMatchObject({ read, settings: { theme: 'dark' }, newer: false, skipped: [] })
  })

  it('changes nothing the second time', () => {
    const library = generatedLibrary(300)
    const file = parseImport(exportJson(library, {}, NOW))
    const once = imported(EMPTY, file)
    const plan = planImport(once, file, NOW)
    expect([plan.added, plan.updated, plan.collections]).toEqual([[], [], []])
    expect(plan.same).toHaveLength(300)
    const twice = imported(once, file, NOW + 5)
    expect(twice.bookmarks).toBe(once.bookmarks)
    expect(twice.annotations).toBe(once.annotations)
    expect(twice.collections).toBe(once.collections)
  })
})

describe('importing into a library that has the paper', () => {
  const bookmark = { id: ID, title: '题', addedAt: 100, changedAt: 100 } as const
  const library: Library = {
    ...EMPTY,
    bookmarks: bookmarksOf([bookmark]),
    annotations: annotate(NO_ANNOTATIONS, ID, (before) =>
      withNote(withTag(before, '待读', 100), { sitting: 'here', from: undefined, text: '这里的' }, 200),
    ),
  }
  const file = (fields: object) =>
    parseImport(JSON.stringify({ app: 'ridu', version: 1, bookmarks: [{ id: ID, addedAt: 50, ...fields }] }))
  const after = (fields: object) => {
    const next = imported(library, file(fields))
    const annotation = annotationOf(next.annotations, ID)
    return { next, tags: tagsOf(annotation), notes: notesOf(annotation).map(({ text }) => text) }
  }

  it('unites the tags', () => {
    expect(after({ tags: ['复现', '待读'] }).tags.sort()).toEqual(['待读', '复现'].sort())
  })

  it('keeps both notes, the newer first', () => {
    expect(after({ note: '新的', noteAt: 300 }).notes).toEqual(['新的', '这里的'])
    expect(after({ note: '旧的', noteAt: 150 }).notes).toEqual(['这里的', '旧的'])
  })

  it('says in the preview what is new, changed and the same', () => {
    const plan = planImport(
      library,
      parseImport(
        JSON.stringify({
          app: 'ridu',
          version: 1,
          bookmarks: [
            { id: ID, tags: ['复现'], author: 'A' },
            { id: '2511.00001' },
            { id: 'nonsense' },
            { id: '2511.00001' },
          ],
        }),
      ),
      NOW,
    )
    expect(plan.added.map(({ id }) => id)).toEqual(['2511.00001'])
    expect(plan.updated.map(({ changes }) => changes)).toEqual([['tags', 'facts']])
  })

  it('brings back an older note that was replaced here since, beside the present one', () => {
    const replaced = annotate(library.annotations, ID, (before) =>
      withNote(before, { sitting: 'later', from: 'here', text: '改过' }, 400),
    )
    const backup = file({ note: '这里的', noteAt: 200, noteKey: 'here' })
    const next = imported({ ...library, annotations: replaced }, backup)
    expect(notesOf(annotationOf(next.annotations, ID)).map(({ text }) => text)).toEqual(['改过', '这里的'])
    expect(imported(next, backup).annotations).toBe(next.annotations)
  })

  it('brings back a bookmark that was removed since', () => {
    const removed = { ...library, bookmarks: removeBookmark(library.bookmarks, ID, NOW + 9) }
    expect(isBookmarked(imported(removed, file({})).bookmarks, ID)).toBe(true)
  })
})

describe('reading files', () => {
  it('reads the first format, with dates as text', () => {
    const file = parseImport(
      '{"app":"ridu","version":1,"exportedAt":"2025-12-02","bookmarks":[{"id":"2511.23477v2","addedAt":"2025-12-01T00:00:00Z","tags":["待读"],"note":"好","noteAt":5}],"collections":[{"name":"组会","ids":["2511.23477"]}]}',
    )
    expect(file.bookmarks).toEqual([
      { id: ID, addedAt: 1_764_547_200_000, tags: ['待读'], notes: [{ text: '好', at: 5 }] },
    ])
    expect(file.collections).toEqual([{ name: '组会', ids: [ID] }])
  })

  it.each([1, 2])('reads what localStorage held, version %i', (version) => {
    const entry = { id: ID, title: '题', source: 'arxiv', day: '2025-12-01', addedAt: 1, changedAt: 2 }
    const file = parseImport(JSON.stringify({ version, entries: { [ID]: entry, x: { id: 'x' } } }))
    expect(file.bookmarks).toEqual([
      { id: ID, title: '题', source: 'arxiv', day: '2025-12-01', addedAt: 1, tags: [], notes: [] },
    ])
    expect(file.skipped).toHaveLength(1)
  })

  it('reads what it can of a newer version, and says so', () => {
    const file = parseImport('{"app":"ridu","version":7,"bookmarks":[{"id":"2511.23477","mood":"好"}],"moods":[]}')
    expect(file).toMatchObject({ newer: true, bookmarks: [{ id: ID }] })
  })

  it('saves the ids of a file that was cut off, and says so', () => {
    const file = parseImport(exportJsonOf(listEntries(generatedLibrary(20)), NOW).slice(0, -40))
    expect(file.bookmarks.length).toBeGreaterThan(18)
    expect(file.skipped).toMatchObject([{ reason: 'unreadable' }])
  })

  it('leaves out only the field that cannot be read', () => {
    const file = parseImport(
      '{"bookmarks":[{"id":"2511.23477","title":7,"day":"2025-99-99","tags":["a",""],"note":5,"author":"A"}]}',
    )
    expect(file.bookmarks).toEqual([{ id: ID, author: 'A', tags: ['a'], notes: [] }])
  })

  it('never throws, and never names a paper that is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.constantFrom(...NAUGHTY_STRINGS)), (text) => {
        const file = parseImport(text)
        expect(imported(EMPTY, file).bookmarks.entries).toBeDefined()
      }),
    )
  })
})

describe('a list of papers', () => {
  const ids = (text: string) => parseImport(text).bookmarks.map(({ id }) => id)

  it.each([
    ['2511.23477', '2511.23477'],
    ['arXiv:2511.23477v2 [cs.CV]', '2511.23477'],
    ['https://arxiv.org/abs/2511.23477v1', '2511.23477'],
    ['https://arxiv.org/pdf/2511.23477v1.pdf', '2511.23477'],
    ['http://arxiv.org/abs/q-bio/0608003', 'q-bio/0608003'],
    ['https://doi.org/10.48550/arXiv.2511.23477', '2511.23477'],
    ['https://www.biorxiv.org/content/10.1101/2024.04.22.590558v2.full.pdf', '10.1101/2024.04.22.590558'],
    ['doi:10.1101/126490.', '10.1101/126490'],
    ['见 https://ridu.example/repo/paper/10.1101/2024.04.22.590558。', '10.1101/2024.04.22.590558'],
    ['https://ridu.example/paper/2511.23477?in=bookmarks', '2511.23477'],
    ['- [视频](https://www.alphaxiv.org/abs/2511.23477)（甲）', '2511.23477'],
    ['https://huggingface.co/papers/2511.23477', '2511.23477'],
    ['https://papers.cool/arxiv/2511.23477', '2511.23477'],
  ])('reads %s', (text, id) => expect(ids(text)).toEqual([id]))

  it('keeps the order, and says what it skipped and why', () => {
    const file = parseImport('2511.23477\n\n没有编号的一行\n2511.21690, 2511.23477')
    expect(file.bookmarks.map(({ id }) => id)).toEqual(['2511.23477', '2511.21690'])
    expect(file.skipped).toEqual([
      { text: '没有编号的一行', reason: 'no-id' },
      { text: '2511.23477', reason: 'repeated' },
    ])
  })

  it('takes no price, date or version for an id', () => {
    expect(ids('1234.5 美元\n2025.12.01\n12.34567\nv1.2345.67891.2\n20251.12345')).toEqual([])
  })

  it('reads BibTeX: the eprint before other ids, with title and author', () => {
    const text = `@misc{key, author = {Rasheed, Hanoona and others}, title = {{VideoCoM}: 50\\% of {X}}, eprint={2511.23477},
      note = "see 2511.00001" }
      @article{b, doi = "10.1101/126490", year = 2017}
      @book{c, title = {None}}`
    const file = parseImport(text)
    expect(file.bookmarks).toMatchObject([
      { id: '2511.23477', title: 'VideoCoM: 50% of X', author: 'Hanoona Rasheed' },
      { id: '10.1101/126490' },
    ])
    expect(file.skipped).toEqual([{ text: 'c', reason: 'no-id' }])
  })

  it('bookmarks papers the archive does not know by their id, the first of the list first', () => {
    const library = imported(EMPTY, parseImport('2511.99999\n10.1101/126490'))
    expect(listEntries(library).map(({ id, title }) => [id, title])).toEqual([
      ['2511.99999', 'arXiv:2511.99999'],
      ['10.1101/126490', '10.1101/126490'],
    ])
    const filled = imported(library, parseImport('{"bookmarks":[{"id":"2511.99999","title":"题","day":"2025-12-01"}]}'))
    expect(known(listEntries(filled)[0])).toMatchObject({ title: '题', day: '2025-12-01' })
  })
})
