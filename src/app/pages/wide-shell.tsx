import type { ReactNode } from 'react'
import { IconRail } from '../features/navigation/icon-rail.tsx'
import { BottomBar } from '../features/navigation/bottom-bar.tsx'
import { Rail } from '../features/navigation/rail.tsx'
import type { Section } from '../features/navigation/sections.tsx'
import { openOverlay } from '../state/overlays.ts'
import { useLayout } from '../ui/use-media-query.ts'
import { Banners } from './banners.tsx'
import { LazyOverlays } from './lazy-overlays.tsx'
import { StatusLine } from './status-line.tsx'
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
  if (layout === 'phone') {
    return (
      <div className="beside-bar mx-auto flex min-h-dvh max-w-160 flex-col">
        <Banners />
        <main className="flex-1">{children}</main>
        <BottomBar current={section} {...counts} />
        <LazyOverlays />
      </div>
    )
  }
  return (
    <>
      <div className="grid h-dvh grid-cols-[56px_minmax(0,1fr)] lg:grid-cols-[248px_minmax(0,1fr)] xl:grid-cols-[288px_minmax(0,1fr)] 2xl:grid-cols-[300px_minmax(0,1fr)]">
        {layout === 'desktop' ? (
          <Rail current={section} {...counts} index={index} foot={<StatusLine />} />
        ) : (
          <IconRail current={section} {...counts} onOpenTimeline={() => openOverlay('timeline')} />
        )}
        <div className="flex min-h-0 flex-col">
          <Banners />
          <main className="min-h-0 flex-1 overflow-y-auto overscroll-contain">{children}</main>
        </div>
      </div>
      <LazyOverlays />
    </>
  )
}
