import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBookmark,
  bookmarkOf,
  decodeBookmarks,
  isBookmarked,
  listBookmarks,
  mergeBookmarks,
  NO_BOOKMARKS,
  removeBookmark,
  type Bookmark,
  type Bookmarks,
} from '#domain/bookmarks.ts'
import { day, httpUrl, paperId } from '../support/known.ts'

const IDS = ['2511.23476', '2511.23477', '10.1101/126490'].map(paperId)
const [first = paperId('2511.23476'), second = paperId('2511.23477')] = IDS

function bookmark(id = first, addedAt = 1000): Bookmark {
  return { id, title: '题', source: 'arxiv', day: day('2025-12-01'), addedAt, changedAt: addedAt }
}
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('bookmarkOf', () => {
  it('keeps what outlives the digest: plain title, first author, source, day and where the code is', () => {
    const paper = {
      id: first,
      source: 'arxiv' as const,
      day: day('2025-12-01'),
      title: ['G', ['sup', '2'] as const, 'V\u200BLM'],
      authors: ['甲', '乙'],
      notes: [],
    }
    const kept = { id: first, title: 'G2VLM', author: '甲', source: 'arxiv', day: '2025-12-01' }
    const codeUrl = httpUrl('https://github.com/a/b')
    expect(bookmarkOf(paper, 5)).toEqual({ ...kept, addedAt: 5, changedAt: 5 })
    expect(bookmarkOf({ ...paper, codeUrl }, 5)).toEqual({ ...kept, codeUrl, addedAt: 5, changedAt: 5 })
    expect(bookmarkOf({ ...paper, authors: [] }, 5)).not.toHaveProperty('author')
  })
})

describe('a bookmark', () => {
  it('is there once added, gone once removed, and back when added again', () => {
    const added = addBookmark(NO_BOOKMARKS, bookmark())
    const removed = removeBookmark(added, first, 2000)
    const again = addBookmark(removed, bookmark(first, 3000))
    expect([added, removed, again].map((bookmarks) => isBookmarked(bookmarks, first))).toEqual([true, false, true])
  })

  it('stays as a tombstone when removed, so that other tabs learn of it', () => {
    const removed = removeBookmark(addBookmark(NO_BOOKMARKS, bookmark()), first, 2000)
    expect(removed.entries[first]).toMatchObject({ removed: true, changedAt: 2000 })
    expect(listBookmarks(removed)).toEqual([])
  })

  it('that was never there is not removed', () => {
    expect(removeBookmark(NO_BOOKMARKS, first, 2000)).toBe(NO_BOOKMARKS)
  })

  it('keeps the time it was bookmarked when it is restored', () => {
    const removed = removeBookmark(addBookmark(NO_BOOKMARKS, bookmark()), first, 2000)
    const restored = addBookmark(removed, { ...bookmark(), changedAt: 2500 })
    expect(restored.entries[first]).toMatchObject({ addedAt: 1000, changedAt: 2500 })
  })

  it('changes even when the clock has jumped back', () => {
    const added = addBookmark(NO_BOOKMARKS, bookmark(first, 9000))
    const removed = removeBookmark(added, first, 10)
    const again = addBookmark(removed, bookmark(first, 20))
    expect(isBookmarked(mergeBookmarks(added, removed), first)).toBe(false)
    expect(isBookmarked(mergeBookmarks(removed, again), first)).toBe(true)
  })
})

describe('listBookmarks', () => {
  it('puts the latest first', () => {
    const both = addBookmark(addBookmark(NO_BOOKMARKS, bookmark(first, 1000)), bookmark(second, 2000))
    expect(listBookmarks(both).map(({ id }) => id)).toEqual([second, first])
  })
})

describe('mergeBookmarks', () => {
  const anyBookmark: fc.Arbitrary<Bookmark> = fc
    .record({
      id: fc.constantFrom(...IDS),
      title: fc.constantFrom('甲', '乙'),
      author: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
      addedAt: fc.nat(3),
      changedAt: fc.nat(3),
      removed: fc.option(fc.constant(true as const), { nil: undefined }),
    })
    .map(({ author, removed, ...entry }) => ({
      ...entry,
      source: 'arxiv',
      day: day('2025-12-01'),
      ...(author === undefined ? {} : { author }),
      ...(removed === undefined ? {} : { removed }),
    }))
  const anyBookmarks: fc.Arbitrary<Bookmarks> = fc
    .array(anyBookmark, { maxLength: 4 })
    .map((list) => ({ version: 2, entries: Object.fromEntries(list.map((entry) => [entry.id, entry])) }))

  it('does not depend on the order of two', () => {
    fc.assert(
      fc.property(anyBookmarks, anyBookmarks, (a, b) => {
        expect(mergeBookmarks(a, b)).toEqual(mergeBookmarks(b, a))
      }),
    )
  })

  it('does not depend on the order of three', () => {
    fc.assert(
      fc.property(anyBookmarks, anyBookmarks, anyBookmarks, (a, b, c) => {
        expect(mergeBookmarks(mergeBookmarks(a, b), c)).toEqual(mergeBookmarks(a, mergeBookmarks(b, c)))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyBookmarks, anyBookmarks, (a, b) => {
        const merged = mergeBookmarks(a, b)
        expect(mergeBookmarks(merged, b)).toEqual(merged)
      }),
    )
  })

  it('keeps the order of the first, so that a tab with nothing new writes the same text', () => {
    const a = addBookmark(addBookmark(NO_BOOKMARKS, bookmark(first)), bookmark(second))
    const b = addBookmark(addBookmark(NO_BOOKMARKS, bookmark(second)), bookmark(first))
    expect(JSON.stringify(mergeBookmarks(a, b))).toBe(JSON.stringify(a))
  })
})

/** What one of two tabs does, and how far its clock has moved: it may jump back. */
interface Step {
  readonly tab: 0 | 1
  readonly type: 'add' | 'remove' | 'hear'
  readonly id: (typeof IDS)[number]
  readonly clock: number
}
const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    tab: fc.constantFrom(0, 1),
    type: fc.constantFrom('add', 'remove', 'hear'),
    id: fc.constantFrom(...IDS),
    clock: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 20 },
)

function play(steps: readonly Step[]): [Bookmarks, Bookmarks] {
  const tabs: [Bookmarks, Bookmarks] = [NO_BOOKMARKS, NO_BOOKMARKS]
  for (const { tab, type, id, clock } of steps) {
    const mine = tabs[tab]
    if (type === 'add') tabs[tab] = addBookmark(mine, bookmark(id, clock))
    else if (type === 'remove') tabs[tab] = removeBookmark(mine, id, clock)
    else tabs[tab] = mergeBookmarks(tabs[tab === 0 ? 1 : 0], mine)
  }
  return tabs
}

describe('two tabs', () => {
  it('end up the same, whoever hears of the other first', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const [a, b] = play(steps)
        expect(mergeBookmarks(a, b)).toEqual(mergeBookmarks(b, a))
        expect(mergeBookmarks(mergeBookmarks(a, b), a)).toEqual(mergeBookmarks(a, b))
      }),
    )
  })

  it('never lose what a tab did last, unless the other changed the same bookmark', () => {
    fc.assert(
      fc.property(anySteps, fc.constantFrom(...IDS), fc.constantFrom('add', 'remove'), fc.nat(50), (...all) => {
        const [steps, id, type, clock] = all
        const [a, b] = play([...steps, { tab: 0, type: 'hear', id, clock: 0 }, { tab: 0, type, id, clock }])
        const known = a.entries[id] !== undefined
        expect(isBookmarked(mergeBookmarks(a, b), id)).toBe(known && type === 'add')
      }),
    )
  })
})

describe('decodeBookmarks', () => {
  it('reads what was stored', () => {
    const removed = removeBookmark(addBookmark(NO_BOOKMARKS, bookmark(second)), second, 2000)
    const stored = addBookmark(removed, { ...bookmark(), author: '甲' })
    expect(decodeBookmarks(json(stored))).toEqual({ bookmarks: stored, rejected: 0, newer: false })
  })

  it.each([
    ['an id', { id: 'x' }],
    ['a title', { title: 7 }],
    ['a source', { source: 'x' }],
    ['a day', { day: '2025-13-01' }],
    ['a time', { addedAt: '1000' }],
    ['a time that no calendar has', { addedAt: 1e300 }],
    ['a time that can grow no more', { changedAt: Number.MAX_VALUE }],
    ['a mark of removal', { removed: false }],
  ])('keeps the good entries beside one without %s', (_, fault) => {
    const entries = { [first]: bookmark(), [second]: { ...bookmark(second), ...fault } }
    const { bookmarks, rejected } = decodeBookmarks(json({ version: 1, entries }))
    expect(Object.keys(bookmarks.entries)).toEqual([first])
    expect(rejected).toBe(1)
  })

  it.each(['__proto__', 'constructor'])('keeps the good entries beside the key %s', (key) => {
    const text = `{"version":1,"entries":{"${key}":{"removed":true},"x":${JSON.stringify(bookmark())}}}`
    const { bookmarks, rejected } = decodeBookmarks(JSON.parse(text))
    expect(bookmarks.entries).toEqual({ [first]: bookmark() })
    expect(rejected).toBe(1)
    expect(isBookmarked(bookmarks, paperId('2511.00001'))).toBe(false)
  })

  it('says when a newer version wrote them, and reads what it can', () => {
    const { bookmarks, newer } = decodeBookmarks(json({ version: 3, entries: { [first]: bookmark() }, more: 1 }))
    expect(newer).toBe(true)
    expect(isBookmarked(bookmarks, first)).toBe(true)
  })

  it('takes anything else for no bookmarks', () => {
    const odd = [null, undefined, 7, '{}', [], {}, { version: '1', entries: {} }, { version: 1, entries: [] }]
    expect(odd.map(decodeBookmarks)).toEqual(odd.map(() => ({ bookmarks: NO_BOOKMARKS, rejected: 1, newer: false })))
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (version, entries) => {
        expect(decodeBookmarks({ version, entries }).bookmarks.version).toBe(2)
      }),
    )
  })
})
