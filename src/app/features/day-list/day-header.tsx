import type { ReactNode } from 'react'
import { CheckCheck, ChevronDown, ChevronLeft, ChevronRight } from 'lucide'
import { dayParts } from '#domain/calendar.ts'
import type { Day } from '#domain/ids.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'

export interface DayHeaderProps {
  readonly day: Day
  readonly thisYear: number
  /** Undefined while the day loads. None is not told: what stands in the place of rows tells why. */
  readonly total: number | undefined
  readonly unread: number
  readonly headingLevel: 'h1' | 'h2'
  readonly onOlder: (() => void) | undefined
  readonly onNewer: (() => void) | undefined
}

/**
 * The date numeral, month and weekday, counts, and the steps to the days beside it.
 * @param children the list's controls below
 */
export function DayHeader({ onOlder, onNewer, children, ...text }: DayHeaderProps & { readonly children?: ReactNode }) {
  const t = useMessages()
  return (
    <div className="shrink-0 pt-2.5 pr-1 pl-4 lg:pt-3.5 lg:pr-3 lg:pl-5">
      <div className="flex items-center lg:gap-3.5">
        <DateNumeral day={text.day} />
        {/* Two lines from the start: a page still arriving must not move the first when the second comes. And the text
            of each day its own: beside a wider numeral it would count as moved. */}
        <div key={text.day} className="ml-2.5 min-h-10.75 min-w-0 flex-1 lg:ml-0">
          <DayTitle {...text} />
        </div>
        <IconButton
          label={t.previousDay}
          keyName="olderDay"
          icon={<Icon of={ChevronLeft} size={18} />}
          disabled={!onOlder}
          onClick={onOlder}
        />
        <IconButton
          label={t.nextDay}
          keyName="newerDay"
          icon={<Icon of={ChevronRight} size={18} />}
          disabled={!onNewer}
          onClick={onNewer}
        />
      </div>
      {children}
    </div>
  )
}

type PhoneDayHeaderProps = Pick<DayHeaderProps, 'day' | 'thisYear' | 'total' | 'unread'> & {
  readonly onOpenCalendar: () => void
  readonly onMarkAllRead: (() => void) | undefined
  readonly options: ReactNode
}

/** On phones the whole date opens the calendar. */
export function PhoneDayHeader({ onOpenCalendar, onMarkAllRead, options, ...text }: PhoneDayHeaderProps) {
  const t = useMessages()
  return (
    <div className="flex items-center gap-1 pt-2 pr-1 pb-1.5 pl-4">
      <div className="relative flex min-h-12 min-w-0 flex-1 items-center gap-3">
        <DateNumeral day={text.day} />
        <div key={text.day} className="min-h-10.75 min-w-0">
          <DayTitle {...text} headingLevel="h1" />
        </div>
        <button
          type="button"
          aria-label={t.openCalendar(t.date(text.day, text.thisYear))}
          aria-haspopup="dialog"
          onClick={onOpenCalendar}
          className="absolute inset-0 rounded-2"
        />
      </div>
      <IconButton
        label={t.markAllRead}
        icon={<Icon of={CheckCheck} size={20} />}
        disabled={!onMarkAllRead}
        onClick={onMarkAllRead}
      />
      {options}
    </div>
  )
}

function DateNumeral({ day }: { day: Day }) {
  return (
    <span
      aria-hidden
      className="min-w-[1.1ch] font-serif text-[2.75rem]/none font-bold [letter-spacing:-0.02em] lg:text-48"
    >
      {dayParts(day).date}
    </span>
  )
}

type DayTitleProps = Omit<DayHeaderProps, 'onOlder' | 'onNewer'>

function DayTitle({ day, total, unread, headingLevel: Heading }: DayTitleProps) {
  const t = useMessages()
  const { year, month, date } = dayParts(day)
  const [before, strong] = t.papersAndUnread(t.papers(total ?? 0), t.unreadCount(unread))
  return (
    <>
      <Heading
        tabIndex={-1}
        className="flex items-center text-16/[1.35] font-medium whitespace-nowrap lg:text-15/[1.4]"
      >
        <span className="sr-only">{t.dayOfMonth(date)}</span>
        {/* Text alone in its element: page translators replace text beside other nodes for good. */}
        <span>{t.month(year, month)}</span>
        <span className="ml-2.5 max-[359px]:hidden">{t.weekday(day)}</span>
        <Icon of={ChevronDown} className="ml-1 md:hidden" />
      </Heading>
      <p className="text-13 text-ink-2">
        {total === undefined ? (
          t.loadingDay
        ) : unread === 0 ? (
          total > 0 && t.papers(total)
        ) : (
          <>
            <span>{before}</span>
            <b className="font-medium text-ink">{strong}</b>
          </>
        )}
      </p>
    </>
  )
}
