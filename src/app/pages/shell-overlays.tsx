import type { Day } from '#domain/ids.ts'
import { CalendarDialog } from '../features/timeline/calendar-dialog.tsx'
import { TimelineDialog } from '../features/timeline/timeline-dialog.tsx'
import { papersToExport } from '../state/export-request.ts'
import { closeOverlay, openOverlay, useOverlay } from '../state/overlays.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { useLayout } from '../ui/use-media-query.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { KeyHelp } from './key-help.tsx'
import { useShownDays } from './use-shown-days.ts'

const ExportPapers = lazyChunk(() => import('./export-papers.tsx').then((module) => module.ExportPapers))

/** What lies over a page: timeline, calendar, keyboard help, export. */
export function ShellOverlays({ day }: { day: Day | undefined }) {
  const overlay = useOverlay()
  const isDesktop = useLayout() === 'desktop'
  const thisYear = useThisYear()
  const days = useShownDays()
  const common = { days, thisYear, current: day, onClose: closeOverlay }
  if (overlay === 'calendar') return <CalendarDialog key={day} {...common} />
  if (overlay === 'export') return <ExportPapers papers={papersToExport()} onClose={closeOverlay} />
  if (overlay === 'help') return <KeyHelp onClose={closeOverlay} />
  // Where the rail has room the timeline stands in it.
  if (overlay === 'timeline' && !isDesktop)
    return <TimelineDialog {...common} onOpenCalendar={() => openOverlay('calendar')} />
  return null
}
