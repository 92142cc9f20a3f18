/** For what loads it only when it opens: a module of its own, since others have `overlay-entry.ts` from the start. */
export { OverlayEntry } from './overlay-entry.ts'
