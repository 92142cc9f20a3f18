import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * True while the page is drawn at build time and while the browser takes it over; false soon after. That change is drawn
 * in slices: React's own way (`useSyncExternalStore` alone) draws every part that asks anew in one task.
 */
export function useIsStatic(): boolean {
  const [drawn] = useState(whetherDrawn)
  useSyncExternalStore(never, drawn.isStatic, drawn.tell)
  const [isTakenOver, setTakenOver] = useState(false)
  useEffect(() => {
    if (drawn.isStatic()) startTransition(() => setTakenOver(true))
  }, [drawn])
  return drawn.isStatic() && !isTakenOver
}

/** React asks for the server's value only where it takes over what is drawn already: so it tells. */
function whetherDrawn() {
  let isStatic = false
  return { isStatic: () => isStatic, tell: () => (isStatic = true) }
}

/**
 * A value from outside React, followed through its changes. Pages of the build are drawn, and taken over, with `built`:
 * what they cannot know, such as the width of the window and all that is personal, is drawn right after.
 */
export function useLive<T>(subscribe: (listener: () => void) => () => void, get: () => T, built: () => T): T {
  const isStatic = useIsStatic()
  return useSyncExternalStore(subscribe, isStatic ? built : get, built)
}
