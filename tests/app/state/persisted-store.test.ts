import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bookmarkOf, isBookmarked, listBookmarks } from '#domain/bookmarks.ts'
import { addBookmark, removeBookmark } from '#domain/bookmarks.ts'
import type { Paper } from '#domain/paper.ts'
import { isRead, markPapers } from '#domain/read-marks.ts'
import { browserEnvironment } from '../../../src/app/state/persisted-store.ts'
import { createStores, type Stores } from '../../../src/app/state/stores.tsx'
import { FakeStorage } from '../../support/fake-storage.ts'
import { day, paperId } from '../../support/known.ts'

const BOOKMARKS = 'ridu:v1:bookmarks'
const READ = 'ridu:v1:read'

const PAPERS = ['2511.23476', '2511.23477', '2511.23478'].map((id): Paper => {
  return { id: paperId(id), source: 'arxiv', day: day('2025-12-01'), title: [id], authors: ['甲'], notes: [] }
})
const [first, second, third] = PAPERS as [Paper, Paper, Paper]

const add = (stores: Stores, paper: Paper, now = 1000) =>
  stores.bookmarks.update((latest) => addBookmark(latest, bookmarkOf(paper, now)))
const remove = (stores: Stores, paper: Paper, now = 2000) =>
  stores.bookmarks.update((latest) => removeBookmark(latest, paper.id, now))
const listed = (stores: Stores) =>
  listBookmarks(stores.bookmarks.get())
    .map(({ id }) => id)
    .sort()

/** A storage that holds the bookmarks of `papers`, as a tab before this one left them. */
function storageWith(...papers: Paper[]): FakeStorage {
  const shared = new FakeStorage()
  const before = createStores(shared.tab())
  papers.forEach((paper) => add(before, paper))
  shared.settle()
  return shared
}

describe('a store', () => {
  it('finds after a reload what was there before', () => {
    const shared = storageWith(first, second)
    expect(listed(createStores(shared.tab()))).toEqual([first.id, second.id])
  })

  it('is the same object until it changes', () => {
    const stores = createStores(storageWith(first).tab())
    const before = stores.bookmarks.get()
    expect(stores.bookmarks.get()).toBe(before)
    add(stores, second)
    expect(stores.bookmarks.get()).not.toBe(before)
  })

  it('tells its listeners of every change, until they leave', () => {
    const stores = createStores(new FakeStorage().tab())
    const listener = vi.fn<() => void>()
    const leave = stores.bookmarks.subscribe(listener)
    add(stores, first)
    leave()
    add(stores, second)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('keeps settings, marks and recent searches under keys of their own', () => {
    const shared = new FakeStorage()
    const stores = createStores(shared.tab())
    stores.settings.update((latest) => ({ ...latest, theme: 'dark' }))
    stores.read.update((latest) => markPapers(latest, [first], true, 1000))
    stores.recent.update(() => ['视频'])
    const reloaded = createStores(shared.tab())
    expect(reloaded.settings.get().theme).toBe('dark')
    expect(isRead(reloaded.read.get(), first)).toBe(true)
    expect(reloaded.recent.get()).toEqual(['视频'])
    expect([...shared.values.keys()].sort()).toEqual([READ, 'ridu:v1:recent', 'ridu:v1:settings'])
  })
})

describe('two tabs', () => {
  it('see what the other does', () => {
    const shared = new FakeStorage()
    const [a, b] = [createStores(shared.tab()), createStores(shared.tab())]
    const listener = vi.fn<() => void>()
    b.bookmarks.subscribe(listener)
    add(a, first)
    expect(listed(b)).toEqual([])
    shared.settle()
    expect(listed(b)).toEqual([first.id])
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('do not write what they only heard', () => {
    const shared = new FakeStorage()
    const [a] = [createStores(shared.tab()), createStores(shared.tab()), createStores(shared.tab())]
    add(a, first)
    remove(a, first)
    a.read.update((latest) => markPapers(latest, PAPERS, true, 1000))
    a.settings.update((latest) => ({ ...latest, size: 20 }))
    shared.settle()
    expect(shared.writes).toHaveLength(4)
  })

  it('lose nothing when one writes before it heard of the other', () => {
    const shared = new FakeStorage()
    const [a, b] = [createStores(shared.tab()), createStores(shared.tab())]
    add(a, first)
    add(b, second)
    shared.settle()
    expect([listed(a), listed(b)]).toEqual([
      [first.id, second.id],
      [first.id, second.id],
    ])
  })

  it('lose nothing when both write at the same moment, each from a stale copy', () => {
    const shared = storageWith(first)
    const tabs = [shared.tab(), shared.tab()]
    const [a, b] = tabs.map((tab) => createStores(tab)) as [Stores, Stores]
    tabs.forEach((tab) => tab.freezeReads())
    add(a, second)
    add(b, third)
    shared.settle()
    const everything = [first.id, second.id, third.id]
    expect([listed(a), listed(b), listed(createStores(shared.tab()))]).toEqual([everything, everything, everything])
  })

  it('lose nothing of a tab that was closed before the other heard of it', () => {
    const shared = new FakeStorage()
    const [open, closing] = [shared.tab(), shared.tab()]
    const a = createStores(open)
    open.freezeReads()
    add(createStores(closing), first)
    add(a, second)
    shared.settle()
    expect(listed(createStores(shared.tab()))).toEqual([first.id, second.id])
  })

  it('agree on settings changed at the same moment', () => {
    const shared = new FakeStorage()
    const [a, b] = [createStores(shared.tab()), createStores(shared.tab())]
    a.settings.update((latest) => ({ ...latest, theme: 'dark' }))
    b.settings.update((latest) => ({ ...latest, size: 20 }))
    shared.settle()
    expect(a.settings.get()).toEqual(b.settings.get())
    expect(a.settings.get()).toMatchObject({ theme: 'dark', size: 20 })
  })

  it('converge and fall silent after any writes, however late they hear of them', () => {
    const anyStep = fc.record({
      tab: fc.constantFrom(0, 1, 2),
      act: fc.constantFrom('add', 'remove', 'read', 'unread', 'deliver', 'freeze'),
      paper: fc.constantFrom(...PAPERS),
      now: fc.integer({ min: 0, max: 20_000 }),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const shared = storageWith(first)
        const tabs = [shared.tab(), shared.tab(), shared.tab()]
        const stores = tabs.map((tab) => createStores(tab))
        for (const { tab, act, paper, now } of steps) {
          const mine = stores[tab] as Stores
          if (act === 'add') add(mine, paper, now)
          else if (act === 'remove') remove(mine, paper, now)
          else if (act === 'freeze') tabs[tab]?.freezeReads()
          else if (act === 'deliver') shared.deliver()
          else mine.read.update((latest) => markPapers(latest, [paper], act === 'read', now))
        }
        shared.settle()
        const all = [...stores, createStores(shared.tab())]
        const [a, ...others] = all.map(({ bookmarks, read }) => ({ bookmarks: bookmarks.get(), read: read.get() }))
        expect(others).toEqual([a, a, a])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a cleared storage', () => {
  it('empties every tab', () => {
    const shared = storageWith(first)
    const stores = createStores(shared.tab())
    shared.clear()
    shared.settle()
    expect(listed(stores)).toEqual([])
    expect(shared.writes).toHaveLength(1)
  })

  it('keeps what is done afterwards, and brings nothing back', () => {
    const shared = storageWith(first)
    const stores = createStores(shared.tab())
    shared.clear()
    add(stores, second)
    shared.settle()
    expect(listed(createStores(shared.tab()))).not.toContain(first.id)
  })
})

describe('a blocked storage', () => {
  it('leaves a store that works in memory and says so', () => {
    const stores = createStores({ storage: undefined, events: new EventTarget() })
    add(stores, first)
    expect(listed(stores)).toEqual([first.id])
    expect(stores.bookmarks.health()).toBe('blocked')
  })

  it('is found out when reading throws', () => {
    const shared = storageWith(first)
    shared.fault = 'blocked'
    const stores = createStores(shared.tab())
    expect(stores.bookmarks.health()).toBe('blocked')
    add(stores, second)
    expect(listed(stores)).toEqual([second.id])
    expect(stores.bookmarks.health()).not.toBe('ok')
  })

  it('is found out when the browser has no localStorage to give', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(browserEnvironment().storage).toBeUndefined()
    vi.restoreAllMocks()
  })

  it('joins what was stored with what was done meanwhile, once it opens', () => {
    const shared = storageWith(first)
    shared.fault = 'blocked'
    const stores = createStores(shared.tab())
    add(stores, second)
    shared.fault = undefined
    add(stores, third)
    expect(listed(stores)).toEqual([first.id, second.id, third.id])
    expect(listed(createStores(shared.tab()))).toEqual([first.id, second.id, third.id])
    expect(stores.bookmarks.health()).toBe('ok')
  })
})

describe('a full storage', () => {
  it('keeps the value in memory, and saves it with the next change that fits', () => {
    const shared = storageWith(first)
    const stores = createStores(shared.tab())
    shared.fault = 'full'
    add(stores, second)
    expect([listed(stores), stores.bookmarks.health()]).toEqual([[first.id, second.id], 'full'])
    expect(listed(createStores(shared.tab()))).toEqual([first.id])
    shared.fault = undefined
    add(stores, third)
    expect(stores.bookmarks.health()).toBe('ok')
    expect(listed(createStores(shared.tab()))).toEqual([first.id, second.id, third.id])
  })
})

describe('damaged text', () => {
  it.each([
    ['half-written JSON', '{"version":1,"entries":{"2511.23476":{"id":"2511'],
    ['JSON of something else', '[1,2]'],
    ['no JSON', 'hello'],
    ['nothing at all', ''],
  ])('is set aside before anything is written: %s', (_, damaged) => {
    const shared = new FakeStorage()
    shared.values.set(BOOKMARKS, damaged)
    const stores = createStores(shared.tab())
    expect(stores.bookmarks.damagedKey()).toBe(`${BOOKMARKS}:damaged`)
    add(stores, first)
    expect(shared.writes.map(({ key }) => key)).toEqual([`${BOOKMARKS}:damaged`, BOOKMARKS])
    expect(shared.values.get(`${BOOKMARKS}:damaged`)).toBe(damaged)
    expect(listed(createStores(shared.tab()))).toEqual([first.id])
  })

  it('costs no entry that can be read', () => {
    const shared = storageWith(first, second)
    const damaged = (shared.values.get(BOOKMARKS) ?? '').replace('"addedAt":1000', '"addedAt":"x"')
    shared.values.set(BOOKMARKS, damaged)
    const stores = createStores(shared.tab())
    expect(listed(stores)).toEqual([second.id])
    expect(shared.values.get(`${BOOKMARKS}:damaged`)).toBe(damaged)
  })

  it('stays where it is while there is no room for a copy, and is copied when there is', () => {
    const shared = new FakeStorage()
    shared.values.set(BOOKMARKS, '{"half')
    shared.fault = 'full'
    const stores = createStores(shared.tab())
    add(stores, first)
    expect(shared.values.get(BOOKMARKS)).toBe('{"half')
    expect([listed(stores), stores.bookmarks.health()]).toEqual([[first.id], 'full'])
    shared.fault = undefined
    add(stores, second)
    expect(shared.values.get(`${BOOKMARKS}:damaged`)).toBe('{"half')
    expect(listed(createStores(shared.tab()))).toEqual([first.id, second.id])
  })

  it('from another tab changes nothing here, and is mended', () => {
    const shared = storageWith(first)
    const [stores, other] = [createStores(shared.tab()), shared.tab()]
    other.storage?.setItem(BOOKMARKS, '{"half')
    shared.settle()
    expect(listed(stores)).toEqual([first.id])
    expect(isBookmarked(createStores(shared.tab()).bookmarks.get(), first.id)).toBe(true)
  })

  it('of read marks is set aside too', () => {
    const shared = new FakeStorage()
    shared.values.set(READ, '{"2025-12":7}')
    const stores = createStores(shared.tab())
    expect(stores.read.damagedKey()).toBe(`${READ}:damaged`)
    expect(shared.values.get(`${READ}:damaged`)).toBe('{"2025-12":7}')
  })
})

describe('bookmarks of a newer version', () => {
  it('are shown and never overwritten', () => {
    const shared = storageWith(first)
    const newer = (shared.values.get(BOOKMARKS) ?? '').replace('"version":1', '"version":2,"tags":["复现"]')
    shared.values.set(BOOKMARKS, newer)
    const stores = createStores(shared.tab())
    add(stores, second)
    remove(stores, first)
    shared.settle()
    expect(shared.values.get(BOOKMARKS)).toBe(newer)
    expect(listed(stores)).toEqual([second.id])
  })
})
