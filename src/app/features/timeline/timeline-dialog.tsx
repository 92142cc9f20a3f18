import { CalendarDays, X } from 'lucide'
import type { DaySummary } from '#domain/digest-day.ts'
import type { Day } from '#domain/ids.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Timeline } from './timeline.tsx'
import { Icon } from '../../ui/icon.tsx'

interface TimelineDialogProps {
  readonly days: readonly DaySummary[]
  readonly current: Day | undefined
  readonly thisYear: number
  readonly onOpenCalendar: () => void
  readonly onClose: () => void
}

/** The timeline where the rail has no room for it: a panel over the list; phones have the calendar. */
export function TimelineDialog({ onClose, onOpenCalendar, ...timeline }: TimelineDialogProps) {
  const t = useAllMessages()
  return (
    <Dialog label={t.timeline} onClose={onClose} className="timeline-dialog">
      <div className="flex h-full flex-col">
        <header className="flex items-center justify-between py-1 pr-1 pl-4">
          <h2 className="text-15 font-medium">{t.timeline}</h2>
          <IconButton
            label={t.calendar}
            icon={<Icon of={CalendarDays} size={20} />}
            aria-haspopup="dialog"
            onClick={onOpenCalendar}
            className="ml-auto"
          />
          <IconButton label={t.close} icon={<Icon of={X} size={20} />} onClick={onClose} />
        </header>
        <Timeline {...timeline} onChoose={onClose} />
      </div>
    </Dialog>
  )
}
