import { Activity, useState, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/ids.ts'
import { manifestQuery } from '../data/archive-queries.ts'
import type { TimelineProps } from '../features/timeline/timeline.tsx'
import type { Section } from '../features/navigation/sections.tsx'
import { useIsStatic } from '../hydration/static-page.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { useCurrentUrl } from '../routing/browser-location.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { OnlyOn } from '../ui/only-on.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { PaneBoundary } from './pane-boundary.tsx'
import { StorageBanner } from './storage-banner.tsx'
import { useSectionCounts } from './use-section-counts.ts'

const Timeline = lazyChunk(() => import('../features/timeline/timeline.tsx').then((module) => module.Timeline), {
  waits: true,
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
const Updates = lazyChunk(() => import('./updates.tsx').then((module) => module.Updates), { waits: true })
const TimelineDialog = lazyChunk(() =>
  import('../features/timeline/timeline-dialog.tsx').then((module) => module.TimelineDialog),
)

interface AppShellProps {
  readonly section: Section | undefined
  /** The day the timeline marks. */
  readonly day?: Day | undefined
  /** Replaces the timeline in the rail: the index of another view. */
  readonly index?: ReactNode
  /** Opens the timeline where it is not in the rail; the list pane passes it on to its header. */
  readonly list: (openTimeline: () => void) => ReactNode
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
  const days = useQuery(manifestQuery).data?.days ?? []
  const [timelineOpen, setTimelineOpen] = useState(false)
  const url = useCurrentUrl()
  const inPane = (content: ReactNode) => <PaneBoundary resetKey={url}>{content}</PaneBoundary>
  const listContent = list(() => setTimelineOpen(true))
  const timelineDialog = timelineOpen && layout !== 'desktop' && (
    <TimelineDialog {...{ days, thisYear }} current={day} onClose={() => setTimelineOpen(false)} />
  )

  const phone = layout === 'phone'
  const banners = (
    <>
      <StorageBanner />
      <ErrorBoundary resetKey="" fallback={() => null}>
        <Updates />
      </ErrorBoundary>
    </>
  )
  const atReader = phoneView === 'reader'
  // There are many pages of papers: in them only the paper is drawn, and a bare rail keeps its place.
  const isBare = useIsStatic() && atReader
  return (
    <>
      <OnlyOn layout="panes">
        <SkipLinks />
      </OnlyOn>
      {phone && banners}
      <div className="max-md:mx-auto max-md:max-w-160 md:grid md:h-dvh md:grid-cols-[56px_clamp(320px,34vw,400px)_minmax(0,1fr)] lg:grid-cols-[248px_400px_minmax(0,1fr)] min-[85rem]:grid-cols-[248px_440px_minmax(0,1fr)] xl:grid-cols-[288px_520px_minmax(0,1fr)] 2xl:grid-cols-[300px_560px_minmax(0,1fr)]">
        <OnlyOn layout="desktop">
          {inPane(
            <Rail
              current={section}
              {...counts}
              index={index ?? <TimelineIndex {...{ days, thisYear }} current={day} />}
            />,
          )}
        </OnlyOn>
        <OnlyOn layout="tablet">
          {isBare ? (
            RAIL_SPACE
          ) : (
            <IconRail current={section} {...counts} onOpenTimeline={() => setTimelineOpen(true)} />
          )}
        </OnlyOn>
        {/* On phones the list stays, hidden, while a paper is read: Back finds it as it was. */}
        <Activity mode={phone && atReader ? 'hidden' : 'visible'}>
          <div
            className={`flex min-w-0 flex-col max-md:min-h-dvh md:min-h-0 md:border-r md:border-line ${atReader ? 'max-md:hidden' : ''}`}
          >
            <div
              id="list"
              role={phone ? 'main' : 'region'}
              tabIndex={-1}
              aria-label={listLabel}
              className="flex min-w-0 flex-1 flex-col md:min-h-0"
            >
              {!phone && banners}
              {!isBare && inPane(listContent)}
            </div>
            {!isBare && (
              <OnlyOn layout="phone">
                <BottomBar current={section} {...counts} />
              </OnlyOn>
            )}
          </div>
        </Activity>
        {(!phone || atReader) && <div className={atReader ? 'contents' : 'hidden md:contents'}>{inPane(reader)}</div>}
      </div>
      {timelineDialog}
    </>
  )
}

/** The timeline as the rail shows it, under its heading. */
function TimelineIndex(props: TimelineProps) {
  const t = useMessages()
  return (
    <Timeline
      {...props}
      heading={
        <h2 className="shrink-0 border-t border-line pt-3 pr-2.5 pb-1.5 pl-4.5 text-12 text-ink-3">{t.timeline}</h2>
      }
    />
  )
}

function SkipLinks() {
  const t = useMessages()
  const link =
    'absolute top-2 left-2 z-(--z-tip) [translate:0_-80px] rounded-2 bg-accent px-3 py-2 text-on-accent focus:[translate:0]'
  return (
    <>
      <a href="#list" className={link}>
        {t.skipToList}
      </a>
      <a href="#reader" className={link}>
        {t.skipToPaper}
      </a>
    </>
  )
}
