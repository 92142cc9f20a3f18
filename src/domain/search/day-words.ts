import { addDays, dayParts } from '../calendar.ts'
import { toDay, type Day } from '../ids.ts'

/** Days from and to, both included; an open end is absent. */
export interface DayRange {
  readonly from?: Day
  readonly to?: Day
}

/**
 * Reads days as they are written and spoken of: `2025-11-28`, `2025-11`, `11月`, `11月28日`, 上周, 昨天, last week,
 * 近30天, `2025-01..2025-03`. A month or day without a year is the last one that has begun.
 * @param text folded
 * @returns undefined when it is none
 */
export function parseDays(text: string, today: Day): DayRange | undefined {
  const parts = /^(.*?)\s*(?:\.\.|~|至|到)\s*(.*)$/.exec(text)
  if (parts === null) return spokenDays(text, today) ?? writtenDays(text, today)
  const [from, to] = [parts[1] ?? '', parts[2] ?? ''].map((part) => (part === '' ? {} : parseDays(part, today)))
  if (from === undefined || to === undefined) return undefined
  const range = { ...(from.from ? { from: from.from } : {}), ...(to.to ? { to: to.to } : {}) }
  return range.from === undefined && range.to === undefined ? undefined : range
}

function spokenDays(text: string, today: Day): DayRange | undefined {
  const monday = addDays(today, -dayParts(today).weekday)
  const { year, month } = dayParts(today)
  const count = Number(/^(?:近|最近|last )\s*(\d{1,4})\s*(?:天|日|days?)$/.exec(text)?.[1] ?? 0)
  if (count > 0) return { from: addDays(today, 1 - count), to: today }
  switch (text) {
    case '今天':
    case '今日':
    case 'today':
      return { from: today, to: today }
    case '昨天':
    case '昨日':
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case '前天':
      return { from: addDays(today, -2), to: addDays(today, -2) }
    case '本周':
    case '这周':
    case 'this week':
    case 'week':
      return { from: monday, to: addDays(monday, 6) }
    case '上周':
    case 'last week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) }
    case '本月':
    case '这个月':
    case 'this month':
    case 'month':
      return monthRange(year, month)
    case '上月':
    case '上个月':
    case 'last month':
      return month === 1 ? monthRange(year - 1, 12) : monthRange(year, month - 1)
    case '今年':
    case 'this year':
      return yearRange(year)
    case '去年':
    case 'last year':
      return yearRange(year - 1)
    default:
      return undefined
  }
}

function writtenDays(text: string, today: Day): DayRange | undefined {
  const numbers = /^(?:(\d{4})(?:[-/.]|年))?(?:(\d{1,2})(?:(?:[-/.]|月)(?:(\d{1,2})[日号]?)?|$))?$/.exec(text)
  const bare = /^(\d{4})年?$/.exec(text)
  if (bare) return yearRange(Number(bare[1]))
  if (!numbers || numbers[2] === undefined) return undefined
  const month = Number(numbers[2])
  const date = numbers[3] === undefined ? undefined : Number(numbers[3])
  const said = numbers[1] === undefined ? undefined : Number(numbers[1])
  // A lone number is neither a month nor a day.
  if (said === undefined && date === undefined && !text.includes('月')) return undefined
  const rangeIn = (year: number) => {
    if (date === undefined) return monthRange(year, month)
    const day = dayOf(year, month, date)
    return day === undefined ? undefined : { from: day, to: day }
  }
  if (said !== undefined) return rangeIn(said)
  const { year } = dayParts(today)
  const thisYear = rangeIn(year)
  return thisYear !== undefined && thisYear.from <= today ? thisYear : rangeIn(year - 1)
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  const pad = (number: number, size: number) => String(number).padStart(size, '0')
  return toDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)
}

function monthRange(year: number, month: number): { readonly from: Day; readonly to: Day } | undefined {
  const from = dayOf(year, month, 1)
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return from && next && { from, to: addDays(next, -1) }
}

function yearRange(year: number): DayRange | undefined {
  const [from, to] = [dayOf(year, 1, 1), dayOf(year, 12, 31)]
  return from && to && { from, to }
}
