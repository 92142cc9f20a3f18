import { CalendarDays, CloudOff, RefreshCw, TriangleAlert } from 'lucide'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Day } from '#domain/ids.ts'
import { FetchError } from '../data/fetch-error.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { navigate } from '../routing/router.tsx'
import { closeOverlay, openOverlay } from '../state/overlays.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'

export interface LoadFailureProps {
  /** What could not be loaded, as it is called in a sentence. */
  readonly what: string
  readonly error: Error
  readonly onRetry: () => void
  readonly headingLevel?: 'h1' | 'h2'
  /** How often it was tried so far; given, it is tried again by itself. */
  readonly tries?: number
  /** Where else to go: the day before. */
  readonly older?: Day | undefined
  /** True where the calendar can be opened, which tells the days that are there without a connection. */
  readonly hasCalendar?: boolean | undefined
}

/** Seconds until the next try, by the number of tries before. */
const RETRY_AFTER = [2, 5, 10, 30]

/** A file did not arrive or was not what it should be: why, and a way to try again. It is tried again by itself. */
export function LoadFailure({
  what,
  error,
  onRetry,
  headingLevel = 'h2',
  tries,
  older,
  hasCalendar,
}: LoadFailureProps) {
  const t = useAllMessages()
  // Asked at each drawing: it is drawn every second, and when the queries are fetched again on reconnection.
  const online = navigator.onLine
  const seconds = useCountdown(RETRY_AFTER[(tries ?? 1) - 1] ?? 30, onRetry, tries !== undefined && online)
  const cause = error instanceof FetchError && error.status !== undefined ? String(error.status) : error.name
  return (
    <div role="alert">
      <EmptyState
        icon={<Icon of={online ? RefreshCw : CloudOff} size={24} />}
        title={online ? t.couldNotLoad(what) : t.notSaved}
        headingLevel={headingLevel}
        actions={
          <>
            {!online && hasCalendar ? (
              <Button icon={<Icon of={CalendarDays} />} aria-haspopup="dialog" onClick={() => openOverlay('calendar')}>
                {t.seeSavedDays}
              </Button>
            ) : (
              <Button variant="primary" icon={<Icon of={RefreshCw} />} onClick={onRetry}>
                {t.retryNow}
              </Button>
            )}
            {online && older && (
              <Button onClick={() => navigate({ type: 'day', day: older, filter: {} })}>{t.previousDay}</Button>
            )}
          </>
        }
      >
        {online ? t.couldNotLoadReason(cause) : t.loadsWhenOnline(what)}
        {/* The time that is left is not read out every second. */}
        {online && tries !== undefined && <span aria-live="off">{t.retriesIn(seconds, tries)}</span>}
      </EmptyState>
    </div>
  )
}

/** Counts whole seconds down to `onEnd` while `runs`. */
function useCountdown(from: number, onEnd: () => void, runs: boolean): number {
  const [left, setLeft] = useState(from)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (!runs) return
    if (left <= 0) end()
    else {
      const timer = setTimeout(() => setLeft(left - 1), 1000)
      return () => clearTimeout(timer)
    }
  }, [left, runs])
  return left
}

export interface CrashedPaneProps {
  readonly error: Error
  readonly onRetry: () => void
}

/** What stands in place of a part that failed to draw; the rest of the page goes on. */
export function CrashedPane({ error, onRetry }: CrashedPaneProps) {
  const t = useAllMessages()
  const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`
  return (
    <div role="alert">
      <EmptyState
        icon={<Icon of={TriangleAlert} size={24} />}
        title={t.brokenHere}
        actions={
          <>
            <Button variant="primary" onClick={onRetry}>
              {t.retry}
            </Button>
            <Button onClick={() => void copyText(details)}>{t.copyError}</Button>
          </>
        }
      >
        {error.message}
      </EmptyState>
    </div>
  )
}

/** What lay over the page failed: it can be closed, and the page goes on. */
export function CrashedOverlay(props: CrashedPaneProps) {
  const t = useAllMessages()
  return (
    <Dialog label={t.brokenHere} onClose={closeOverlay} className="rounded-3">
      <CrashedPane {...props} />
    </Dialog>
  )
}
