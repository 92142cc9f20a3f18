import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isRead, markPapers } from '#domain/read-marks.ts'
import { createStores, type Stores } from '../../../src/app/state/stores.tsx'
import { add, first, listed, PAPERS, remove, second, storageWith, third } from '../../support/bookmarking-tabs.ts'
import { FakeStorage } from '../../support/fake-storage.ts'

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
    expect([...shared.values.keys()].sort()).toEqual(['ridu:v1:read', 'ridu:v1:recent', 'ridu:v1:settings'])
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
