import { Activity, type ReactNode } from 'react'
import type { Day } from '#domain/ids.ts'
import type { Section } from '../features/navigation/sections.tsx'
import { useIsStatic } from '../hydration/use-is-static.ts'
import { useCurrentUrl } from '../routing/browser-location.ts'
import { openOverlay } from '../state/overlays.ts'
import { useReaderOnly } from '../state/reader-only.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { OnlyOn } from '../ui/only-on.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { Banners } from './banners.tsx'
import { LazyOverlays } from './lazy-overlays.tsx'
import { PaneBoundary } from './pane-boundary.tsx'
import { useSectionCounts } from './use-section-counts.ts'
import { useShownDays } from './use-shown-days.ts'

const RailIndex = lazyChunk(() => import('./rail-index.tsx').then((module) => module.RailIndex), { waits: 'quiet' })
const StatusLine = lazyChunk(() => import('./status-line.tsx').then((module) => module.StatusLine), {
  fallback: <div className="mt-auto h-10" />,
  waits: 'quiet',
})
const RAIL_SPACE = <div className="border-r border-line bg-rail" />
const Rail = lazyChunk(() => import('../features/navigation/rail.tsx').then((module) => module.Rail), {
  fallback: RAIL_SPACE,
  waits: 'drawn',
})
const BottomBar = lazyChunk(() => import('../features/navigation/bottom-bar.tsx').then((module) => module.BottomBar), {
  fallback: <div className="h-14" />,
  waits: 'drawn',
})
const IconRail = lazyChunk(() => import('../features/navigation/icon-rail.tsx').then((module) => module.IconRail), {
  fallback: RAIL_SPACE,
  waits: 'drawn',
})
const SkipLinks = lazyChunk(() => import('./skip-links.tsx').then((module) => module.SkipLinks), { waits: true })
const PaneBorders = lazyChunk(() => import('./pane-borders.tsx').then((module) => module.PaneBorders), {
  waits: 'quiet',
})

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
  const readerOnly = useReaderOnly()
  const days = useShownDays()

  const phone = layout === 'phone'
  const atReader = phoneView === 'reader'
  // There are many pages of papers: in them only the paper is drawn, and a bare rail keeps its place.
  const isStatic = useIsStatic()
  const isBare = isStatic && atReader
  return (
    <>
      <OnlyOn layout="panes">
        <SkipLinks />
      </OnlyOn>
      {phone && <Banners />}
      <div className="max-md:mx-auto max-md:max-w-160 md:panes" data-reader-only={readerOnly || undefined}>
        {/* The timeline's styles come with it, so the page of the build leaves its place empty. */}
        <OnlyOn layout="desktop">
          <Pane>
            <Rail
              current={section}
              {...counts}
              foot={!isStatic && <StatusLine />}
              index={index ?? (!isStatic && <RailIndex {...{ days, thisYear }} current={day} />)}
            />
          </Pane>
        </OnlyOn>
        <OnlyOn layout="tablet">
          {isBare ? (
            RAIL_SPACE
          ) : (
            <IconRail current={section} {...counts} onOpenTimeline={() => openOverlay('timeline')} />
          )}
        </OnlyOn>
        {/* On phones the list stays, hidden, while a paper is read: Back finds it as it was. */}
        <Activity mode={phone && atReader ? 'hidden' : 'visible'}>
          <div
            className={`beside-bar flex min-w-0 flex-col max-md:min-h-dvh md:min-h-0 md:border-r md:border-line ${atReader ? 'max-md:hidden' : ''}`}
          >
            <div
              id="list"
              role={phone ? 'main' : 'region'}
              tabIndex={-1}
              aria-label={listLabel}
              className="flex min-w-0 flex-1 flex-col md:min-h-0"
            >
              {!phone && <Banners />}
              {!isBare && <Pane>{list}</Pane>}
            </div>
            {!isBare && (
              <OnlyOn layout="phone">
                <BottomBar current={section} {...counts} />
              </OnlyOn>
            )}
          </div>
        </Activity>
        {(!phone || atReader) && (
          <div className={atReader ? 'contents' : 'hidden md:contents'}>
            <Pane>{reader}</Pane>
          </div>
        )}
        {!phone && !isStatic && <PaneBorders hasRail={layout === 'desktop'} />}
      </div>
      <LazyOverlays day={day} />
    </>
  )
}

/** Follows the URL by itself: the panes are not drawn anew each time the URL follows a search that lies over them. */
function Pane({ children }: { children: ReactNode }) {
  return <PaneBoundary resetKey={useCurrentUrl()}>{children}</PaneBoundary>
}
