import { early } from './early-state.ts'

/**
 * What only a reader does. Scrolling and focus come by themselves too: the app puts the reader's place back. A click
 * comes without a pointer from screen readers and voice control.
 */
const FIRST_MOVES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'click'] as const

/** Calls `run` once, with the first move. A held key that is sent on is none: whoever heard it first knew what it needs. */
export function onFirstMove(run: () => void): void {
  const moved = () => {
    if (early.isReleasing) return
    for (const name of FIRST_MOVES) removeEventListener(name, moved, true)
    run()
  }
  for (const name of FIRST_MOVES) addEventListener(name, moved, { capture: true, passive: true })
}
