import { describe, expect, it, vi } from 'vitest'
import { isBookmarked } from '#domain/bookmarks.ts'
import { browserEnvironment } from '../../../src/app/state/persisted-store.ts'
import { createStores } from '../../../src/app/state/stores.tsx'
import { add, first, listed, remove, second, storageWith, third } from '../../support/bookmarking-tabs.ts'
import { FakeStorage } from '../../support/fake-storage.ts'

const BOOKMARKS = 'ridu:v1:bookmarks'
const READ = 'ridu:v1:read'

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

  it('never takes the place of an earlier copy, and is copied once', () => {
    const shared = new FakeStorage()
    for (const text of ['{"one', '{"two', '{"two']) {
      shared.values.set(BOOKMARKS, text)
      createStores(shared.tab())
    }
    expect(shared.values.get(`${BOOKMARKS}:damaged`)).toBe('{"one')
    expect(shared.values.get(`${BOOKMARKS}:damaged-2`)).toBe('{"two')
    expect(shared.values.has(`${BOOKMARKS}:damaged-3`)).toBe(false)
  })

  it('in one read mark costs no other, and it alone is set aside', () => {
    const shared = new FakeStorage()
    shared.values.set(READ, '{"2025-12":{"2511.23476":[1,5],"2511.23477":"x"}}')
    const stores = createStores(shared.tab())
    expect(stores.read.get()).toEqual({ '2025-12': { '2511.23476': [1, 5] } })
    expect(shared.values.get(`${READ}:damaged`)).toBe('{"2025-12/2511.23477":"x"}')
  })

  it('of read marks is set aside too', () => {
    const shared = new FakeStorage()
    shared.values.set(READ, '{"2025-12":7}')
    const stores = createStores(shared.tab())
    expect(stores.read.damagedKey()).toBe(`${READ}:damaged`)
    expect(shared.values.get(`${READ}:damaged`)).toBe('{"2025-12/":7}')
  })
})

describe('read marks and settings of a newer version', () => {
  it.each([
    ['read', '{"version":2,"2025-12":{"2511.23476":[1,5]}}'],
    ['settings', '{"version":2,"density":"titles","speed":3}'],
  ] as const)('are shown and never overwritten: %s', (name, newer) => {
    const shared = new FakeStorage()
    shared.values.set(`ridu:v1:${name}`, newer)
    const stores = createStores(shared.tab())
    expect(stores[name].isNewer()).toBe(true)
    stores.settings.update((latest) => ({ ...latest, justify: true }))
    stores.read.update((latest) => ({ ...latest, '2026-01': {} }))
    shared.settle()
    expect(shared.values.get(`ridu:v1:${name}`)).toBe(newer)
    expect(stores.settings.get().justify).toBe(true)
  })
})

describe('bookmarks of a newer version', () => {
  it('are shown and never overwritten', () => {
    const shared = storageWith(first)
    const newer = (shared.values.get(BOOKMARKS) ?? '').replace('"version":2', '"version":3,"tags":["复现"]')
    shared.values.set(BOOKMARKS, newer)
    const stores = createStores(shared.tab())
    add(stores, second)
    remove(stores, first)
    shared.settle()
    expect(shared.values.get(BOOKMARKS)).toBe(newer)
    expect(listed(stores)).toEqual([second.id])
  })
})
