import { ChevronDown } from 'lucide'
import { useDeferredValue, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { dayParts } from '#domain/calendar.ts'
import type { DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { timelineOf, type Gap, type TimelineMonth } from '#domain/timeline.ts'
import { useSavedDays } from '../../data/use-saved-days.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { TimelineDay } from './timeline-day.tsx'
import './timeline.css'
import { Icon } from '../../ui/icon.tsx'

/** Older months start folded. */
const OPEN_MONTHS = 3

export interface TimelineProps {
  /** Newest first. */
  readonly days: readonly DaySummary[]
  readonly current: Day | undefined
  /** The year that dates may leave out. */
  readonly thisYear: number
  /** Stands above the days and stays there. */
  readonly heading?: ReactNode
  /** Called when a day is chosen: the dialog around it closes. */
  readonly onChoose?: () => void
}

/** All days by month, newest first, with the gaps between them (DESIGN.md §7). */
export function Timeline({ days, current, thisYear, heading, onChoose }: TimelineProps) {
  const t = useAllMessages()
  const saved = useSavedDays()
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    scroller.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav aria-label={t.timeline} className="flex min-h-0 flex-1 flex-col">
      {heading}
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-4">
        {timelineOf(days).map((month, i) => (
          <MonthGroup
            key={month.month}
            {...{ month, current, thisYear, saved }}
            startsOpen={i < OPEN_MONTHS || month.days.some(({ day }) => day.day === current)}
            {...(onChoose ? { onChoose } : {})}
          />
        ))}
      </div>
    </nav>
  )
}

interface MonthGroupProps {
  readonly month: TimelineMonth<DaySummary>
  readonly current: Day | undefined
  readonly thisYear: number
  readonly startsOpen: boolean
  /** Those that can be read without a connection; undefined while there is one. */
  readonly saved: ReadonlySet<Day> | undefined
  readonly onChoose?: () => void
}

function MonthGroup({ month, current, thisYear, startsOpen, saved, onChoose }: MonthGroupProps) {
  const t = useAllMessages()
  const [open, setOpen] = useState(startsOpen)
  // Unfolding years at once takes long on a slow machine: in slices, so that a key is heard between two.
  const isDrawn = useDeferredValue(open)
  const [year, number] = month.month.split('-').map(Number)
  return (
    <section>
      <h3 className="timeline-month">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="hoverable">
          <span>
            {t.month(year ?? 0, number ?? 0)}
            {!open && <Icon of={ChevronDown} size={14} />}
          </span>
          {t.papers(month.total)}
        </button>
      </h3>
      {/* Only months in sight are laid out; the others keep their height. */}
      {open && isDrawn && (
        <ol className="timeline-days" style={roomOf(month)}>
          {month.days.map(({ day, gapAfter }) => (
            <li key={day.day}>
              <TimelineDay
                day={day}
                isCurrent={day.day === current}
                isSaved={saved?.has(day.day) ?? true}
                {...{ thisYear }}
                {...(onChoose ? { onChoose } : {})}
              />
              {gapAfter && <GapLine gap={gapAfter} thisYear={thisYear} />}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What the style sheet needs to know how high a month is before it is drawn. */
function roomOf({ days }: { readonly days: readonly { readonly gapAfter?: Gap }[] }): CSSProperties {
  const gaps = days.filter(({ gapAfter }) => gapAfter).length
  return { '--days': days.length, '--gaps': gaps } as CSSProperties
}

function GapLine({ gap, thisYear }: { gap: Gap; thisYear: number }) {
  const t = useAllMessages()
  const text = {
    weekend: () => t.weekend,
    missing: () => t.missingDays(gap.type === 'missing' ? gap.count : 0),
    long: () => (gap.type === 'long' ? t.noArchive(shortDate(gap.from), shortDate(gap.to)) : ''),
  }[gap.type]()
  function shortDate(day: Day): string {
    return t.date(day, dayParts(day).year === thisYear ? thisYear : undefined)
  }
  return <p className="timeline-gap">{text}</p>
}
