import { early } from '../keyboard/early-state.ts'
import { holdClick } from '../keyboard/held-clicks.ts'

/**
 * Hands clicks over to React, which has taken `root` over now. It stops those that hit a part whose file has not come:
 * they are held for that part.
 */
export function handOverClicks(root: HTMLElement): void {
  if (early.clickListener) window.removeEventListener('click', early.clickListener, { capture: true })
  early.clickListener = undefined
  // Stands behind React's own listener on the same element. Its stopping shows in no other way.
  root.addEventListener('click', (event) => event.cancelBubble && holdClick(event), { capture: true })
  releaseClicks()
}

/** Presses held buttons again. Those still not alive are held on. */
export function releaseClicks(): void {
  const buttons = [...early.buttons]
  early.buttons.clear()
  for (const button of buttons) if (button.isConnected) button.click()
}
