import type { ReactNode } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { CrashedPane } from './lazy-trouble.tsx'

/** Keeps a crash inside one pane of the page. */
export function PaneBoundary({ resetKey, children }: { resetKey: string; children: ReactNode }) {
  return (
    <ErrorBoundary resetKey={resetKey} fallback={(error, retry) => <CrashedPane error={error} onRetry={retry} />}>
      {children}
    </ErrorBoundary>
  )
}
