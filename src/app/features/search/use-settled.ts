import { useEffect, useState } from 'react'

/** `value` once it has stayed the same for `ms`; until then the one before, at first undefined. */
export function useSettled<T>(value: T, ms: number): T | undefined {
  const [settled, setSettled] = useState<{ readonly value: T }>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value }), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled?.value
}
