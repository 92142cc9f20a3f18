import { TriangleAlert } from 'lucide'
import { dayParts } from '#domain/calendar.ts'
import { paperCount, type DaySummary } from '#domain/digest-day.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { RouteLink } from '../../routing/router.tsx'
import { useReadMarks } from '../../state/use-read-marks.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDayName, useTrouble } from './use-day-name.ts'

interface TimelineDayProps {
  readonly day: DaySummary
  readonly isCurrent: boolean
  readonly thisYear: number
  readonly onChoose?: () => void
}

/** One day: number, weekday, a bar of its size with the unread part in accent, unread / total. */
export function TimelineDay({ day, isCurrent, thisYear, onChoose }: TimelineDayProps) {
  const t = useAllMessages()
  const { countOf } = useReadMarks()
  const total = paperCount(day)
  const unread = Math.max(0, total - countOf(day.day))
  const trouble = useTrouble()(day)
  const name = useDayName(thisYear)(day, unread)
  return (
    <RouteLink
      to={{ type: 'day', day: day.day, filter: {} }}
      aria-current={isCurrent ? 'date' : undefined}
      onClick={onChoose}
      className="hoverable grid h-8 grid-cols-[24px_28px_1fr_auto] items-center gap-x-1.5 rounded-2 px-2.5 text-12 text-ink-3 aria-[current]:bg-selected aria-[current]:text-ink-2 max-lg:h-11 lg:[&:lang(zh)]:grid-cols-[24px_18px_1fr_auto]"
    >
      <span className="sr-only">{name}</span>
      <span
        aria-hidden
        className={`text-right text-14 ${unread > 0 ? 'text-ink' : 'text-ink-2'} ${isCurrent ? 'font-bold' : ''}`}
      >
        {dayParts(day.day).date}
      </span>
      <span aria-hidden>{t.weekdayShort(day.day)}</span>
      {trouble !== undefined ? (
        <span aria-hidden className="inline-flex items-center gap-1 truncate text-warn">
          <Icon of={TriangleAlert} size={13} />
          {trouble}
        </span>
      ) : (
        <SizeBar total={total} unread={unread} />
      )}
      {total > 0 && (
        <span aria-hidden>
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
    <svg aria-hidden width={length} height={4} className="rounded-[2px]">
      <rect width={length} height={4} className="fill-line" />
      {unread > 0 && <rect width={(length * unread) / total} height={4} rx={2} className="fill-accent" />}
    </svg>
  )
}
