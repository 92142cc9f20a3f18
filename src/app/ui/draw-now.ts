/** Runs a change; the root of the app makes it drawn before this returns. */
export let drawNow = (change: () => void): void => change()

/** @param draw React's own way, which only the root may ask for */
export function drawBy(draw: typeof drawNow): void {
  drawNow = draw
}
