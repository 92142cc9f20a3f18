import { Activity, type CSSProperties, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/ids.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import { BottomBar } from '../features/navigation/bottom-bar.tsx'
import { Rail } from '../features/navigation/rail.tsx'
import type { Section } from '../features/navigation/sections.tsx'
import { openOverlay, useOverlay } from '../state/overlays.ts'
import { usePanes, type Panes } from '../state/panes.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { useSectionCounts } from './use-section-counts.ts'

const RailIndex = lazyChunk(() => import('./rail-index.tsx').then((module) => module.RailIndex), { waits: true })
const IconRail = lazyChunk(() => import('../features/navigation/icon-rail.tsx').then((module) => module.IconRail), {
  fallback: <div className="border-r border-line bg-rail" />,
})
const SkipLinks = lazyChunk(() => import('./skip-links.tsx').then((module) => module.SkipLinks), { waits: true })
const StorageBanner = lazyChunk(() => import('./storage-banner.tsx').then((module) => module.StorageBanner), {
  waits: true,
})
const PaneBorders = lazyChunk(() => import('./pane-borders.tsx').then((module) => module.PaneBorders), { waits: true })
const ShellOverlays = lazyChunk(() => import('./shell-overlays.tsx').then((module) => module.ShellOverlays))

interface AppShellProps {
  readonly section: Section | undefined
  /** The day the timeline marks. */
  readonly day?: Day | undefined
  /** Replaces the timeline in the rail: the index of another view. */
  readonly index?: ReactNode
  readonly list: ReactNode
  readonly listLabel: string
  readonly reader: ReactNode
  /** The one column phones show. */
  readonly phoneView: 'list' | 'reader'
}

/** The frame of the reading views: three panes, two with an icon rail, or one column (DESIGN.md §4). */
export function AppShell({ section, day, index, list, listLabel, reader, phoneView }: AppShellProps) {
  const layout = useLayout()
  const counts = useSectionCounts()
  const thisYear = useThisYear()
  const { widths, readerOnly } = usePanes()
  const days = useQuery(manifestQuery).data?.days ?? []
  const overlays = useOverlay() && <ShellOverlays day={day} />

  if (layout === 'phone') {
    return (
      <>
        <StorageBanner />
        {/* The list stays, hidden, while a paper is read: Back finds it as it was. */}
        <Activity mode={phoneView === 'list' ? 'visible' : 'hidden'}>
          <div className="mx-auto flex min-h-dvh max-w-160 flex-col">
            <main id="list" aria-label={listLabel} className="flex-1">
              {list}
            </main>
            <BottomBar current={section} {...counts} />
          </div>
        </Activity>
        {phoneView === 'reader' && <div className="mx-auto max-w-160">{reader}</div>}
        {overlays}
      </>
    )
  }
  return (
    <>
      <SkipLinks />
      <div className="panes" data-reader-only={readerOnly || undefined} style={paneStyle(widths, layout === 'desktop')}>
        {layout === 'desktop' ? (
          <Rail current={section} {...counts} index={index ?? <RailIndex {...{ days, thisYear }} current={day} />} />
        ) : (
          <IconRail current={section} {...counts} onOpenTimeline={() => openOverlay('timeline')} />
        )}
        <section
          id="list"
          tabIndex={-1}
          aria-label={listLabel}
          className="flex min-h-0 min-w-0 flex-col border-r border-line"
        >
          <StorageBanner />
          {list}
        </section>
        {reader}
        <PaneBorders hasRail={layout === 'desktop'} />
      </div>
      {overlays}
    </>
  )
}

/** Widths of the reader's own choice; the style sheet keeps them within the window. */
function paneStyle({ rail, list }: Panes['widths'], hasRail: boolean): CSSProperties {
  return {
    ...(rail !== undefined && hasRail ? { '--own-rail': `${rail}px` } : {}),
    ...(list !== undefined ? { '--own-list': `${list}px` } : {}),
  } as CSSProperties
}
