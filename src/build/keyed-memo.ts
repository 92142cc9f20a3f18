/** Remembers the last result of each key, and computes it anew only when one of its inputs is another. */
export interface KeyedMemo<Out> {
  /** @param inputs compared one by one with `Object.is`; what `compute` reads must be among them */
  get(key: string, inputs: readonly unknown[], compute: () => Out): Out
  /** Forgets keys that were not asked for since the last call. */
  sweep(): void
}

/** Makes an empty memo. */
export function keyedMemo<Out>(): KeyedMemo<Out> {
  const known = new Map<string, { readonly inputs: readonly unknown[]; readonly out: Out }>()
  const asked = new Set<string>()
  return {
    get(key, inputs, compute) {
      asked.add(key)
      const last = known.get(key)
      if (last && last.inputs.length === inputs.length && last.inputs.every((one, i) => Object.is(one, inputs[i])))
        return last.out
      const out = compute()
      known.set(key, { inputs, out })
      return out
    },
    sweep() {
      for (const key of known.keys()) if (!asked.has(key)) known.delete(key)
      asked.clear()
    },
  }
}
