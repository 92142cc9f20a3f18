/**
 * Times of changes as one signed number: positive for what is there since then, negative for what is gone since then.
 */

/** A time later than the mark's, whatever the clock says. */
export function laterStamp(mark: number | undefined, now: number): number {
  return mark === undefined ? now : Math.max(now, Math.abs(mark) + 1)
}

/** The later of two marks; of two at the same time, the one that says "there". */
export function laterMark(a: number, b: number): number {
  return Math.abs(a) === Math.abs(b) ? Math.max(a, b) : Math.abs(a) > Math.abs(b) ? a : b
}
