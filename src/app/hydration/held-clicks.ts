import { early } from '../keyboard/early-state.ts'

/**
 * Buttons of a drawn page that were pressed before the part of the app behind them was there: they wait here and are
 * pressed again. Links need no waiting, they lead to a page.
 */

/** Holds clicks from now on, for a page of which nothing is alive yet. */
export function holdClicks(): void {
  early.clickListener = hold
  window.addEventListener('click', hold, { capture: true })
}

/**
 * Hands clicks over to React, which has taken `root` over now. It stops those that hit a part whose file has not come:
 * they are held for that part.
 */
export function handOverClicks(root: HTMLElement): void {
  if (early.clickListener) window.removeEventListener('click', early.clickListener, { capture: true })
  early.clickListener = undefined
  // Stands behind React's own listener on the same element. Its stopping shows in no other way.
  root.addEventListener('click', (event) => event.cancelBubble && hold(event), { capture: true })
  releaseClicks()
}

/** Presses held buttons again. Those still not alive are held on. */
export function releaseClicks(): void {
  const buttons = [...early.buttons]
  early.buttons.clear()
  for (const button of buttons) if (button.isConnected) button.click()
}

function hold(event: Event): void {
  const button = event.target instanceof Element && event.target.closest('button')
  if (!button) return
  event.preventDefault()
  event.stopImmediatePropagation()
  // Pressed twice because nothing happened: once was meant.
  early.buttons.add(button)
}
