import { ChevronLeft, ChevronRight, X } from 'lucide'
import { useEffect, useMemo, useRef } from 'react'
import { localDay, monthOf } from '#domain/calendar.ts'
import { addMonths } from '#domain/months.ts'
import type { DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { useSavedDays } from '../../data/use-saved-days.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { navigate } from '../../routing/router.tsx'
import { lastRead } from '../../state/last-read.ts'
import { useStores } from '../../state/stores.tsx'
import { useSettings } from '../../state/use-settings.ts'
import { useReadMarks } from '../../state/use-read-marks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SheetHandle } from '../../ui/sheet-handle.tsx'
import { useLayout } from '../../ui/use-media-query.ts'
import { calendarDays } from './calendar-days.ts'
import { CalendarMonth } from './calendar-month.tsx'
import { DateField } from './date-field.tsx'
import { DayStrip } from './day-strip.tsx'
import { useCalendarKeys } from './use-calendar-keys.ts'

interface CalendarDialogProps {
  /** Newest first; at least one. */
  readonly days: readonly DaySummary[]
  readonly current: Day | undefined
  readonly thisYear: number
  readonly onClose: () => void
}

const WEEKS_OF_YEAR = 53
const DAYS_OF_YEAR = 366

/** The calendar: any day by its date, by hand or by its place (DESIGN.md §7). A sheet on phones, else a small panel. */
export function CalendarDialog({ days, current, thisYear, onClose }: CalendarDialogProps) {
  const t = useAllMessages()
  const phone = useLayout() === 'phone'
  const { gestures } = useSettings().settings
  const today = localDay(new Date(useStores().now()))
  const { countOf, marks } = useReadMarks()
  const saved = useSavedDays()
  const savedNames = saved && [...saved].join()
  // A thousand cells look their day up while the reader types.
  // oxlint-disable-next-line react/exhaustive-deps
  const byDay = useMemo(() => calendarDays(days, countOf, saved), [days, marks, savedNames])
  const newest = days[0]?.day ?? today
  const oldest = days.at(-1)?.day ?? today
  const { focused, setFocused, onKeyDown, gridRef } = useCalendarKeys({ start: current ?? newest, oldest, newest })
  const month = monthOf(focused)
  const panel = useRef<HTMLDivElement>(null)

  function open(day: Day) {
    onClose()
    navigate({ type: 'day', day, filter: {} })
  }
  const step = (count: number) => () => setFocused(`${addMonths(month, count)}-01` as Day)
  const common = { days: byDay, current, tabStop: focused, newest, thisYear, onOpen: open }
  const field = (placeholder: string) => <DateField {...{ days, byDay, today, thisYear, placeholder, onOpen: open }} />
  const grid = (months: readonly string[]) => (
    // A calendar is both: its days are a table, and move like a grid (ARIA, date picker pattern).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
    <table ref={gridRef} role="grid" aria-label={t.calendar} onKeyDown={onKeyDown} className="calendar">
      <thead>
        <tr>
          {t.weekdays.map(([short, long]) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      {months.map((each) => (
        <tbody key={each} aria-label={t.month(Number(each.slice(0, 4)), Number(each.slice(5)))} data-month={each}>
          {phone && (
            <tr>
              <th colSpan={7} scope="rowgroup">
                {t.month(Number(each.slice(0, 4)), Number(each.slice(5)))}
              </th>
            </tr>
          )}
          <CalendarMonth month={each} {...common} />
        </tbody>
      ))}
    </table>
  )
  const places = <CalendarPlaces {...{ days, byDay, onClose, onOpen: open }} />

  if (phone) {
    return (
      <Dialog label={t.calendar} onClose={onClose} className="calendar-sheet">
        <div className="calendar-column">
          {gestures && <SheetHandle onClose={onClose} />}
          <header className="flex items-start gap-1 pt-1.5 pr-1 pb-3 pl-4">
            {field(t.typeDateShort)}
            <IconButton label={t.close} icon={<Icon of={X} size={20} />} onClick={onClose} />
          </header>
          <MonthScroller current={month}>{grid(monthsBetween(oldest, newest))}</MonthScroller>
          <footer className="border-t border-line px-4 pt-2.5 pb-3">
            <p className="flex justify-between pb-1.5 text-13 text-ink-2">
              <span>{t.pastYear}</span>
              <span>
                {t.daysWithPapers(days.slice(0, DAYS_OF_YEAR).filter(({ day }) => isWithinYear(day, newest)).length)}
              </span>
            </p>
            <DayStrip days={days} weeks={WEEKS_OF_YEAR} current={current} />
            {places}
          </footer>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog label={t.calendar} onClose={onClose} placed className="calendar-panel">
      <div ref={panel} className="px-4 pt-3 pb-4">
        <div className="flex items-center justify-between pb-2">
          <IconButton
            label={t.previousMonth}
            icon={<Icon of={ChevronLeft} size={18} />}
            disabled={month <= monthOf(oldest)}
            onClick={step(-1)}
          />
          <h2 aria-live="polite" className="text-15 font-medium">
            {t.month(Number(month.slice(0, 4)), Number(month.slice(5)))}
          </h2>
          <IconButton
            label={t.nextMonth}
            icon={<Icon of={ChevronRight} size={18} />}
            disabled={month >= monthOf(newest)}
            onClick={step(1)}
          />
        </div>
        <div className="calendar-space">{grid([month])}</div>
        <div className="flex pt-2.5">{field(t.typeDate)}</div>
        {places}
      </div>
    </Dialog>
  )
}

function isWithinYear(day: Day, newest: Day): boolean {
  return day > `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`
}

function monthsBetween(oldest: Day, newest: Day): string[] {
  const months: string[] = []
  for (let month = monthOf(oldest); month <= monthOf(newest); month = addMonths(month, 1)) months.push(month)
  return months
}

/** Months one under another; starts at the current one. */
function MonthScroller({ current, children }: { current: string; children: React.ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null)
  const start = useRef(current)
  useEffect(() => {
    // Until its dialog is open it has no height.
    const frame = requestAnimationFrame(() => scroller.current && showMonth(scroller.current, start.current))
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2">
      {children}
    </div>
  )
}

/**
 * Scrolls to a month, and shows the one before too where both have room. A month begins at the top, also where the last
 * ones do not fill the view.
 */
function showMonth(view: HTMLElement, name: string): void {
  const month = view.querySelector(`[data-month="${name}"]`)
  const [table, weekdays] = [view.querySelector('table'), view.querySelector('thead')]
  if (!month || !table || !weekdays) return
  const box = (element: Element) => element.getBoundingClientRect()
  const room = view.clientHeight - box(weekdays).height
  const before = month.previousElementSibling
  const first = before?.matches('tbody') && box(month).bottom - box(before).top <= room ? before : month
  view.style.paddingBottom = `${Math.max(0, room - (box(table).bottom - box(first).top))}px`
  // Browsers let the view scroll that far from the next frame on.
  requestAnimationFrame(() => (view.scrollTop += box(first).top - box(view).top - box(weekdays).height))
}

interface CalendarPlacesProps {
  readonly days: readonly DaySummary[]
  readonly byDay: ReturnType<typeof calendarDays>
  readonly onOpen: (day: Day) => void
  readonly onClose: () => void
}

/** 最新, 最早未读, 上次读到. */
function CalendarPlaces({ days, byDay, onOpen, onClose }: CalendarPlacesProps) {
  const t = useAllMessages()
  const oldestUnread = days.findLast(({ day }) => (byDay.get(day)?.unread ?? 0) > 0)?.day
  const left = lastRead()
  const canReturn = left !== undefined && byDay.has(left.day)
  function returnToLeft() {
    if (!left) return
    onClose()
    navigate({ type: 'paper', id: left.id, filter: {} })
  }
  return (
    <div className="calendar-places">
      <Button variant="primary" onClick={() => days[0] && onOpen(days[0].day)}>
        {t.latest}
      </Button>
      <Button disabled={oldestUnread === undefined} onClick={() => oldestUnread && onOpen(oldestUnread)}>
        {t.oldestUnread}
      </Button>
      <Button disabled={!canReturn} onClick={returnToLeft}>
        {t.whereILeftOff}
      </Button>
    </div>
  )
}
