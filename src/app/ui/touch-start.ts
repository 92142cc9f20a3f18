/** So near to the left and right edges a swipe is the system's, CSS px (DESIGN.md §8). */
const EDGE = 24

/**
 * Whether a touch may become a sideways swipe: not at the edges, over selected text, or where something scrolls
 * sideways.
 */
export function mayBeSwipe({ clientX, target }: PointerEvent): boolean {
  if (clientX < EDGE || clientX > innerWidth - EDGE) return false
  const selection = getSelection()
  if (selection && !selection.isCollapsed) return false
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    if (element === document.body) return true
    const scrolls = element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)
    if (scrolls) return false
  }
  return true
}
