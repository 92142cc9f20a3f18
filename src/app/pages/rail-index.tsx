import { CalendarDays } from 'lucide'
import { DayStrip } from '../features/timeline/day-strip.tsx'
import { Timeline, type TimelineProps } from '../features/timeline/timeline.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { openOverlay } from '../state/overlays.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'

const WEEKS = 26

/** The rail's index of the day views: the timeline under its heading, and the last half year at its foot. */
export function RailIndex(props: TimelineProps) {
  const t = useAllMessages()
  const openCalendar = () => openOverlay('calendar')
  return (
    <>
      <Timeline
        {...props}
        heading={
          <div className="flex shrink-0 items-center justify-between border-t border-line pt-2 pr-1.5 pb-0.5 pl-4.5">
            <h2 className="text-12 text-ink-3">{t.timeline}</h2>
            <IconButton
              label={t.calendar}
              keyName="goDate"
              icon={<Icon of={CalendarDays} size={15} />}
              aria-haspopup="dialog"
              data-anchors-dialog
              onClick={openCalendar}
            />
          </div>
        }
      />
      {props.days.length > 0 && (
        <button
          type="button"
          aria-label={t.calendarOfWeeks(WEEKS)}
          data-tip="goDate"
          aria-haspopup="dialog"
          onClick={openCalendar}
          className="hoverable shrink-0 border-t border-line px-4.5 py-3 focus-visible:-outline-offset-2"
        >
          <DayStrip days={props.days} weeks={WEEKS} current={props.current} />
        </button>
      )}
    </>
  )
}
