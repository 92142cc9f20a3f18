/** How much a day brought, against the whole archive: what the calendar and the strip are coloured by (DESIGN.md §7). */
import { addDays, daysBetween, isWeekend } from './calendar.ts'
import { weekStart } from './months.ts'
import { paperCount, type DaySummary } from './digest-day.ts'
import type { Day } from './ids.ts'

/** 0: nothing. 1 to 4: the quarter of the archive's days it falls in, by count. */
export type Level = 0 | 1 | 2 | 3 | 4

/** A function that gives the level of a count, by the quartiles of the archive's days that have papers. */
export function levelsOf(days: readonly DaySummary[]): (count: number) => Level {
  const counts = days
    .map(paperCount)
    .filter((count) => count > 0)
    .toSorted((a, b) => a - b)
  const quartiles = [1, 2, 3].map((quarter) => counts[Math.floor((counts.length * quarter) / 4)] ?? Infinity)
  // Where most days bring the same, the same is not much.
  const limits = quartiles.filter((limit) => limit > (counts[0] ?? 0))
  return (count) => (count === 0 ? 0 : ((1 + limits.filter((limit) => limit <= count).length) as Level))
}

/** One square of the strip. `missing`: a weekday without a file; `blank`: a weekend without, or past the end. */
export type StripCell =
  | { readonly type: 'count'; readonly level: Level; readonly day: Day }
  | { readonly type: 'missing' | 'blank' }

/**
 * The last `weeks` weeks up to that of the newest day, oldest first, each from Monday to Sunday.
 * @param days newest first
 */
export function stripOf(days: readonly DaySummary[], weeks: number): StripCell[][] {
  const [newest] = days
  const oldest = days.at(-1)
  if (!newest || !oldest) return []
  const levelOf = levelsOf(days)
  const first = addDays(weekStart(newest.day), -7 * (weeks - 1))
  const columns = Array.from({ length: weeks }, (): StripCell[] => [])
  const byDay = new Map(days.slice(0, weeks * 7).map((day) => [day.day, day]))
  for (let i = 0; i <= daysBetween(first, newest.day); i++) {
    const day = addDays(first, i)
    const summary = byDay.get(day)
    const isGap = day > oldest.day && !isWeekend(day)
    columns[Math.floor(i / 7)]?.push(
      summary ? { type: 'count', level: levelOf(paperCount(summary)), day } : { type: isGap ? 'missing' : 'blank' },
    )
  }
  return columns
}
