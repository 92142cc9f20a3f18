import { early } from './early-state.ts'

/**
 * Catches what is typed, pasted or composed between the key that opens the search and the arrival of its field: an input
 * out of sight takes the focus meanwhile. Does nothing when already catching.
 */
export function catchText(): void {
  if (early.catcher) return
  early.focusedBefore = document.activeElement
  const catcher = document.createElement('input')
  catcher.className = 'sr-only'
  catcher.tabIndex = -1
  catcher.ariaHidden = 'true'
  document.body.append(catcher)
  catcher.focus({ preventScroll: true })
  early.catcher = catcher
}

/** Ends the catching, gives the focus back to where it was, and returns what was caught. */
export function takeCaughtText(): string {
  const { catcher, focusedBefore } = early
  const text = catcher?.value ?? ''
  const hadFocus = document.activeElement === catcher
  catcher?.remove()
  early.catcher = undefined
  // Its view may be gone next, and must not stay in memory.
  early.focusedBefore = null
  if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
  return text
}
