import { lazyChunk } from '../ui/lazy-chunk.tsx'

const load = () => import('./crashed-pane.tsx').then((module) => module.CrashedPane)

/** What stands in place of a part that failed to draw; `preloadCrashedPane` has it ready. */
export const CrashedPane = lazyChunk(load)

/** Fetches it ahead: it may be needed when there is no connection. */
export function preloadCrashedPane(): void {
  // Without it now, the next use tries again.
  load().catch(() => undefined)
}
