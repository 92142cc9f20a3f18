import { lazyChunk } from '../ui/lazy-chunk.tsx'

const load = () => import('./trouble-panes.tsx')

/** What stands in place of a part that failed to draw. */
export const CrashedPane = lazyChunk(() => load().then((module) => module.CrashedPane))

/** The same where it would have lain over the page. */
export const CrashedOverlay = lazyChunk(() => load().then((module) => module.CrashedOverlay))

/** What stands in place of a file that did not arrive. */
export const LoadFailure = lazyChunk(() => load().then((module) => module.LoadFailure))

/** Fetches ahead what tells of trouble: when it is needed there may be no connection. */
export function preloadTrouble(): void {
  // Without it now, the next use tries again.
  Promise.all([load(), import('./absent-day.tsx')]).catch(() => undefined)
}
