/** The timeline: days grouped by month, with the gaps between them (DESIGN.md §7). */
import { addDays, daysBetween, isWeekend, monthOf, type Month } from './calendar.ts'
import { paperCount, type DaySummary } from './digest-day.ts'
import type { Day } from './ids.ts'

/** Days without a digest between two that have one. */
export type Gap =
  | { readonly type: 'weekend' }
  /** `count` weekdays without a file. */
  | { readonly type: 'missing'; readonly count: number }
  /** More than 14 days: named by its ends. */
  | { readonly type: 'long'; readonly from: Day; readonly to: Day }

export interface TimelineMonth<D extends DaySummary> {
  readonly month: Month
  readonly total: number
  /** Newest first; `gapAfter` is what lies between this day and the next older one. */
  readonly days: readonly { readonly day: D; readonly gapAfter?: Gap }[]
}

const LONG_GAP_DAYS = 14

/** @param days newest first, each day once */
export function timelineOf<D extends DaySummary>(days: readonly D[]): TimelineMonth<D>[] {
  const months: { month: Month; total: number; days: { day: D; gapAfter?: Gap }[] }[] = []
  days.forEach((day, i) => {
    const month = monthOf(day.day)
    let group = months.at(-1)
    if (group?.month !== month) months.push((group = { month, total: 0, days: [] }))
    const older = days[i + 1]
    const gapAfter = older && gapBetween(older.day, day.day)
    group.total += paperCount(day)
    group.days.push(gapAfter ? { day, gapAfter } : { day })
  })
  return months
}

function gapBetween(older: Day, newer: Day): Gap | undefined {
  const empty = daysBetween(older, newer) - 1
  if (empty <= 0) return undefined
  if (empty > LONG_GAP_DAYS) return { type: 'long', from: addDays(older, 1), to: addDays(newer, -1) }
  const weekdays = Array.from({ length: empty }, (_, i) => addDays(older, i + 1)).filter(
    (day) => !isWeekend(day),
  ).length
  return weekdays === 0 ? { type: 'weekend' } : { type: 'missing', count: weekdays }
}
