import type { UseQueryResult } from '@tanstack/react-query'
import { neighbours } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import type { Manifest } from '#domain/wire.ts'
import { DayHeader, PhoneDayHeader } from '../features/day-list/day-header.tsx'
import { navigate } from '../routing/router.tsx'
import { openOverlay } from '../state/overlays.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { NoDay } from './day-states.tsx'
import { LoadFailure } from './lazy-trouble.tsx'
import { LoadingRows } from './load-state.tsx'

interface AbsentDayProps {
  readonly manifest: Manifest
  readonly day: Day
  /** What the day is fetched with; null when the archive has no such day. */
  readonly query: UseQueryResult
  /** A paper of the day is to be read: where there is one column it does not show the list. */
  readonly forPaper: boolean
}

/** The list of a day that is not there: its date at once, then that it loads, that it failed or that there is none. */
export function AbsentDay({ manifest, day, query, forPaper }: AbsentDayProps) {
  const t = useMessages()
  const layout = useLayout()
  const thisYear = useThisYear()
  const { older, newer } = neighbours(manifest.days, day)
  const goTo = (to: Day | undefined) => (to ? () => navigate({ type: 'day', day: to, filter: {} }) : undefined)
  const isLoading = query.isPending
  const header = { day, thisYear, total: isLoading ? undefined : 0, unread: 0 }
  const phone = layout === 'phone'
  const hasHeader = !(phone && forPaper)
  return (
    <>
      {hasHeader && phone && (
        <PhoneDayHeader
          {...header}
          onOpenCalendar={() => openOverlay('calendar')}
          onMarkAllRead={undefined}
          options={null}
        />
      )}
      {!phone && <DayHeader {...header} onOlder={goTo(older)} onNewer={goTo(newer)} headingLevel="h1" />}
      {/* The place of the controls: the rows come where they stay. */}
      {hasHeader && isLoading && <div className="mt-1 h-11 shrink-0 border-b border-line lg:mt-2.5 lg:h-10" />}
      {query.data === null ? (
        <NoDay manifest={manifest} day={day} />
      ) : (
        <Awaited
          {...{ query, older }}
          what={t.date(day, thisYear)}
          hasCalendar
          headingLevel={hasHeader ? 'h2' : 'h1'}
        />
      )}
    </>
  )
}

interface AwaitedProps {
  readonly query: UseQueryResult
  /** What is on its way, as it is called in a sentence. */
  readonly what: string
  /** Where else to go. */
  readonly older?: Day | undefined
  /** True where the calendar leads to other days. */
  readonly hasCalendar?: boolean
  readonly headingLevel?: 'h1' | 'h2'
}

/** A file on its way, or why it has not come. */
export function Awaited({ query, what, older, hasCalendar, headingLevel = 'h1' }: AwaitedProps) {
  return query.isError ? (
    <LoadFailure
      {...{ what, older, hasCalendar, headingLevel }}
      tries={query.errorUpdateCount}
      error={query.error}
      onRetry={() => void query.refetch()}
    />
  ) : (
    <LoadingRows />
  )
}
