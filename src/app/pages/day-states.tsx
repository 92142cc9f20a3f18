import { CheckCheck, ChevronLeft, CircleDot, CloudOff, EyeOff, Newspaper, TriangleAlert } from 'lucide'
import { neighbours, paperCount, type DaySummary, type DigestDay } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import type { DayFilter } from '#domain/links.ts'
import type { Manifest } from '#domain/wire.ts'
import { SOURCE_NAMES } from '../i18n/messages-zh.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { navigate } from '../routing/router.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { useDocumentTitle } from './use-document-title.ts'

interface DayStateProps {
  readonly manifest: Manifest
  readonly day: Day
}

/** There is no such day; without a day, there is none at all. */
export function NoDay({ manifest, day }: { manifest: Manifest; day: Day | undefined }) {
  return day === undefined ? <NoDigests /> : <NoSuchDay {...{ manifest, day }} />
}

/** A day the archive has no digest of. */
function NoSuchDay({ manifest, day }: DayStateProps) {
  const t = useAllMessages()
  const title = t.noSuchDay(t.date(day, useThisYear()))
  useDocumentTitle(title)
  return (
    <EmptyState icon={<Icon of={CloudOff} size={24} />} title={title} actions={<NearestDays {...{ manifest, day }} />}>
      {t.nearestDays}
    </EmptyState>
  )
}

/** An archive that has no days yet. */
function NoDigests() {
  const t = useAllMessages()
  useDocumentTitle(t.noDigests)
  return (
    <EmptyState icon={<Icon of={Newspaper} size={24} />} title={t.noDigests} headingLevel="h1">
      {t.noDigestsHint}
    </EmptyState>
  )
}

interface NoRowsProps extends Omit<NothingShownProps, 'older'> {
  readonly manifest: Manifest
  readonly day: DaySummary
  /** Papers of the day that the settings hide. */
  readonly hiddenCount: number
}

/** Nothing to list: the filter leaves nothing, or the day brought nothing. */
export function NoRows({ manifest, day, hiddenCount, ...shown }: NoRowsProps) {
  if (shown.total === 0 && hiddenCount > 0) return <AllHidden count={hiddenCount} />
  if (shown.total === 0) return <DayWithoutPapers {...{ manifest, day }} />
  return <NothingShown {...shown} older={neighbours(manifest.days, day.day).older} />
}

/** Every paper of the day is of a source that the settings hide. */
function AllHidden({ count }: { count: number }) {
  const t = useAllMessages()
  const toSettings = () => navigate({ type: 'settings', section: 'list' })
  return (
    <EmptyState
      icon={<Icon of={EyeOff} size={24} />}
      title={t.allHidden(count)}
      actions={<Button onClick={toSettings}>{t.changeShownSources}</Button>}
    />
  )
}

/** A day that brought nothing: no source had papers, or none could be fetched, and the digest's own words on why. */
function DayWithoutPapers({ manifest, day }: { manifest: Manifest; day: DaySummary }) {
  const t = useAllMessages()
  const failed = day.statuses.filter((status) => status.state === 'failed')
  const reasons = failed.map(({ source, reason }) => [SOURCE_NAMES[source], reason].filter(Boolean).join(': '))
  return (
    <EmptyState
      icon={<Icon of={CloudOff} size={24} />}
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
  const t = useAllMessages()
  const thisYear = useThisYear()
  const { older, newer } = neighbours(manifest.days, day)
  return [older, newer]
    .filter((near) => near !== undefined)
    .map((near) => (
      <Button
        key={near}
        icon={near === older && <Icon of={ChevronLeft} />}
        onClick={() => navigate({ type: 'day', day: near, filter: {} })}
      >
        {t.date(near, thisYear)}
      </Button>
    ))
}

interface NothingShownProps {
  readonly older: Day | undefined
  readonly filter: DayFilter
  readonly total: number
  readonly onClear: () => void
}

/** The filter leaves no row: everything was read, or nothing has what is asked for. */
function NothingShown({ older, filter, total, onClear }: NothingShownProps) {
  const t = useAllMessages()
  const onlyUnread = filter.unread === true && filter.source === undefined && !filter.code
  const title = onlyUnread ? t.allRead(total) : filter.unread ? t.nothingUnread : t.nothingMatches
  return (
    <EmptyState
      icon={<Icon of={filter.unread ? CheckCheck : CircleDot} size={24} />}
      title={title}
      actions={
        <>
          <Button onClick={onClear}>{onlyUnread ? t.seeAll : t.clearFilters}</Button>
          {onlyUnread && older && (
            <Button onClick={() => navigate({ type: 'day', day: older, filter: {} })}>{t.previousDay}</Button>
          )}
        </>
      }
    />
  )
}

/** Some sources are missing; the rest of the day is normal. */
export function PartialDayBanner({ day }: { day: DigestDay }) {
  const t = useAllMessages()
  const failed = day.statuses.filter((status) => status.state === 'failed').map(({ source }) => SOURCE_NAMES[source])
  const present = day.statuses.filter((status) => status.state === 'ok').map(({ source }) => SOURCE_NAMES[source])
  if (failed.length === 0 || present.length === 0) return null
  return (
    <Banner tone="warn" icon={<Icon of={TriangleAlert} />}>
      {t.partial(failed.join(' '), present.join(' '), paperCount(day))}
    </Banner>
  )
}
