import { levelsOf, type Level } from '#domain/day-levels.ts'
import { paperCount, type DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'

/** A day as the calendar shows it. */
export interface CalendarDay {
  readonly summary: DaySummary
  readonly total: number
  readonly unread: number
  readonly level: Level
  /** Some source could not be fetched. */
  readonly isPartial: boolean
  /** False for what cannot be read without a connection, while there is none. */
  readonly isSaved: boolean
}

/** The archive's days by date. */
export function calendarDays(
  days: readonly DaySummary[],
  countOf: (day: Day) => number,
  saved?: ReadonlySet<Day>,
): ReadonlyMap<Day, CalendarDay> {
  const levelOf = levelsOf(days)
  return new Map(
    days.map((summary) => {
      const total = paperCount(summary)
      const isPartial = summary.statuses.some(({ state }) => state === 'failed')
      const unread = Math.max(0, total - countOf(summary.day))
      return [
        summary.day,
        { summary, total, unread, level: levelOf(total), isPartial, isSaved: saved?.has(summary.day) ?? true },
      ]
    }),
  )
}
