import { startTransition, useEffect, useState } from 'react'

/**
 * `value`, a frame later: what is drawn with it waits until everything else of the change is painted. Deferred values of
 * React do not, it draws them as soon as it has a moment, and mostly before the frame.
 * @returns undefined before the first frame
 */
export function usePainted<T>(value: T): T | undefined {
  const [painted, setPainted] = useState<{ readonly value: T }>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted({ value })))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return painted?.value
}
