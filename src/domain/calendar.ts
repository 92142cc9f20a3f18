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
