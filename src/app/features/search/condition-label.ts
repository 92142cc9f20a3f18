import { addDays, dayParts, daysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/ids.ts'
import { parseSearchText, type Condition } from '#domain/search/query-language.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import type { AllMessages } from '../../i18n/messages-zh-later.ts'

/** What a chip says. */
export interface ConditionLabel {
  /** 来源; absent where the value says it all: 有代码. */
  readonly name?: string
  readonly value: string
}

/** Today, for what dates are called. */
export interface Now {
  readonly today: Day
  readonly thisYear: number
}

/** What a chip says of the condition it was typed as; of what is none, the text itself. */
export function chipLabel(chip: string, now: Now, t: AllMessages): ConditionLabel {
  const condition = parseSearchText(`${chip} `, now.today).conditions[0]?.condition
  return condition === undefined ? { value: chip } : conditionLabel(condition, now, t)
}

export function conditionLabel(condition: Condition, now: Now, t: AllMessages): ConditionLabel {
  const names = t.conditionNames
  switch (condition.type) {
    case 'author':
    case 'title':
    case 'id':
    case 'tag':
      return { name: names[condition.type], value: condition.text }
    case 'phrase':
      return { value: t.exactly(condition.text) }
    case 'without':
      return { value: t.without(condition.text) }
    case 'source':
      return { name: names.source, value: SOURCE_NAMES[condition.source] }
    case 'has':
      return { value: { code: t.withCode, note: t.withNote, math: t.withMath }[condition.what] }
    case 'is':
      return { value: { unread: t.unread, read: t.alreadyRead, bookmarked: t.bookmarked }[condition.state] }
    case 'days':
      return { name: names.day, value: daysLabel(condition, now, t) }
    default:
      return condition satisfies never
  }
}

/** The label in one: 来源 arXiv. */
export function spokenLabel({ name, value }: ConditionLabel): string {
  return name === undefined ? value : `${name} ${value}`
}

function daysLabel({ from, to }: { from?: Day; to?: Day }, { today, thisYear }: Now, t: AllMessages): string {
  if (from === undefined) return to === undefined ? '' : t.daysUntil(t.date(to, thisYear))
  if (to === undefined) return t.daysFrom(t.date(from, thisYear))
  if (from === to) return t.date(from, thisYear)
  if (to === today) return t.lastDays(daysBetween(from, to) + 1)
  const first = dayParts(from)
  const after = dayParts(addDays(to, 1))
  const isMonth = first.date === 1 && after.date === 1 && dayParts(to).month === first.month
  if (isMonth && dayParts(to).year === first.year) return t.month(first.year, first.month)
  return t.daysBetween(t.date(from, thisYear), t.date(to, thisYear))
}
