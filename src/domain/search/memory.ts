/** What was made for keys that were asked for lately. */
export interface Memory<Key, Value> {
  /** What is remembered for `key`, else what `make` gives now. */
  get(key: Key): Value
  /** What is remembered, if anything. */
  peek(key: Key): Value | undefined
  forget(): void
}

/**
 * Remembers the last `most` values, and up to as many before them. When there is no room, only those that nobody asked
 * for since the last time are let go, all at once: no order has to be kept.
 *
 *     before   a b c d        asked for b, then e, with room for 4 in each
 *     now      x y z     →    x y z b     →    before  x y z b,  now  e       a c d are gone
 */
export function createMemory<Key, Value>(most: number, make: (key: Key) => Value): Memory<Key, Value> {
  let now = new Map<Key, Value>()
  let before = new Map<Key, Value>()
  const peek = (key: Key) => now.get(key) ?? before.get(key)
  return {
    get(key) {
      const known = now.get(key)
      if (known !== undefined) return known
      const value = before.get(key) ?? make(key)
      if (now.size >= most) [now, before] = [new Map(), now]
      now.set(key, value)
      return value
    },
    peek,
    forget() {
      now.clear()
      before.clear()
    },
  }
}
