/**
 * When the first view can be read. What it can do without waits for that, and leaves the network to it. A page that
 * came drawn and whole waits longer: until the reader's first move asks for more than is on it.
 */
const LONGEST_WAIT_MS = 3000
const FIRST_MOVES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'focusin', 'touchstart'] as const

let tell: () => void = () => {}
let isDrawn = false

/** Resolves when the first view was shown, or when that takes too long; on a page that came whole, with the first move. */
export const firstViewShown = new Promise<void>((resolve) => {
  tell = resolve
  setTimeout(() => {
    if (!isDrawn) resolve()
  }, LONGEST_WAIT_MS)
})

/** Called by a view when what it is for is on the page. */
export function showedFirstView(): void {
  if (!isDrawn) tell()
}

/** Called before a page that came drawn and whole is taken over. */
export function waitForFirstMove(): void {
  isDrawn = true
  const moved = () => {
    for (const name of FIRST_MOVES) removeEventListener(name, moved, true)
    tell()
  }
  for (const name of FIRST_MOVES) addEventListener(name, moved, { capture: true, passive: true })
}
