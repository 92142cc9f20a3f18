import { RefreshCw } from 'lucide'
import { useEffect, useState } from 'react'
import { FetchError } from '../data/fetch-error.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'

interface LoadFailureProps {
  /** What could not be loaded, as it is called in a sentence. */
  readonly what: string
  readonly error: Error
  readonly onRetry: () => void
  readonly headingLevel?: 'h1' | 'h2'
}

/** A file did not arrive or was not what it should be: why, and a way to try again. */
export function LoadFailure({ what, error, onRetry, headingLevel = 'h2' }: LoadFailureProps) {
  const t = useMessages()
  const cause = error instanceof FetchError && error.status !== undefined ? String(error.status) : error.name
  return (
    <div role="alert">
      <EmptyState
        icon={<Icon of={RefreshCw} size={24} />}
        title={t.couldNotLoad(what)}
        headingLevel={headingLevel}
        actions={
          <Button variant="primary" icon={<Icon of={RefreshCw} />} onClick={onRetry}>
            {t.retryNow}
          </Button>
        }
      >
        {t.couldNotLoadReason(cause)}
      </EmptyState>
    </div>
  )
}

const SHOW_AFTER_MS = 300
const ROWS = ['w-4/5', 'w-3/5', 'w-11/12', 'w-2/3', 'w-3/4']

/** Skeleton rows, shown only when loading takes long enough to be noticed. */
export function LoadingRows() {
  const t = useMessages()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div role="progressbar" aria-label={t.loadingDay} className="h-0.5 bg-accent">
      {ROWS.map((width) => (
        <div key={width} className="border-b border-line bg-page py-4 pr-10 pl-11">
          <div className={`h-4 rounded-1 bg-sunken ${width}`} />
          <div className="mt-3 h-3 w-1/4 rounded-1 bg-sunken" />
          <div className="mt-3 h-3 rounded-1 bg-sunken" />
          <div className="mt-2 h-3 w-5/6 rounded-1 bg-sunken" />
        </div>
      ))}
    </div>
  )
}
