/** Months as a calendar shows them; apart from calendar.ts, which is part of the first page. */
import { addDays, dayParts, monthOf, type Month } from './calendar.ts'
import { toDay, type Day } from './ids.ts'

/** The month `count` months later, or earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The Monday of the week of `day`. */
export function weekStart(day: Day): Day {
  return addDays(day, -dayParts(day).weekday)
}

/** The days of a month by week, Monday first; undefined where a week reaches into another month. */
export function monthWeeks(month: Month): (Day | undefined)[][] {
  const first = toDay(`${month}-01`)
  if (first === undefined) throw new RangeError(`monthWeeks: ${month} is no month`)
  const weeks: (Day | undefined)[][] = []
  for (let monday = weekStart(first); monthOf(monday) <= month; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)).map((day) => inMonth(day, month)))
  }
  return weeks
}

function inMonth(day: Day, month: Month): Day | undefined {
  return monthOf(day) === month ? day : undefined
}
