import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { manifestQuery } from '../data/archive-queries.ts'
import { IconRail } from '../features/navigation/icon-rail.tsx'
import { BottomBar } from '../features/navigation/bottom-bar.tsx'
import { Rail } from '../features/navigation/rail.tsx'
import type { Section } from '../features/navigation/sections.tsx'
import { TimelineDialog } from '../features/timeline/timeline-dialog.tsx'
import { useThisYear } from '../state/use-this-year.ts'
import { useLayout } from '../ui/use-media-query.ts'
import { useSectionCounts } from './use-section-counts.ts'

interface WideShellProps {
  readonly section: Section | undefined
  /** Index of the view, in the rail. */
  readonly index?: ReactNode
  readonly children: ReactNode
}

/** The frame of a view without a list: rail, or bottom bar, and one wide pane. */
export function WideShell({ section, index, children }: WideShellProps) {
  const layout = useLayout()
  const counts = useSectionCounts()
  const thisYear = useThisYear()
  const days = useQuery(manifestQuery).data?.days ?? []
  const [timelineOpen, setTimelineOpen] = useState(false)
  if (layout === 'phone') {
    return (
      <div className="mx-auto flex min-h-dvh max-w-160 flex-col">
        <main className="flex-1">{children}</main>
        <BottomBar current={section} {...counts} />
      </div>
    )
  }
  return (
    <>
      <div className="grid h-dvh grid-cols-[56px_minmax(0,1fr)] lg:grid-cols-[248px_minmax(0,1fr)] xl:grid-cols-[288px_minmax(0,1fr)] 2xl:grid-cols-[300px_minmax(0,1fr)]">
        {layout === 'desktop' ? (
          <Rail current={section} {...counts} index={index} />
        ) : (
          <IconRail current={section} {...counts} onOpenTimeline={() => setTimelineOpen(true)} />
        )}
        <main className="min-h-0 overflow-y-auto overscroll-contain">{children}</main>
      </div>
      {timelineOpen && layout === 'tablet' && (
        <TimelineDialog {...{ days, thisYear }} current={undefined} onClose={() => setTimelineOpen(false)} />
      )}
    </>
  )
}
