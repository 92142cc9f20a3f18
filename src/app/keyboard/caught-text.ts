/**
 * Catches what is typed, pasted or composed between the key that opens the search and the arrival of its field: an input
 * out of sight takes the focus meanwhile.
 */
let catcher: HTMLInputElement | undefined
let focusedBefore: Element | null = null

/** Starts to catch; does nothing when already catching. */
export function catchText(): void {
  if (catcher) return
  focusedBefore = document.activeElement
  catcher = document.createElement('input')
  catcher.className = 'sr-only'
  catcher.tabIndex = -1
  catcher.ariaHidden = 'true'
  document.body.append(catcher)
  catcher.focus({ preventScroll: true })
}

/** Ends the catching, gives the focus back to where it was, and returns what was caught. */
export function takeCaughtText(): string {
  const text = catcher?.value ?? ''
  const hadFocus = document.activeElement === catcher
  catcher?.remove()
  catcher = undefined
  if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
  return text
}
