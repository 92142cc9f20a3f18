import { useSyncExternalStore } from 'react'

/** What lies over any page and is opened from several places: buttons, keys, menus. One at a time. */
export type Overlay = 'timeline' | 'calendar' | 'help' | 'export'

const watchers = new Set<() => void>()
let open: Overlay | undefined

/** Opens an overlay in place of any other; undefined closes. */
export function openOverlay(overlay: Overlay | undefined): void {
  open = overlay
  for (const watcher of watchers) watcher()
}

export const closeOverlay = (): void => openOverlay(undefined)

/** The overlay that is open. */
export function useOverlay(): Overlay | undefined {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    () => open,
    () => undefined,
  )
}
