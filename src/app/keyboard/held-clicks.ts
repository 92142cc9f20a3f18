import { early } from './early-state.ts'

/**
 * Buttons of a drawn page that were pressed before the part of the app behind them was there: they wait here and are
 * pressed again (`app/hydration/held-clicks.ts`). Links need no waiting, they lead to a page.
 */

/** Holds clicks from now on, for a page of which nothing is alive yet. */
export function holdClicks(): void {
  early.clickListener = holdClick
  window.addEventListener('click', holdClick, { capture: true })
}

/** Holds one back when it is on a button. */
export function holdClick(event: Event): void {
  const button = event.target instanceof Element && event.target.closest('button')
  if (!button) return
  event.preventDefault()
  event.stopImmediatePropagation()
  // Pressed twice because nothing happened: once was meant.
  early.buttons.add(button)
}
