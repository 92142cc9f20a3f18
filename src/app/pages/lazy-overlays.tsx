import type { Day } from '#domain/ids.ts'
import { useOverlay } from '../state/overlays.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { CrashedOverlay } from './lazy-trouble.tsx'

const ShellOverlays = lazyChunk(() => import('./shell-overlays.tsx').then((module) => module.ShellOverlays))

/** What lies over a page, once something is asked for. Where it does not arrive or breaks, the page under it goes on. */
export function LazyOverlays({ day }: { day?: Day | undefined }) {
  const overlay = useOverlay()
  return (
    overlay && (
      <ErrorBoundary resetKey={overlay} fallback={(error, retry) => <CrashedOverlay error={error} onRetry={retry} />}>
        <ShellOverlays day={day} />
      </ErrorBoundary>
    )
  )
}
