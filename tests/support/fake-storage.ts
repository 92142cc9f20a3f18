import type { StoreEnvironment } from '../../src/app/state/persisted-store.ts'

type Fault = 'blocked' | 'full' | undefined

/** One tab's view of a shared storage. */
export interface FakeTab extends StoreEnvironment {
  readonly events: EventTarget
  /** Makes this tab's reads lag behind: it goes on seeing what is stored now until it hears of a change. */
  readonly freezeReads: () => void
}

/**
 * localStorage as several tabs see it: a write is told to the other tabs by `storage` events, later and in order, and
 * only when it changes something. Nothing is told until `settle` or `deliver`, so a test decides what each tab knows.
 */
export class FakeStorage {
  readonly values = new Map<string, string>()
  /** Texts written under each key, in order, by all tabs. */
  readonly writes: { readonly key: string; readonly text: string }[] = []
  fault: Fault
  readonly #tabs: { readonly events: EventTarget; readonly hear: (key: string | null) => void }[] = []
  #undelivered: (() => void)[] = []

  /** A tab. `storage` events of the others arrive at its `events`. */
  tab(): FakeTab {
    const events = new EventTarget()
    let frozen: Map<string, string> | undefined
    const read = (key: string) => {
      if (this.fault === 'blocked') throw new DOMException('blocked', 'SecurityError')
      return (frozen?.has(key) ? frozen.get(key) : this.values.get(key)) ?? null
    }
    const write = (key: string, text: string) => {
      if (this.fault === 'blocked') throw new DOMException('blocked', 'SecurityError')
      if (this.fault === 'full') throw new DOMException('full', 'QuotaExceededError')
      frozen?.set(key, text)
      this.writes.push({ key, text })
      this.#change(key, text, events)
    }
    this.#tabs.push({ events, hear: (key) => (key === null ? (frozen = undefined) : frozen?.delete(key)) })
    const { values } = this
    const storage = {
      getItem: read,
      setItem: write,
      removeItem: (key: string) => {
        frozen?.delete(key)
        if (values.delete(key)) this.#tell(key, null, events)
      },
      key: (at: number) => [...values.keys()][at] ?? null,
      get length() {
        return values.size
      },
    }
    return { events, storage, freezeReads: () => (frozen = new Map(values)) }
  }

  /** A change from outside all tabs, such as the browser's own "clear data". */
  clear(): void {
    this.values.clear()
    this.#tell(null, null)
  }

  /** Delivers what was told so far, but not what the tabs answer. */
  deliver(): void {
    const batch = this.#undelivered
    this.#undelivered = []
    batch.forEach((event) => event())
  }

  /** Delivers events until no tab writes any more. Throws when the tabs never stop. */
  settle(): void {
    for (let round = 0; this.#undelivered.length > 0; round++) {
      if (round > 20) throw new Error(`the tabs keep writing: ${JSON.stringify(this.writes.slice(-4))}`)
      this.deliver()
    }
  }

  #change(key: string, text: string, writer: EventTarget): void {
    if (this.values.get(key) === text) return
    this.values.set(key, text)
    this.#tell(key, text, writer)
  }

  #tell(key: string | null, text: string | null, writer?: EventTarget): void {
    for (const tab of this.#tabs.filter(({ events }) => events !== writer)) {
      this.#undelivered.push(() => {
        tab.hear(key)
        tab.events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: text }))
      })
    }
  }
}
