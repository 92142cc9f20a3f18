import { useSyncExternalStore } from 'react'

/** Whether a CSS media query matches now. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** How many panes the window holds (DESIGN.md §4): one column, two panes with an icon rail, or three. */
export type Layout = 'phone' | 'tablet' | 'desktop'

export function useLayout(): Layout {
  const desktop = useMediaQuery('(width >= 75rem)')
  const tablet = useMediaQuery('(width >= 48rem)')
  return desktop ? 'desktop' : tablet ? 'tablet' : 'phone'
}
