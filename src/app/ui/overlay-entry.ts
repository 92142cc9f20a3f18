import { useEffect, useEffectEvent } from 'react'

/** How many overlays lie over the page at this history entry. */
function overlaysHere(): number {
  const { overlays } = (history.state ?? {}) as { overlays?: unknown }
  return typeof overlays === 'number' ? overlays : 0
}

/** An overlay was closed by other means than Back: its entry goes in a moment, unless another overlay takes it over. */
let leaving: ReturnType<typeof setTimeout> | undefined

/**
 * On phones gives an overlay a history entry of its own while the component is mounted, so that Back closes it before
 * it leaves the page (DESIGN.md §8). A link inside the overlay takes the entry's place: see `goTo`.
 * @param close called on Back; unmounts the overlay
 */
export function useOverlayEntry(close: () => void): void {
  const onBack = useEffectEvent(close)
  useEffect(() => {
    if (window.matchMedia('(width >= 48rem)').matches) return
    const level = leaving === undefined ? overlaysHere() + 1 : overlaysHere()
    if (leaving === undefined) {
      const state = (history.state ?? {}) as { depth?: number }
      history.pushState({ ...state, depth: (state.depth ?? 0) + 1, overlays: level }, '')
    }
    clearTimeout(leaving)
    leaving = undefined
    const onPopState = () => {
      if (overlaysHere() < level) onBack()
    }
    window.addEventListener('popstate', onPopState)
    return () => {
      window.removeEventListener('popstate', onPopState)
      if (overlaysHere() !== level) return
      leaving = setTimeout(() => {
        leaving = undefined
        if (overlaysHere() === level) history.back()
      })
    }
  }, [])
}

/** `useOverlayEntry` as a component that draws nothing, for what loads it only when it opens. */
export function OverlayEntry({ close }: { close: () => void }): null {
  useOverlayEntry(close)
  return null
}
