import { useCallback, useState } from 'react'
import { useLive } from '../hydration/use-is-static.ts'

/**
 * Whether a CSS media query, always the same, matches now.
 * @param built the answer while a page is drawn at build time, and taken over
 */
export function useMediaQuery(query: string, built = false): boolean {
  const [list] = useState(() => listOf(query))
  return useLive(
    useCallback(
      (listener) => {
        list().addEventListener('change', listener)
        return () => list().removeEventListener('change', listener)
      },
      [list],
    ),
    () => list().matches,
    () => built,
  )
}

/** Asked of a list that is there already, a browser need not bring all styles up to date. Node has none. */
function listOf(query: string): () => MediaQueryList {
  let list: MediaQueryList | undefined
  return () => (list ??= window.matchMedia(query))
}

/** How many panes the window holds (DESIGN.md §4): one column, two panes with an icon rail, or three. */
export type Layout = 'phone' | 'tablet' | 'desktop'

/** Pages of the build are drawn for the desktop; what looks different elsewhere is there too, in `OnlyOn`. */
export function useLayout(): Layout {
  const desktop = useMediaQuery('(width >= 75rem)', true)
  const tablet = useMediaQuery('(width >= 48rem)', true)
  return desktop ? 'desktop' : tablet ? 'tablet' : 'phone'
}
