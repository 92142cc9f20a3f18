import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { App } from './app.tsx'
import { Providers } from './providers.tsx'
import type { Stores } from './state/stores.tsx'
import { lazyChunk } from './ui/lazy-chunk.tsx'

// Only the dev server knows of changing and of broken digests.
const DevProblems =
  import.meta.env.DEV && lazyChunk(() => import('./pages/dev-problems.tsx').then((module) => module.DevProblems))

interface RootProps {
  readonly stores: Stores
  readonly queryClient: QueryClient
}

/** The whole app, the same in the browser and in the build that draws its pages. */
export function Root({ stores, queryClient }: RootProps) {
  return (
    <StrictMode>
      <Providers stores={stores} queryClient={queryClient}>
        {DevProblems && <DevProblems />}
        <App />
      </Providers>
    </StrictMode>
  )
}
