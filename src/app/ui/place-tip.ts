const MARGIN = 8
const GAP = 6

/** Places a tooltip under the middle of what it names; above it when there is no room; never outside the window. */
export function placeTip(tip: HTMLElement, target: Element): void {
  const from = target.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  const { offsetWidth: width, offsetHeight: height } = tip
  const left = from.left + (from.width - width) / 2
  const below = from.bottom + GAP
  const top = below + height <= innerHeight - MARGIN ? below : from.top - height - GAP
  tip.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN))}px`
  tip.style.top = `${Math.max(MARGIN, top)}px`
}
