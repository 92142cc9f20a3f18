import { useState } from 'react'

/** The value as it was when `key` was first seen; a new key takes the value of its time. */
export function useKept<T>(key: string, value: T): T {
  const [kept, setKept] = useState({ key, value })
  if (kept.key === key) return kept.value
  setKept({ key, value })
  return value
}
