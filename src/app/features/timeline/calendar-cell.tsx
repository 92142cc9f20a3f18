import { dayParts } from '#domain/calendar.ts'
import type { Day } from '#domain/ids.ts'
import './calendar.css'
import type { CalendarDay } from './calendar-days.ts'

interface CalendarCellProps {
  readonly day: Day
  /** Undefined where the archive has no such day. */
  readonly found: CalendarDay | undefined
  readonly name: string
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly onOpen: (day: Day) => void
}

/** One day of the calendar: date, papers, and a dot while some are unread. */
export function CalendarCell({ day, found, name, isCurrent, isTabStop, onOpen }: CalendarCellProps) {
  const { date } = dayParts(day)
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isCurrent ? 'date' : undefined}
      aria-disabled={found ? undefined : true}
      onClick={() => found && onOpen(day)}
      data-level={found?.isSaved && !found.isPartial ? found.level : undefined}
      data-partial={found?.isPartial || undefined}
      className="calendar-cell"
    >
      <span className="sr-only">{name}</span>
      <span aria-hidden>{date}</span>
      {found && (found.total > 0 || !found.isPartial) && <small aria-hidden>{found.total}</small>}
      {found && found.unread > 0 && <i aria-hidden />}
    </button>
  )
}
