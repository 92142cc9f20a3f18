const MARGIN = 8

/** Places a panel below its opener, right edges aligned; above it when there is no room; never outside the window. */
export function placeUnder(panel: HTMLElement, opener: Element | null | undefined): void {
  const from = opener?.getBoundingClientRect()
  if (!from) return
  const { innerWidth, innerHeight } = window
  const left = Math.min(from.right - panel.offsetWidth, innerWidth - panel.offsetWidth - MARGIN)
  const below = from.bottom + MARGIN / 2
  const fits = below + panel.offsetHeight <= innerHeight - MARGIN
  const top = fits ? below : Math.max(MARGIN, from.top - panel.offsetHeight - MARGIN / 2)
  panel.style.left = `${Math.max(MARGIN, left)}px`
  panel.style.top = `${top}px`
}
