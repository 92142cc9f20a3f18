import { dayParts } from '#domain/calendar.ts'
import type { Level } from '#domain/day-levels.ts'
import type { Day } from '#domain/ids.ts'
import type { CalendarDay } from './calendar-days.ts'

/** The third level's own colour cannot carry text (DESIGN.md §7), so each level is one step lighter than in the strip. */
const FILLS: Record<Level, string> = {
  0: '',
  1: 'bg-h0',
  2: 'bg-h1',
  3: 'bg-h2 text-ink forced-colors:text-[ButtonText]',
  4: 'bg-h4 text-on-accent',
}

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
  const tone = found?.isPartial
    ? 'border border-dashed border-control text-ink-2'
    : found
      ? FILLS[found.level]
      : 'text-ink-3'
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-current={isCurrent ? 'date' : undefined}
      aria-disabled={found ? undefined : true}
      onClick={() => found && onOpen(day)}
      className={`relative flex h-12 w-full flex-col items-center justify-center rounded-2 text-16/[1.25] md:h-9.5 md:rounded-1 md:text-14/[1.2] focus-visible:outline-offset-1 aria-[current]:font-bold aria-[current]:outline-2 aria-[current]:outline-ink aria-disabled:cursor-default ${tone}`}
    >
      <span aria-hidden>{date}</span>
      {found && (
        <span aria-hidden className="text-12/[1.2]">
          {found.total}
        </span>
      )}
      {found && found.unread > 0 && (
        <span
          aria-hidden
          className={`absolute top-1 right-1 size-1.5 rounded-full ${found.level === 4 && !found.isPartial ? 'bg-on-accent' : 'bg-accent'}`}
        />
      )}
    </button>
  )
}
