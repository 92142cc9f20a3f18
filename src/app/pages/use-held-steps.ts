import { useDeferredValue, useEffect, useEffectEvent, useRef } from 'react'

/**
 * Least time between two moves while a key is held, ms. Keys repeat faster than rows can be drawn on slow machines, and
 * browsers stop a page that changes its address more than 200 times in ten seconds.
 */
const MOVE_EVERY_MS = 60

/** True while a move of a held key is being drawn. */
let isHeld = false

/** A value that is drawn right after the rest, and not for every row, while a key is held: rows come first. */
export function useAfterHeldSteps<T>(value: T): T {
  const later = useDeferredValue(value)
  return isHeld ? later : value
}

/**
 * Moves one row a key press, and several rows at once while the key is held.
 * @param onMove moves by so many rows, and draws that before it returns; negative is up
 */
export function useHeldSteps(onMove: (by: number) => void): (by: 1 | -1, event: KeyboardEvent) => void {
  const move = useEffectEvent(onMove)
  const waiting = useRef({ by: 0, flush: () => {} })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    waiting.current.flush = () => {
      const { by } = waiting.current
      clearTimeout(timer.current)
      timer.current = undefined
      waiting.current.by = 0
      if (by !== 0) move(by)
    }
    return () => clearTimeout(timer.current)
  }, [])
  return (by, { repeat }) => {
    waiting.current.by += by
    if (repeat)
      timer.current ??= setTimeout(() => {
        isHeld = true
        waiting.current.flush()
        isHeld = false
      }, MOVE_EVERY_MS)
    else waiting.current.flush()
  }
}
