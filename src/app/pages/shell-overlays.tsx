import { useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/ids.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { CalendarDialog } from '../features/timeline/calendar-dialog.tsx'
import { TimelineDialog } from '../features/timeline/timeline-dialog.tsx'
import { closeOverlay, openOverlay, useOverlay } from '../state/overlays.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { useLayout } from '../ui/use-media-query.ts'
import { KeyHelp } from './key-help.tsx'

/** What lies over a page: timeline, calendar, keyboard help. */
export function ShellOverlays({ day }: { day: Day | undefined }) {
  const overlay = useOverlay()
  const isDesktop = useLayout() === 'desktop'
  const thisYear = useThisYear()
  const days = useQuery(manifestQuery).data?.days ?? []
  const common = { days, thisYear, current: day, onClose: closeOverlay }
  if (overlay === 'calendar') return <CalendarDialog key={day} {...common} />
  if (overlay === 'help') return <KeyHelp onClose={closeOverlay} />
  // Where the rail has room the timeline stands in it.
  if (overlay === 'timeline' && !isDesktop)
    return <TimelineDialog {...common} onOpenCalendar={() => openOverlay('calendar')} />
  return null
}
