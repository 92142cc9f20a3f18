import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { addDays, dayParts, monthOf } from '#domain/calendar.ts'
import { addMonths } from '#domain/months.ts'
import { toDay, type Day } from '#domain/ids.ts'

interface CalendarKeysOptions {
  /** The day that has the Tab stop first. */
  readonly start: Day
  readonly oldest: Day
  readonly newest: Day
}

interface CalendarKeys {
  /** The day that Tab reaches. */
  readonly focused: Day
  /** Moves the Tab stop without moving focus. */
  readonly setFocused: (day: Day) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly gridRef: RefObject<HTMLTableElement | null>
}

/** Moves in a calendar grid: arrows by day and week, PageUp and PageDown by month, Home and End to the week's ends. */
export function useCalendarKeys({ start, oldest, newest }: CalendarKeysOptions): CalendarKeys {
  const [focused, setFocused] = useState(start)
  const takesFocus = useRef(true)
  const gridRef = useRef<HTMLTableElement>(null)

  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    const cell = gridRef.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest' })
  }, [focused])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = dayAfter(event.key, focused)
    if (to === undefined) return
    event.preventDefault()
    const within = to < firstOf(oldest) ? oldest : to > newest ? newest : to
    if (within === focused) return
    takesFocus.current = true
    setFocused(within)
  }
  return {
    focused,
    setFocused: (day) => setFocused(day > newest ? newest : day),
    onKeyDown,
    gridRef,
  }
}

const firstOf = (day: Day) => `${monthOf(day)}-01`

function dayAfter(key: string, day: Day): Day | undefined {
  const { weekday } = dayParts(day)
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekday,
    End: 6 - weekday,
  }
  const step = steps[key]
  if (step !== undefined) return addDays(day, step)
  if (key === 'PageUp') return sameDate(day, -1)
  if (key === 'PageDown') return sameDate(day, 1)
  return undefined
}

/** The same date of another month, or its last. */
function sameDate(day: Day, months: number): Day | undefined {
  const month = addMonths(monthOf(day), months)
  for (let { date } = dayParts(day); date > 27; date--) {
    const found = toDay(`${month}-${date}`)
    if (found) return found
  }
  return toDay(`${month}${day.slice(7)}`)
}
