/** Dates as people type them into the calendar: 11.28, 2025-11-28, 1128, 周三, 上周五, 昨天, last Friday, Nov 28. */
import { addDays, dayParts } from './calendar.ts'
import { weekStart } from './months.ts'
import { toDay, type Day } from './ids.ts'

export interface TypedDateContext {
  /** Where the reader is. */
  readonly today: Day
  /** Whether the archive has a day: of the years a date may mean, the latest that it has is meant. */
  readonly has: (day: Day) => boolean
}

const YEARS_BACK = 10
const HAN_WEEKDAYS = '一二三四五六日'
const EN_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const EN_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const RELATIVE: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
  大前天: -3,
}

/** The day that `text` means, or undefined while it means none. */
export function parseTypedDate(text: string, context: TypedDateContext): Day | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const relative = RELATIVE[typed]
  if (relative !== undefined) return addDays(context.today, relative)
  return daysAgo(typed, context.today) ?? weekdayNamed(typed, context.today) ?? dateNamed(typed, context)
}

function daysAgo(typed: string, today: Day): Day | undefined {
  const count = /^(\d{1,4}) ?(?:天前|days? ago)$/.exec(typed)?.[1]
  return count === undefined ? undefined : addDays(today, -Number(count))
}

/** 周三: the last one that is not to come. 本周三, 上周三, 上上周三: of that week. last Friday: before today. */
function weekdayNamed(typed: string, today: Day): Day | undefined {
  const han = /^(上*|本|这)(?:个?(?:周|星期|礼拜))([一二三四五六日天])$/.exec(typed)
  if (han) {
    const [, which = '', name = ''] = han
    const weekday = HAN_WEEKDAYS.indexOf(name === '天' ? '日' : name)
    if (which === '') return lastWeekday(today, weekday)
    const weeksBack = which.startsWith('上') ? which.length : 0
    return addDays(weekStart(today), weekday - 7 * weeksBack)
  }
  const english = /^(last |this )?([a-z]{3,9})$/.exec(typed)
  const weekday = EN_WEEKDAYS.indexOf((english?.[2] ?? '').slice(0, 3))
  if (
    !english ||
    weekday < 0 ||
    !/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/.test(english[2] ?? '')
  )
    return undefined
  if (english[1] === 'this ') return addDays(weekStart(today), weekday)
  return lastWeekday(english[1] === 'last ' ? addDays(today, -1) : today, weekday)
}

function lastWeekday(upTo: Day, weekday: number): Day {
  return addDays(upTo, -((dayParts(upTo).weekday - weekday + 7) % 7))
}

const SEPARATOR = String.raw` ?[-./年月] ?`
const WITH_YEAR = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2}) ?[日号]?$`)
const WITHOUT_YEAR = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2}) ?[日号]?$`)

function dateNamed(typed: string, context: TypedDateContext): Day | undefined {
  const full = WITH_YEAR.exec(typed) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(typed)
  if (full) return dayOf(full[1], full[2], full[3])
  const short = WITHOUT_YEAR.exec(typed) ?? /^(\d\d)(\d\d)$/.exec(typed)
  if (short) return inSomeYear(short[1], short[2], context)
  const date = /^(\d{1,2}) ?[日号]$/.exec(typed)
  if (date) return inSomeMonth(date[1] ?? '', context)
  return englishDate(typed, context)
}

/** Nov 28, 28 November, Nov 28, 2025. */
function englishDate(typed: string, context: TypedDateContext): Day | undefined {
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/.exec(typed)
  const dateFirst = /^(\d{1,2}) ([a-z]{3,9})\.?(?:,? (\d{4}))?$/.exec(typed)
  const [name, date, year] = monthFirst?.slice(1) ?? [dateFirst?.[2], dateFirst?.[1], dateFirst?.[3]]
  const month = EN_MONTHS.indexOf((name ?? '').slice(0, 3)) + 1
  if (month === 0) return undefined
  return year === undefined ? inSomeYear(String(month), date, context) : dayOf(year, String(month), date)
}

/** The latest day of that month and date that the archive has, else the latest that is not to come. */
function inSomeYear(
  month: string | undefined,
  date: string | undefined,
  { today, has }: TypedDateContext,
): Day | undefined {
  const { year } = dayParts(today)
  const days = Array.from({ length: YEARS_BACK }, (_, i) => dayOf(String(year - i), month, date)).filter(
    (day) => day !== undefined,
  )
  return days.find(has) ?? days.find((day) => day <= today)
}

function inSomeMonth(date: string, { today, has }: TypedDateContext): Day | undefined {
  const { year, month } = dayParts(today)
  const days = Array.from({ length: YEARS_BACK * 12 }, (_, i) => {
    const months = year * 12 + month - 1 - i
    return dayOf(String(Math.floor(months / 12)), String((months % 12) + 1), date)
  }).filter((day) => day !== undefined)
  return days.find(has) ?? days.find((day) => day <= today)
}

function dayOf(year = '', month = '', date = ''): Day | undefined {
  return toDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
