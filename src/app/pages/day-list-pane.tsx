import { useRef, type ReactNode } from 'react'
import { paperCount, type DigestDay } from '#domain/digest-day.ts'
import type { PaperId } from '#domain/ids.ts'
import type { DayFilter, Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import type { Manifest } from '#domain/wire.ts'
import { BookmarkButton } from '../features/bookmarks/bookmark-button.tsx'
import { sourceCounts } from '../features/day-list/day-filter.ts'
import { DayHeader, PhoneDayHeader } from '../features/day-list/day-header.tsx'
import { DesktopToolbar, ListOptions, PhoneFilters, TabletToolbar } from '../features/day-list/list-toolbar.tsx'
import { PaperList } from '../features/day-list/paper-list.tsx'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { ROWS_PANEL_ID } from '../ui/element-ids.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import type { Layout } from '../ui/use-media-query.ts'
import { ListPosition, placeIn } from './list-position.tsx'

// What only some days need.
const NoRows = lazyChunk(() => import('./day-states.tsx').then((module) => module.NoRows))
const FoldedRows = lazyChunk(() => import('../features/day-list/folded-rows.tsx').then((module) => module.FoldedRows))
const PartialDayBanner = lazyChunk(() => import('./partial-day-banner.tsx').then((module) => module.PartialDayBanner))

interface DayListPaneProps {
  readonly manifest: Manifest
  readonly day: DigestDay
  readonly filter: DayFilter
  /** Those of the day that pass the filter. */
  readonly papers: readonly Paper[]
  /** The paper in the reader. */
  readonly shown: Paper | undefined
  readonly layout: Layout
  /** True when no reader stands beside it: its heading is the page's. */
  readonly isAlone: boolean
  readonly toPaper: (id: PaperId) => Route
  readonly onFilter: (filter: DayFilter) => void
  /** Undefined when everything shown is read. */
  readonly onMarkAllRead: (() => void) | undefined
  readonly onOlder: (() => void) | undefined
  readonly onNewer: (() => void) | undefined
  readonly onOpenTimeline: () => void
}

/** The list of a day: its date and controls, then its rows. */
export function DayListPane(props: DayListPaneProps) {
  const { day, filter, layout, isAlone, onFilter, onMarkAllRead, onOlder, onNewer, onOpenTimeline } = props
  const thisYear = useThisYear()
  const { countOf } = useReadMarks()
  const scroller = useRef<HTMLDivElement>(null)
  const listed = day.papers.filter((paper) => !paper.doiOnly)
  const total = paperCount(day)
  const header = { day: day.day, thisYear, total, unread: Math.max(0, total - countOf(day.day)) }
  const toolbar = { filter, onFilter, sources: sourceCounts(listed), total: listed.length, onMarkAllRead }
  const banner = day.statuses.some((status) => status.state === 'failed') && <PartialDayBanner day={day} />
  const listKey = `${day.day}${filter.source ?? ''}`

  if (layout === 'phone') {
    const options = <ListOptions {...toolbar} phone={true} />
    return (
      <>
        {banner}
        <PhoneDayHeader {...{ ...header, onOpenTimeline, onMarkAllRead, options }} />
        <PhoneFilters {...toolbar} />
        <DayRows {...props} {...{ listed, listKey }} />
        <ListPosition listKey={listKey} scroller={undefined} />
      </>
    )
  }
  return (
    <>
      {banner}
      <header className="shrink-0 pt-2.5 pr-1 pl-4 lg:pt-3.5 lg:pr-3 lg:pl-5">
        <DayHeader {...{ ...header, onOlder, onNewer }} headingLevel={isAlone ? 'h1' : 'h2'} />
        {layout === 'desktop' ? <DesktopToolbar {...toolbar} /> : <TabletToolbar {...toolbar} />}
      </header>
      <div ref={scroller} id={ROWS_PANEL_ID} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <DayRows {...props} {...{ listed, listKey }} />
        <ListPosition listKey={listKey} scroller={scroller} />
      </div>
    </>
  )
}

interface DayRowsProps extends DayListPaneProps {
  /** The papers of the day that have more than a DOI. */
  readonly listed: readonly Paper[]
  readonly listKey: string
}

function DayRows(props: DayRowsProps) {
  const { manifest, day, filter, papers, shown, layout, isAlone, listed, listKey, toPaper, onFilter } = props
  const hasFolded = day.papers.length > listed.length || day.repeats.length > 0
  return (
    <>
      {papers.length > 0 ? (
        <PaperList
          key={listKey}
          reach={placeIn(listKey)}
          {...{ papers, toPaper }}
          currentId={layout === 'phone' ? undefined : shown?.id}
          showSource={filter.source === undefined && sourceCounts(listed).length > 1}
          headingLevel={isAlone ? 'h2' : 'h3'}
          renderActions={renderBookmark}
        />
      ) : (
        (listed.length > 0 || !hasFolded) && (
          <NoRows {...{ manifest, day, filter }} total={listed.length} onClear={() => onFilter({})} />
        )
      )}
      {hasFolded && <FoldedRows day={day} filter={filter} />}
    </>
  )
}

function renderBookmark(paper: Paper, tabIndex: 0 | -1): ReactNode {
  return <BookmarkButton paper={paper} look="icon" tabIndex={tabIndex} />
}
