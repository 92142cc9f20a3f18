import { type Month } from '#domain/calendar.ts'
import { monthWeeks } from '#domain/months.ts'
import type { Day } from '#domain/ids.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { CalendarCell } from './calendar-cell.tsx'
import type { CalendarDay } from './calendar-days.ts'
import { useDayName } from './use-day-name.ts'

export interface CalendarMonthProps {
  readonly month: Month
  readonly days: ReadonlyMap<Day, CalendarDay>
  readonly current: Day | undefined
  readonly tabStop: Day
  readonly newest: Day
  readonly thisYear: number
  readonly onOpen: (day: Day) => void
}

/** The weeks of one month, as rows of a grid. */
export function CalendarMonth({ month, days, current, tabStop, newest, thisYear, onOpen }: CalendarMonthProps) {
  const t = useAllMessages()
  const nameOf = useDayName(thisYear)
  // Weeks to come are left out; the rest of this one is shown.
  const weeks = monthWeeks(month).filter((week) => week.some((day) => day !== undefined && day <= newest))
  return weeks.map((week, i) => (
    <tr key={i}>
      {week.map((day, weekday) => {
        const found = day && days.get(day)
        return (
          <td key={weekday}>
            {day && (
              <CalendarCell
                {...{ day, found, onOpen }}
                name={
                  found ? nameOf(found.summary, found.unread, found.isSaved) : t.dayNotArchived(t.date(day, thisYear))
                }
                isCurrent={day === current}
                isTabStop={day === tabStop}
              />
            )}
          </td>
        )
      })}
    </tr>
  ))
}
