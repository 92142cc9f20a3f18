/** Arithmetic on calendar days. Days have no time zone, so everything is reckoned in UTC. */
import { toDay, type Day } from './ids.ts'

/** A calendar month, `YYYY-MM`. */
export type Month = string

const MS_A_DAY = 86_400_000

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** The parts of a day as numbers; `weekday` runs from 0 = Monday to 6 = Sunday. */
export function dayParts(day: Day): { year: number; month: number; date: number; weekday: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
    weekday: (new Date(timeOf(day)).getUTCDay() + 6) % 7,
  }
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  const moved = toDay(new Date(timeOf(day) + count * MS_A_DAY).toISOString().slice(0, 10))
  if (moved === undefined) throw new RangeError(`addDays: ${day} + ${count} lies outside the years 0000 to 9999`)
  return moved
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MS_A_DAY)
}

export function isWeekend(day: Day): boolean {
  return dayParts(day).weekday >= 5
}

/** The calendar day of an instant where the reader is. */
export function localDay(now: Date): Day {
  const pad = (n: number) => String(n).padStart(2, '0')
  const day = toDay(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`)
  if (day === undefined) throw new RangeError('localDay: the clock shows no valid date')
  return day
}

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
