import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { StorageBanner } from './storage-banner.tsx'

const Updates = lazyChunk(() => import('./updates.tsx').then((module) => module.Updates), { waits: 'quiet' })

/** What every view says above its content: storage in trouble, no connection, a new day, a new version. */
export function Banners() {
  return (
    <>
      <StorageBanner />
      <ErrorBoundary resetKey="" fallback={() => null}>
        <Updates />
      </ErrorBoundary>
    </>
  )
}
