import { CloudOff, TriangleAlert } from 'lucide'
import { dayParts } from '#domain/calendar.ts'
import { paperCount, type DaySummary } from '#domain/digest-day.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { useReadMarks } from '../../state/use-read-marks.ts'
import './timeline.css'
import { Icon } from '../../ui/icon.tsx'
import { useDayName, useTrouble } from './use-day-name.ts'

interface TimelineDayProps {
  readonly day: DaySummary
  readonly isCurrent: boolean
  /** False for what cannot be read without a connection, while there is none. */
  readonly isSaved: boolean
  readonly thisYear: number
  readonly onChoose?: () => void
}

/** One day: number, weekday, a bar of its size with the unread part in accent, unread / total. */
export function TimelineDay({ day, isCurrent, isSaved, thisYear, onChoose }: TimelineDayProps) {
  const t = useAllMessages()
  const { countOf } = useReadMarks()
  const total = paperCount(day)
  const unread = Math.max(0, total - countOf(day.day))
  const trouble = useTrouble()(day)
  const name = useDayName(thisYear)(day, unread, isSaved)
  return (
    <RouteLink
      to={{ type: 'day', day: day.day, filter: {} }}
      aria-current={isCurrent ? 'date' : undefined}
      onClick={onChoose}
      className="timeline-day hoverable"
    >
      <span className="sr-only">{name}</span>
      <span aria-hidden data-unread={unread > 0 || undefined}>
        {dayParts(day.day).date}
      </span>
      <span aria-hidden>{t.weekdayShort(day.day)}</span>
      {!isSaved ? (
        <Icon of={CloudOff} size={13} />
      ) : trouble !== undefined ? (
        <span aria-hidden className="timeline-trouble">
          <Icon of={TriangleAlert} size={13} />
          {trouble}
        </span>
      ) : (
        <SizeBar total={total} unread={unread} />
      )}
      {total > 0 && (
        // Another count is another element: at the right edge one that shrinks would move.
        <span key={unread} aria-hidden>
          {unread > 0 && (
            <>
              <b className="font-medium text-ink">{unread}</b> /{' '}
            </>
          )}
          {total}
        </span>
      )}
    </RouteLink>
  )
}

const SHORTEST = 14
const LONGEST = 72
const PX_PER_ROOT_PAPER = 15

/** Length by the square root of the total, so that a day of 600 and one of 6 both fit. */
function SizeBar({ total, unread }: { total: number; unread: number }) {
  const length = Math.min(LONGEST, Math.max(SHORTEST, PX_PER_ROOT_PAPER * Math.sqrt(total)))
  return (
    // No drawing: a timeline has hundreds, and browsers keep ten times as much of one.
    <span aria-hidden className="timeline-bar" style={{ width: length }}>
      {unread > 0 && <span style={{ width: (length * unread) / total }} />}
    </span>
  )
}
