import { paperCount, type DaySummary } from '#domain/digest-day.ts'
import { SOURCE_NAMES } from '../../i18n/messages-zh.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'

/** What could not be fetched on a day, in words; undefined when all was. */
export function useTrouble(): (day: DaySummary) => string | undefined {
  const t = useAllMessages()
  return (day) => {
    const failed = day.statuses.filter((status) => status.state === 'failed')
    if (failed.length === 0) return undefined
    if (paperCount(day) === 0) return t.notFetched
    return t.sourceNotFetched(failed.map(({ source }) => SOURCE_NAMES[source]).join(' '))
  }
}

/** 「12月1日 星期一，16 篇，11 篇未读」, for those who do not see the bars and colours. */
export function useDayName(thisYear: number): (day: DaySummary, unread: number, isSaved: boolean) => string {
  const t = useAllMessages()
  const troubleOf = useTrouble()
  return (day, unread, isSaved) => {
    const trouble = troubleOf(day)
    const total = paperCount(day)
    // Of a day that could not be fetched nothing else is known.
    const counts = trouble !== undefined && total === 0 ? [] : [t.papers(total), t.unreadCount(unread)]
    return t.dayName(
      t.date(day.day, thisYear),
      t.weekday(day.day),
      ...counts,
      ...(trouble === undefined ? [] : [trouble]),
      ...(isSaved ? [] : [t.notSavedHere]),
    )
  }
}
