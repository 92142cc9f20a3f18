import { lazyChunk } from '../ui/lazy-chunk.tsx'

const loadPaperPane = () => import('./paper-pane.tsx').then((module) => module.PaperPane)
/** Starts loading the reader before it is drawn: a deep link to a paper needs it as soon as the paper. */
export function preloadPaperPane(): void {
  void loadPaperPane().catch(() => undefined) // Drawing it tries again, and says what is wrong.
}

/** The reader, in a file of its own: the list of a first visit is there before it. */
export const LazyPaperPane = lazyChunk(loadPaperPane, { fallback: <main id="reader" />, waits: true })
