import type { StoreEnvironment } from './persisted-store.ts'
import type { Stores } from './stores.tsx'

type Kept = NonNullable<StoreEnvironment['storage']>

/** How much of localStorage is taken, in UTF-16 units, which browsers count like bytes of the 5 MB they give. */
export interface StorageUsage {
  /** By everything on this host. */
  readonly used: number
  readonly total: number
  readonly read: number
  /** Bookmarks, tags, notes, collections. */
  readonly library: number
}

/** What browsers give a host. Source: https://html.spec.whatwg.org/multipage/webstorage.html#disk-space-2 */
const USUAL_TOTAL = 5 * 1024 * 1024
const OURS = 'ridu:v1:'
const PLACES = 'ridu:'
const LIBRARY = /^ridu:v1:(?:bookmarks|annotations|collections)\b/

/** @returns undefined when there is no storage to use */
export function storageUsage({ environment, all }: Stores): StorageUsage | undefined {
  const { storage } = environment
  if (storage === undefined) return undefined
  try {
    const sizes = keysOf(storage).map((key) => [key, key.length + (storage.getItem(key)?.length ?? 0)] as const)
    const sum = (counts: (key: string) => boolean) =>
      sizes.reduce((total, [key, size]) => (counts(key) ? total + size : total), 0)
    const used = sum(() => true)
    // A browser that is full at less gives less.
    const isFull = all.list().some((store) => store.health() === 'full')
    return {
      used,
      total: isFull ? used : Math.max(USUAL_TOTAL, used),
      read: sum((key) => key.startsWith('ridu:v1:read')),
      library: sum((key) => LIBRARY.test(key)),
    }
  } catch {
    return undefined // Blocked since the page was opened.
  }
}

/**
 * Removes everything personal from this browser: what is stored, what was set aside, the days kept offline and the
 * places in lists. Other tabs hear of it and start anew; this one must leave its page, whose stores still know.
 */
export async function clearEverything({ environment }: Stores): Promise<void> {
  const { storage } = environment
  if (storage) for (const key of keysOf(storage)) if (key.startsWith(OURS)) storage.removeItem(key)
  if (environment.storage === globalThis.localStorage)
    for (const key of keysOf(sessionStorage)) if (key.startsWith(PLACES)) sessionStorage.removeItem(key)
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys()) if (name.startsWith('ridu-')) await caches.delete(name)
}

function keysOf(storage: Pick<Kept, 'key' | 'length'>): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter((key) => key !== null)
}
