import { CalendarSearch } from 'lucide'
import { useId, useState, type KeyboardEvent } from 'react'
import { neighbours, type DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { parseTypedDate } from '#domain/typed-date.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Icon } from '../../ui/icon.tsx'
import type { CalendarDay } from './calendar-days.ts'
import { useDayName } from './use-day-name.ts'

interface DateFieldProps {
  readonly days: readonly DaySummary[]
  readonly byDay: ReadonlyMap<Day, CalendarDay>
  /** Where the reader is. */
  readonly today: Day
  readonly thisYear: number
  readonly placeholder: string
  readonly onOpen: (day: Day) => void
}

/** A date, typed as people type it. What it finds shows under it; Enter opens that, or the nearer older day. */
export function DateField({ days, byDay, today, thisYear, placeholder, onOpen }: DateFieldProps) {
  const t = useAllMessages()
  const nameOf = useDayName(thisYear)
  const hintId = useId()
  const [text, setText] = useState('')
  const typed = parseTypedDate(text, { today, has: (day) => byDay.has(day) })
  const { older, newer } = typed && !byDay.has(typed) ? neighbours(days, typed) : {}
  const offered = typed && byDay.has(typed) ? [typed] : [older, newer].filter((day) => day !== undefined)

  function onKeyDown(event: KeyboardEvent) {
    // 229: Safari ends a composition before the Enter that commits it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    const [first] = offered
    if (first) onOpen(first)
  }

  return (
    <div className="min-w-0 flex-1">
      <label className="flex h-11 items-center gap-2.5 rounded-2 border border-control px-3 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent md:h-9">
        <span className="text-ink-3">
          <Icon of={CalendarSearch} size={16} />
        </span>
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={t.typeDate}
          aria-describedby={hintId}
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="go"
          className="min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3 md:text-13"
        />
      </label>
      <div id={hintId} role="status" className="text-13">
        {typed && offered[0] !== typed && (
          <p className="px-1 pt-2 text-ink-2">{t.dayNotArchived(t.date(typed, thisYear))}</p>
        )}
        {text.trim() !== '' && !typed && <p className="px-1 pt-2 text-ink-3">{t.notADate}</p>}
        {offered.map((day) => {
          const found = byDay.get(day)
          return (
            found && (
              <button
                key={day}
                type="button"
                onClick={() => onOpen(day)}
                className="hoverable mt-1 flex min-h-11 w-full items-center rounded-2 px-2 text-left md:min-h-8"
              >
                {nameOf(found.summary, found.unread)}
              </button>
            )
          )
        })}
      </div>
    </div>
  )
}
