import { mendJson } from '#domain/mend-json.ts'

/** A value in localStorage that every tab shares: read, changed, watched, and never lost. */

/** How storage is doing: `blocked` when there is none to use, `full` when the last write did not fit. */
type StorageHealth = 'ok' | 'blocked' | 'full'

/** What became of a stored text. `newer`: written by a later version, so it must not be overwritten. */
export type Decoded<T> =
  | {
      readonly type: 'read'
      readonly value: T
      /** Some of it could not be read. */
      readonly damaged: boolean
      /** The part that could not be read, when it alone is to be kept aside; else the whole text is. */
      readonly rejected?: unknown
    }
  | { readonly type: 'unreadable' }
  | { readonly type: 'newer'; readonly value: T }

export interface PersistedStoreOptions<T> {
  /** Key in localStorage. */
  readonly key: string
  readonly initial: T
  /** From parsed JSON. */
  readonly decode: (data: unknown) => Decoded<T>
  /**
   * Joins what is stored with what this tab knows. Must be commutative, associative and idempotent, so that tabs that
   * write at the same moment end up the same, and keep the order of `stored` where `mine` adds nothing, so that they
   * stop writing. Without it the stored value wins.
   */
  readonly merge?: (stored: T, mine: T) => T
}

export interface PersistedStore<T> {
  /** The value of a reader who has stored nothing. */
  readonly initial: T
  /** The current value; the same object until it changes. */
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
  /** Applies a pure change to the latest value of all tabs and saves it. */
  readonly update: (change: (latest: T) => T) => void
  /** Tries again to save what did not fit. */
  readonly retry: () => void
  readonly health: () => StorageHealth
  /** Text that could not be read was kept under this key. */
  readonly damagedKey: () => string | undefined
  /** A later version of the app wrote it: it is left as it is, and changes last until the page closes. */
  readonly isNewer: () => boolean
}

/** What a store needs of its surroundings; tests pass their own. */
export interface StoreEnvironment {
  /** Undefined when the browser blocks storage. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | undefined
  /** Where `storage` events of other tabs arrive. */
  readonly events: Pick<EventTarget, 'addEventListener'>
}

export function browserEnvironment(): StoreEnvironment {
  return { storage: usableStorage(), events: window }
}

/** Reading the property alone can throw when site data is blocked. */
function usableStorage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined // The store then lives in memory and says so through health().
  }
}

export function createPersistedStore<T>(
  options: PersistedStoreOptions<T>,
  environment: StoreEnvironment,
): PersistedStore<T> {
  const { key, initial, decode, merge = (stored) => stored } = options
  const { storage, events } = environment
  const listeners = new Set<() => void>()
  let health: StorageHealth = storage ? 'ok' : 'blocked'
  let damagedKey: string | undefined
  /** A stored text that could not be read and is still to be copied before anything is written. */
  let damaged: string | undefined
  let isNewer = false
  let value = initial
  let text: string | null = null

  /** Takes in what is stored now. Returns false when nothing changed. */
  function absorb(stored: string | null): boolean {
    if (stored === text) return false
    text = stored
    const before = value
    // Cleared from outside (the browser's own "clear data"): what this tab shows is gone too.
    if (stored === null) {
      value = initial
      damaged = undefined
      isNewer = false
    } else value = join(stored)
    return value !== before
  }

  function join(stored: string): T {
    const decoded = decodeText(stored)
    isNewer = decoded.type === 'newer'
    if (decoded.type === 'unreadable' || (decoded.type === 'read' && decoded.damaged)) {
      const part = decoded.type === 'read' ? decoded.rejected : undefined
      damaged = part === undefined ? stored : JSON.stringify(part)
      setAside()
    }
    return decoded.type === 'unreadable' ? value : merge(decoded.value, value)
  }

  function decodeText(stored: string): Decoded<T> {
    try {
      return decode(JSON.parse(stored))
    } catch {
      return decodeMended(mendJson(stored)) // Not JSON: a half-written or foreign value.
    }
  }

  /** What was written of a value before it was cut off. */
  function decodeMended(mended: string | undefined): Decoded<T> {
    try {
      const decoded = decode(JSON.parse(mended ?? ''))
      return decoded.type === 'read' ? { type: 'read', value: decoded.value, damaged: true } : decoded
    } catch {
      return { type: 'unreadable' }
    }
  }

  /** Keeps what could not be read, so that it can be exported or repaired by hand. Never overwrites an earlier copy. */
  function setAside(): void {
    if (damaged === undefined) return
    let copy = `${key}:damaged`
    for (let n = 2; ![null, damaged].includes(readFrom(copy)); n++) copy = `${key}:damaged-${n}`
    damagedKey = copy
    if (readFrom(copy) === damaged || write(copy, damaged)) damaged = undefined
  }

  function write(to: string, next: string): boolean {
    try {
      storage?.setItem(to, next)
      return true
    } catch (error) {
      health = error instanceof DOMException && error.name === 'SecurityError' ? 'blocked' : 'full'
      return false
    }
  }

  /** What does not fit lives on in memory; the next update tries again. */
  function save(): void {
    if (!storage || isNewer) return
    setAside()
    const next = JSON.stringify(value)
    if (damaged !== undefined || !write(key, next)) return
    text = next
    health = 'ok'
  }

  function readFrom(from: string, otherwise: string | null = null): string | null {
    try {
      return storage?.getItem(from) ?? null
    } catch {
      health = 'blocked'
      return otherwise
    }
  }

  const read = () => readFrom(key, text)

  const notify = () => listeners.forEach((listener) => listener())

  absorb(read())
  events.addEventListener('storage', (event) => {
    const { key: changed, newValue } = event as StorageEvent
    if (changed !== key && changed !== null) return
    // Without a merge only what is stored now counts: the event may tell of a text this tab has replaced since.
    const differs = absorb(changed === null ? null : options.merge ? newValue : read())
    // A tab that wrote at the same moment may not have seen this tab's change: write the union back.
    if (text !== null && JSON.stringify(value) !== text && options.merge) save()
    if (differs) notify()
  })

  // A page that Back brings back whole has heard of nothing since it was left.
  events.addEventListener('pageshow', () => {
    if (absorb(read())) notify()
  })

  function update(change: (latest: T) => T): void {
    absorb(read())
    value = change(value)
    save()
    notify()
  }

  return {
    initial,
    get: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    update,
    retry: () => update((latest) => latest),
    health: () => health,
    damagedKey: () => damagedKey,
    isNewer: () => isNewer,
  }
}
