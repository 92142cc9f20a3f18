import { Fragment, useState, type ReactNode } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { CrashedPane } from './crashed-pane.tsx'

/** A page translator moves text nodes away; what the browser then says when React looks for one. */
const isMovedNode = (error: Error) => error.name === 'NotFoundError'

interface PaneBoundaryProps {
  readonly resetKey: string
  readonly children: ReactNode
}

/**
 * Keeps a crash inside one pane. After a page translator has moved its text nodes, the pane is drawn anew by itself:
 * React drops the nodes it knew with the boundary's content, and builds others.
 */
export function PaneBoundary({ resetKey, children }: PaneBoundaryProps) {
  const [drawn, drawAgain] = useState(0)
  return (
    <ErrorBoundary
      resetKey={`${resetKey} ${drawn}`}
      onError={(error) => {
        if (isMovedNode(error)) drawAgain((times) => times + 1)
      }}
      fallback={(error, retry) => (isMovedNode(error) ? null : <CrashedPane error={error} onRetry={retry} />)}
    >
      <Fragment key={drawn}>{children}</Fragment>
    </ErrorBoundary>
  )
}
