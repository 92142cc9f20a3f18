/** Clearing read marks, and bringing them back. Apart from the marks themselves: a first visit clears nothing. */
import type { Month } from './calendar.ts'
import { CLEARED, clearedUntil, mergeReadMarks, withoutCleared, type ReadMark, type ReadMarks } from './read-marks.ts'

/** Later than any month. */
const ALL_MONTHS: Month = '9999-99'

/** Clears the marks of the months before `before`, by default all. @param now milliseconds */
export function clearReadMarks(marks: ReadMarks, now: number, before = ALL_MONTHS): ReadMarks {
  // Marks may come from a clock that is ahead.
  // '' is before every month: the latest there is.
  const known = clearedUntil(marks, '')
  const latest = marksOf(marks, before).reduce(
    (at, [, when]) => Math.max(at, Math.abs(when)),
    Math.max(known, Math.floor(now / 1000)),
  )
  return withoutCleared({ ...marks, [CLEARED]: { ...marks[CLEARED], [before]: [0, -latest] } })
}

/** The marks with those of a backup, or of before they were cleared: what was cleared since comes back. */
export function withReadMarks(marks: ReadMarks, given: ReadMarks): ReadMarks {
  const { [CLEARED]: _, ...months } = given
  const again = Object.entries(months).map(([month, group = {}]) => {
    const until = clearedUntil(marks, month)
    const entries = Object.entries(group).map(([id, mark]) => {
      const isCleared = mark && Math.abs(mark[1]) <= until
      return [id, isCleared ? [mark[0], mark[1] < 0 ? -until - 1 : until + 1, ...mark.slice(2)] : mark]
    })
    return [month, Object.fromEntries(entries)]
  })
  return mergeReadMarks(marks, Object.fromEntries(again))
}

/** The marks as they were `before`, where a change made them differ. */
export function revertReadMarks(latest: ReadMarks, before: ReadMarks, after: ReadMarks, now: number): ReadMarks {
  const back = Object.entries(after).map(([month, group = {}]) => {
    const entries = Object.entries(group).flatMap(([id, mark]): [string, ReadMark][] => {
      const was = (before[month] as Readonly<Record<string, ReadMark>> | undefined)?.[id]
      if (mark === undefined || mark === was) return []
      const [date, when, ...source] = was ?? [mark[0], -1]
      const later = Math.max(Math.abs(mark[1]) + 1, Math.floor(now / 1000))
      return [[id, [date, when > 0 ? later : -later, ...source]]]
    })
    return [month, Object.fromEntries(entries)]
  })
  return mergeReadMarks(latest, Object.fromEntries(back))
}

/** How many papers are marked, of the months before `before`. */
export function markCount(marks: ReadMarks, before = ALL_MONTHS): number {
  return marksOf(marks, before).length
}

function marksOf(marks: ReadMarks, before: Month): ReadMark[] {
  return Object.entries(marks).flatMap(([month, group = {}]) =>
    month < before ? Object.values(group).filter((mark) => mark !== undefined) : [],
  )
}
