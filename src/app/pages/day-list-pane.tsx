import { useRef, type ReactNode } from 'react'
import { paperCount, type DigestDay } from '#domain/digest-day.ts'
import type { PaperId, Source } from '#domain/ids.ts'
import type { DayFilter, Route } from '#domain/links.ts'
import type { DayPart } from '#domain/page-data.ts'
import type { Paper } from '#domain/paper.ts'
import type { Manifest } from '#domain/wire.ts'
import { BookmarkButton } from '../features/bookmarks/bookmark-button.tsx'
import { countedSources } from '../features/day-list/day-filter.ts'
import { DayHeader, PhoneDayHeader } from '../features/day-list/day-header.tsx'
import { PaperList } from '../features/day-list/paper-list.tsx'
import { useIsStatic } from '../hydration/use-is-static.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { ROWS_PANEL_ID } from '../ui/element-ids.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { OnlyOn } from '../ui/only-on.tsx'
import type { Selection } from '../ui/use-selection.ts'
import type { Layout } from '../ui/use-media-query.ts'
import { ListPosition, placeIn } from './list-position.tsx'

// What only some days need.
const NoRows = lazyChunk(() => import('./day-states.tsx').then((module) => module.NoRows))
const loadToolbar = () => import('../features/day-list/list-toolbar.tsx')
/** The controls keep their place until they are there. */
const DesktopToolbar = lazyChunk(() => loadToolbar().then((module) => module.DesktopToolbar), {
  fallback: <div className="mt-2.5 h-10 border-b border-line" />,
  waits: 'drawn',
})
const TabletToolbar = lazyChunk(() => loadToolbar().then((module) => module.TabletToolbar), {
  fallback: <div className="mt-1 h-11 border-b border-line" />,
  waits: 'drawn',
})
const PhoneFilters = lazyChunk(() => loadToolbar().then((module) => module.PhoneFilters), {
  fallback: <div className="h-[51px] border-b border-line" />,
  waits: 'drawn',
})
const ListOptions = lazyChunk(() => loadToolbar().then((module) => module.ListOptions), {
  fallback: <span className="size-11 shrink-0" />,
  waits: true,
})
const DaySelection = lazyChunk(() => import('./day-selection.tsx').then((module) => module.DaySelection))
const FoldedRows = lazyChunk(() => import('../features/day-list/folded-rows.tsx').then((module) => module.FoldedRows))
const PartialDayBanner = lazyChunk(() => import('./day-states.tsx').then((module) => module.PartialDayBanner))

interface DayListPaneProps {
  readonly manifest: Manifest
  readonly day: DigestDay
  /** Given while only a part of the day's papers is there. */
  readonly part: DayPart | undefined
  readonly filter: DayFilter
  /** Those of the day that pass the filter. */
  readonly papers: readonly Paper[]
  /** The paper in the reader. */
  readonly shown: Paper | undefined
  readonly layout: Layout
  /** True when no reader stands beside it: its heading is the page's. */
  readonly isAlone: boolean
  readonly toPaper: (id: PaperId) => Route
  readonly selection: Selection<PaperId>
  /** Sources the day is shown without, and how many papers that leaves out. */
  readonly hidden: readonly Source[]
  readonly hiddenCount: number
  readonly onFilter: (filter: DayFilter) => void
  /** Undefined when everything shown is read. */
  readonly onMarkAllRead: (() => void) | undefined
  readonly onOlder: (() => void) | undefined
  readonly onNewer: (() => void) | undefined
  readonly onOpenCalendar: () => void
}

/** The list of a day: its date and controls, then its rows. */
export function DayListPane(props: DayListPaneProps) {
  const {
    day,
    hidden,
    part,
    filter,
    papers,
    layout,
    isAlone,
    onFilter,
    onMarkAllRead,
    onOlder,
    onNewer,
    onOpenCalendar,
  } = props
  const t = useMessages()
  const isStatic = useIsStatic()
  const thisYear = useThisYear()
  const { countOf } = useReadMarks()
  const { selected, setSelected } = props.selection
  const scroller = useRef<HTMLDivElement>(null)
  const total = paperCount(day)
  const header = { day: day.day, thisYear, total, unread: Math.max(0, total - countOf(day.day, hidden)) }
  const onSelectMany = papers.length > 0 ? () => setSelected(selected ? undefined : new Set()) : undefined
  const toolbar = { filter, onFilter, sources: countedSources(day), total, onMarkAllRead, onSelectMany }
  const banner = day.statuses.some((status) => status.state === 'failed') && <PartialDayBanner day={day} />
  const listKey = `${day.day}${filter.source ?? ''}`
  // A day that brought nothing has nothing to choose from.
  const hasRows = day.papers.length + day.repeats.length > 0

  return (
    <>
      {banner}
      <OnlyOn layout="phone">
        <PhoneDayHeader
          {...{ ...header, onOpenCalendar, onMarkAllRead }}
          options={<ListOptions {...toolbar} phone={true} />}
        />
        {hasRows && <PhoneFilters {...toolbar} />}
      </OnlyOn>
      <OnlyOn layout="panes">
        <DayHeader {...{ ...header, onOlder, onNewer }} headingLevel={isAlone ? 'h1' : 'h2'}>
          <OnlyOn layout="desktop">{hasRows && <DesktopToolbar {...toolbar} />}</OnlyOn>
          <OnlyOn layout="tablet">{hasRows && <TabletToolbar {...toolbar} />}</OnlyOn>
        </DayHeader>
      </OnlyOn>
      {selected && <DaySelection papers={papers} {...{ selected, setSelected }} />}
      {/* The rows' headings are of the third level everywhere, so that no width draws them anew. */}
      {isAlone && papers.length > 0 && <h2 className="sr-only">{t.list}</h2>}
      <div ref={scroller} id={ROWS_PANEL_ID} className="md:min-h-0 md:flex-1 md:overflow-y-auto md:overscroll-contain">
        <DayRows {...props} listKey={listKey} reach={isStatic ? undefined : placeIn(listKey)} />
      </div>
      {/* After the scroller: inside it, it would look for its place before the scroller is known. */}
      {!isStatic && (
        <ListPosition listKey={listKey} isWhole={!part} scroller={layout === 'phone' ? undefined : scroller} />
      )}
    </>
  )
}

interface DayRowsProps extends DayListPaneProps {
  readonly listKey: string
  /** The row the reader was at. */
  readonly reach: string | undefined
}

function DayRows(props: DayRowsProps) {
  const { manifest, day, part, filter, papers, shown, layout, listKey, reach, toPaper, onFilter } = props
  const total = paperCount(day)
  // The part of one paper is for the reader: the list waits for the whole day.
  if (part?.kind === 'one') return null
  const hasFolded = !part && (day.papers.length > total || day.repeats.length > 0)
  return (
    <>
      {papers.length > 0 ? (
        <PaperList
          key={listKey}
          {...{ papers, toPaper, reach }}
          currentId={layout === 'phone' ? undefined : shown?.id}
          selected={props.selection.selected}
          onSelect={props.selection.toggleSelected}
          showSource={filter.source === undefined && countedSources(day).length > 1}
          headingLevel="h3"
          renderActions={renderBookmark}
        />
      ) : (
        (total > 0 || !hasFolded) && (
          <NoRows {...{ manifest, day, filter, total, hiddenCount: props.hiddenCount }} onClear={() => onFilter({})} />
        )
      )}
      {hasFolded && <FoldedRows day={day} filter={filter} />}
    </>
  )
}

function renderBookmark(paper: Paper, tabIndex: 0 | -1, isBookmarked: boolean): ReactNode {
  return <BookmarkButton paper={paper} look="icon" tabIndex={tabIndex} pressed={isBookmarked} />
}
