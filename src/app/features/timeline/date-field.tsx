import { CalendarSearch } from 'lucide'
import { useId, useState, type KeyboardEvent } from 'react'
import { neighbours, type DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { parseTypedDate } from '#domain/typed-date.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import './calendar.css'
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
    <div className="date-field">
      <label>
        <span>
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
              <button key={day} type="button" onClick={() => onOpen(day)} className="hoverable">
                {nameOf(found.summary, found.unread, found.isSaved)}
              </button>
            )
          )
        })}
      </div>
    </div>
  )
}
