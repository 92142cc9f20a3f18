import ChevronLeft from 'lucide-react/icons/chevron-left'
import CheckCheck from 'lucide-react/icons/check-check'
import CircleDot from 'lucide-react/icons/circle-dot'
import CloudOff from 'lucide-react/icons/cloud-off'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { paperCount, type DaySummary, type DigestDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import { neighbours } from '#domain/timeline.ts'
import type { Manifest } from '#domain/wire.ts'
import { SOURCE_NAMES } from '../i18n/messages-zh.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { navigate } from '../routing/router.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

interface DayStateProps {
  readonly manifest: Manifest
  readonly day: Day
}

/** A day the archive has no digest of. */
export function NoSuchDay({ manifest, day }: DayStateProps) {
  const t = useMessages()
  const thisYear = useThisYear()
  return (
    <EmptyState
      icon={<CloudOff aria-hidden size={24} strokeWidth={1.75} />}
      title={t.noSuchDay(t.date(day, thisYear))}
      headingLevel="h1"
      actions={<NearestDays {...{ manifest, day }} />}
    >
      {t.nearestDays}
    </EmptyState>
  )
}

/** A day that brought nothing: no source had papers, or none could be fetched, and the digest's own words on why. */
export function DayWithoutPapers({ manifest, day }: { manifest: Manifest; day: DaySummary }) {
  const t = useMessages()
  const failed = day.statuses.filter((status) => status.state === 'failed')
  const reasons = failed.map(({ source, reason }) => [SOURCE_NAMES[source], reason].filter(Boolean).join(': '))
  return (
    <EmptyState
      icon={<CloudOff aria-hidden size={24} strokeWidth={1.75} />}
      title={failed.length > 0 ? t.dayFailed : t.dayEmpty}
      actions={<NearestDays manifest={manifest} day={day.day} />}
    >
      {failed.length > 0 && <p>{t.dayFailedReason}</p>}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>{t.nearestDays}</p>
    </EmptyState>
  )
}

function NearestDays({ manifest, day }: DayStateProps) {
  const t = useMessages()
  const thisYear = useThisYear()
  const { older, newer } = neighbours(manifest.days, day)
  return [older, newer]
    .filter((near) => near !== undefined)
    .map((near) => (
      <Button
        key={near}
        icon={near === older && <ChevronLeft aria-hidden size={16} />}
        onClick={() => navigate({ type: 'day', day: near, filter: {} })}
      >
        {t.date(near, thisYear)}
      </Button>
    ))
}

/** Some sources are missing; the rest of the day is normal. */
export function PartialDayBanner({ day }: { day: DigestDay }) {
  const t = useMessages()
  const failed = day.statuses.filter((status) => status.state === 'failed').map(({ source }) => SOURCE_NAMES[source])
  const present = day.statuses.filter((status) => status.state === 'ok').map(({ source }) => SOURCE_NAMES[source])
  if (failed.length === 0 || present.length === 0) return null
  return (
    <Banner tone="warn" icon={<TriangleAlert aria-hidden size={16} />}>
      {t.partial(failed.join(' '), present.join(' '), paperCount(day))}
    </Banner>
  )
}

interface NothingShownProps {
  readonly filter: DayFilter
  readonly total: number
  readonly onClear: () => void
}

/** The filter leaves no row: everything was read, or nothing has what is asked for. */
export function NothingShown({ filter, total, onClear }: NothingShownProps) {
  const t = useMessages()
  const onlyUnread = filter.unread === true && filter.source === undefined && !filter.code
  const title = onlyUnread ? t.allRead(total) : filter.unread ? t.nothingUnread : t.nothingMatches
  const Icon = filter.unread ? CheckCheck : CircleDot
  return (
    <EmptyState
      icon={<Icon aria-hidden size={24} strokeWidth={1.75} />}
      title={title}
      actions={<Button onClick={onClear}>{onlyUnread ? t.seeAll : t.clearFilters}</Button>}
    />
  )
}
