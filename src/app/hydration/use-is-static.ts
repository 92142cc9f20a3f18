import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * True while the page is drawn at build time and while the browser takes it over; false soon after. That change is drawn
 * in slices: React's own way (`useSyncExternalStore` alone) draws every part that asks anew in one task.
 */
export function useIsStatic(): boolean {
  const [first] = useState({ isStatic: false })
  // React asks for the server's value only where it takes over what is drawn already.
  useSyncExternalStore(
    never,
    () => first.isStatic,
    () => (first.isStatic = true),
  )
  const [isTakenOver, setTakenOver] = useState(false)
  useEffect(() => {
    if (first.isStatic) startTransition(() => setTakenOver(true))
  }, [first])
  return first.isStatic && !isTakenOver
}

/**
 * A value from outside React, followed through its changes. Pages of the build are drawn, and taken over, with `built`:
 * what they cannot know, such as the width of the window and all that is personal, is drawn right after.
 */
export function useLive<T>(subscribe: (listener: () => void) => () => void, get: () => T, built: () => T): T {
  const isStatic = useIsStatic()
  return useSyncExternalStore(subscribe, isStatic ? built : get, built)
}
