import { createContext, useContext, type ReactNode } from 'react'
import { decodeBookmarks, mergeBookmarks, NO_BOOKMARKS, type Bookmarks } from '#domain/bookmarks.ts'
import { decodeReadMarks, mergeReadMarks, type ReadMarks } from '#domain/read-marks.ts'
import { decodeSettings, DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { useLive } from '../hydration/use-is-static.ts'
import {
  browserEnvironment,
  createPersistedStore,
  type Decoded,
  type PersistedStore,
  type StoreEnvironment,
} from './persisted-store.ts'

/** Everything personal. It stays in this browser. */
export interface Stores {
  readonly settings: PersistedStore<Settings>
  readonly bookmarks: PersistedStore<Bookmarks>
  readonly read: PersistedStore<ReadMarks>
  readonly recent: PersistedStore<readonly string[]>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Where stores that are made later find storage. */
  readonly environment: StoreEnvironment
  /** The stores there are so far: those of the library come later. */
  readonly all: StoreList
}

/** What can be told of any store. */
export type WatchedStore = Pick<PersistedStore<unknown>, 'subscribe' | 'health' | 'isNewer' | 'damagedKey' | 'retry'>

/** Stores, of which more can come. */
interface StoreList {
  readonly list: () => readonly WatchedStore[]
  readonly add: (...stores: readonly WatchedStore[]) => void
  /** Hears of every change, and of stores that come. */
  readonly subscribe: (listener: () => void) => () => void
}

function createStoreList(): StoreList {
  const stores: WatchedStore[] = []
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  return {
    list: () => stores,
    add(...more) {
      stores.push(...more)
      more.forEach((store) => store.subscribe(tell))
      // Stores are made while something is drawn: who listens is told when that is done.
      queueMicrotask(tell)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Keys in localStorage: `ridu:v1:{settings,bookmarks,read,recent}`; more are in library-stores.ts (DESIGN.md §12). */
export function createStores(
  environment: StoreEnvironment = browserEnvironment(),
  now: () => number = Date.now,
): Stores {
  const all = createStoreList()
  const stores: Stores = {
    settings: createPersistedStore(
      {
        key: 'ridu:v1:settings',
        initial: DEFAULT_SETTINGS,
        decode: (data) => unlessNewer(data, { type: 'read', value: decodeSettings(data), damaged: false }),
      },
      environment,
    ),
    bookmarks: createPersistedStore(
      {
        key: 'ridu:v1:bookmarks',
        initial: NO_BOOKMARKS,
        merge: mergeBookmarks,
        decode(data) {
          const { bookmarks, rejected, newer } = decodeBookmarks(data)
          return newer ? { type: 'newer', value: bookmarks } : { type: 'read', value: bookmarks, damaged: rejected > 0 }
        },
      },
      environment,
    ),
    read: createPersistedStore<ReadMarks>(
      {
        key: 'ridu:v1:read',
        initial: {},
        merge: mergeReadMarks,
        decode(data) {
          const decoded = decodeReadMarks(data)
          if (!decoded) return { type: 'unreadable' }
          const { marks: value, rejected } = decoded
          return unlessNewer(data, { type: 'read', value, damaged: rejected !== undefined, rejected })
        },
      },
      environment,
    ),
    recent: createPersistedStore<readonly string[]>(
      {
        key: 'ridu:v1:recent',
        initial: [],
        decode: (data) =>
          Array.isArray(data)
            ? { type: 'read', value: data.filter((query) => typeof query === 'string'), damaged: false }
            : { type: 'unreadable' },
      },
      environment,
    ),
    now,
    environment,
    all,
  }
  all.add(stores.bookmarks, stores.read, stores.settings)
  return stores
}

/** Values of version 1 that carry no version. A later one must: then what can be read is shown, and nothing written. */
function unlessNewer<T>(data: unknown, read: Extract<Decoded<T>, { type: 'read' }>): Decoded<T> {
  const { version = 1 } = Object(data) as { version?: unknown }
  return typeof version === 'number' && version > 1 ? { type: 'newer', value: read.value } : read
}

const StoresContext = createContext<Stores | undefined>(undefined)

export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>
}

export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (stores === undefined) throw new Error('useStores: wrap the component in a StoresProvider')
  return stores
}

/** The current value of a store; follows changes of this and other tabs. Pages of the build know nothing personal. */
export function useStored<T>(store: PersistedStore<T>): T {
  return useLive(store.subscribe, store.get, () => store.initial)
}
