import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { neighbours, paperCount, type DigestDay } from '#domain/digest-day.ts'
import type { PaperId } from '#domain/ids.ts'
import type { DayFilter, Route } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'
import type { Manifest } from '#domain/wire.ts'
import { prefetchDay } from '../data/archive-queries.ts'
import { BookmarkButton } from '../features/bookmarks/bookmark-button.tsx'
import { DayHeader, PhoneDayHeader } from '../features/day-list/day-header.tsx'
import { filterPapers, sourceCounts, useSettledMarks } from '../features/day-list/day-filter.ts'
import { DesktopToolbar, ListOptions, PhoneFilters, TabletToolbar } from '../features/day-list/list-toolbar.tsx'
import { PaperList } from '../features/day-list/paper-list.tsx'
import { ROWS_PANEL_ID } from '../ui/element-ids.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { navigate } from '../routing/router.tsx'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { firstViewShown } from '../ui/first-view.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { AppShell } from './app-shell.tsx'
import { LazyPaperPane } from './lazy-paper-pane.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { ListPosition } from './list-position.tsx'

// The list is there first; what it may need follows.
const DayKeys = lazyChunk(() => import('./keys.tsx').then((module) => module.DayKeys), { waits: true })
const DayWithoutPapers = lazyChunk(() => import('./day-states.tsx').then((module) => module.DayWithoutPapers))
const FoldedRows = lazyChunk(() => import('../features/day-list/folded-rows.tsx').then((module) => module.FoldedRows))
const PartialDayBanner = lazyChunk(() => import('./partial-day-banner.tsx').then((module) => module.PartialDayBanner))
const NothingShown = lazyChunk(() => import('./day-states.tsx').then((module) => module.NothingShown))

interface DayViewProps {
  readonly manifest: Manifest
  readonly day: DigestDay
  readonly filter: DayFilter
  /** The paper the URL names. */
  readonly paperId: PaperId | undefined
  /** Shown in place of a paper. */
  readonly standIn: ReactNode
}

/** A loaded day: its list and the open paper. */
export function DayView({ manifest, day, filter, paperId, standIn }: DayViewProps) {
  const t = useMessages()
  const layout = useLayout()
  const thisYear = useThisYear()
  const client = useQueryClient()
  const { marks, countOf, isRead, mark } = useReadMarks()
  const { show } = useToaster()
  const settled = useSettledMarks(day.day, filter.unread === true, marks)
  const scroller = useRef<HTMLDivElement>(null)
  const phone = layout === 'phone'

  const papers = filterPapers(day.papers, filter, filter.unread ? settled : marks)
  const listed = day.papers.filter((paper) => !paper.doiOnly)
  const opened = day.papers.find((paper) => paper.id === paperId)
  // Where there is a pane for it, the first paper shows by itself; it is not read by that.
  const shown = opened ?? (phone || standIn ? undefined : papers[0])
  const { older, newer } = neighbours(manifest.days, day.day)
  const total = paperCount(day)
  const unread = Math.max(0, total - countOf(day.day))

  useDocumentTitle(
    opened ? plainText(opened.title) : standIn ? undefined : `${t.date(day.day, thisYear)} ${t.papers(total)}`,
  )
  useEffect(() => {
    if (older) void firstViewShown.then(() => prefetchDay(client, manifest, older))
  }, [client, manifest, older])

  const toPaper = (id: PaperId): Route => ({ type: 'paper', id, filter })
  const onFilter = (next: DayFilter) =>
    navigate(
      opened && !phone ? { type: 'paper', id: opened.id, filter: next } : { type: 'day', day: day.day, filter: next },
    )
  const goToDay = (to: typeof older) => (to ? () => navigate({ type: 'day', day: to, filter: {} }) : undefined)
  const unreadShown = papers.filter((paper) => !isRead(paper))

  function markAllRead() {
    mark(unreadShown, true)
    show({
      text: t.markedRead(unreadShown.length),
      action: { label: t.undo, run: () => mark(unreadShown, false) },
    })
  }
  const onMarkAllRead = unreadShown.length > 0 ? markAllRead : undefined

  const papersBeside = day.papers.length - listed.length + day.repeats.length
  const partial = day.statuses.some((status) => status.state === 'failed')
  const toolbar = { filter, onFilter, sources: sourceCounts(listed), total: listed.length, onMarkAllRead }
  const header = { day: day.day, thisYear, total, unread }
  const rows = (
    <>
      {papers.length > 0 ? (
        <PaperList
          papers={papers}
          currentId={phone ? undefined : shown?.id}
          showSource={filter.source === undefined && toolbar.sources.length > 1}
          headingLevel={phone || !(shown || standIn) ? 'h2' : 'h3'}
          toPaper={toPaper}
          replace={false}
          renderActions={renderBookmark}
        />
      ) : listed.length > 0 ? (
        <NothingShown filter={filter} total={listed.length} onClear={() => onFilter({})} />
      ) : (
        total === 0 && <DayWithoutPapers manifest={manifest} day={day} />
      )}
      {papersBeside > 0 && <FoldedRows day={day} filter={filter} />}
      <ListPosition listKey={`${day.day}${filter.source ?? ''}`} scroller={phone ? undefined : scroller} />
    </>
  )
  return (
    <>
      <DayKeys
        {...{ papers, shown, opened, filter, isRead, onMarkAllRead, onFilter }}
        onOlder={goToDay(older)}
        onNewer={goToDay(newer)}
      />
      <AppShell
        section="daily"
        day={day.day}
        listLabel={t.dayPapers(t.date(day.day, thisYear))}
        phoneView={opened || standIn ? 'reader' : 'list'}
        list={(openTimeline) =>
          phone ? (
            <>
              {partial && <PartialDayBanner day={day} />}
              <PhoneDayHeader
                {...header}
                onOpenTimeline={openTimeline}
                onMarkAllRead={onMarkAllRead}
                options={<ListOptions {...toolbar} phone={true} />}
              />
              <PhoneFilters {...toolbar} />
              {rows}
            </>
          ) : (
            <>
              {partial && <PartialDayBanner day={day} />}
              <header className="shrink-0 pt-2.5 pr-1 pl-4 lg:pt-3.5 lg:pr-3 lg:pl-5">
                <DayHeader
                  {...header}
                  headingLevel={shown || standIn ? 'h2' : 'h1'}
                  onOlder={goToDay(older)}
                  onNewer={goToDay(newer)}
                />
                {layout === 'desktop' ? <DesktopToolbar {...toolbar} /> : <TabletToolbar {...toolbar} />}
              </header>
              <div ref={scroller} id={ROWS_PANEL_ID} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
                {rows}
              </div>
            </>
          )
        }
        reader={
          standIn ? (
            <main id="reader" className={phone ? 'min-h-dvh' : 'min-h-0 overflow-y-auto'}>
              {standIn}
            </main>
          ) : shown ? (
            <LazyPaperPane
              paper={shown}
              neighbourIds={papers.map((paper) => paper.id)}
              isOpened={opened !== undefined}
              toPaper={toPaper}
              listRoute={{ type: 'day', day: day.day, filter }}
            />
          ) : (
            <main id="reader" aria-label={t.paper} />
          )
        }
      />
    </>
  )
}

function renderBookmark(paper: Paper, tabIndex: 0 | -1): ReactNode {
  return <BookmarkButton paper={paper} look="icon" tabIndex={tabIndex} />
}
