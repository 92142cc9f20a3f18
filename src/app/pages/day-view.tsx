import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, type ReactNode } from 'react'
import { neighbours, paperCount, shownDay, type DigestDay } from '#domain/digest-day.ts'
import type { Day, PaperId } from '#domain/ids.ts'
import type { DayFilter, Route } from '#domain/links.ts'
import type { DayPart } from '#domain/page-data.ts'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'
import type { Manifest } from '#domain/wire.ts'
import { prefetchDay } from '../data/archive-queries.ts'
import { countedSources, filterPapers, inOrder } from '../features/day-list/day-filter.ts'
import { useMessages } from '../i18n/use-messages.tsx'
import { navigate } from '../routing/router.tsx'
import { openOverlay } from '../state/overlays.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { useThisYear } from '../state/use-this-year.ts'
import { firstViewShown } from '../hydration/first-view.ts'
import { latePart } from '../ui/late-part.tsx'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import { useSelection } from '../ui/use-selection.ts'
import { AppShell } from './app-shell.tsx'
import { DayListPane } from './day-list-pane.tsx'
import { LazyPaperPane } from './lazy-paper-pane.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useKept } from './use-kept.ts'

// The list is there first; its keys follow.
const DayTools = latePart(() => import('./day-tools.tsx').then((module) => module.DayTools))
const DayKeys = latePart(() => import('./day-keys.tsx').then((module) => module.DayKeys))

interface DayViewProps {
  readonly manifest: Manifest
  readonly day: DigestDay
  /** Given while only a part of the day's papers is there. */
  readonly part: DayPart | undefined
  readonly filter: DayFilter
  /** The paper the URL names. */
  readonly paperId: PaperId | undefined
  /** Shown in place of a paper. */
  readonly standIn: ReactNode
}

/** A loaded day: its list and the open paper. */
export function DayView({ manifest, day: wholeDay, part, filter: currentFilter, paperId, standIn }: DayViewProps) {
  const t = useMessages()
  const layout = useLayout()
  const thisYear = useThisYear()
  const { marks, isRead } = useReadMarks()
  const { listOrder, hiddenSources } = useSettings().settings
  const phone = layout === 'phone'
  const filter = useKept(JSON.stringify(currentFilter), currentFilter)
  // A link may ask for one of them.
  const hidden = useMemo(() => hiddenSources.filter((source) => source !== filter.source), [hiddenSources, filter])
  const day = useMemo(() => shownDay(wholeDay, hidden), [wholeDay, hidden])
  const selection = useSelection<PaperId>(day.day)
  // A row that is read meanwhile stays where it is until the reader comes back: peers lose their place otherwise.
  const settledMarks = useKept(`${day.day} ${filter.unread}`, marks)
  // The rows are drawn anew when it changes. Marks count where only what is unread is shown.
  const papers = useMemo(() => {
    const filtered = filterPapers(day.papers, filter, settledMarks)
    return part ? filtered : inOrder(filtered, listOrder)
  }, [day, filter, settledMarks, part, listOrder])
  const opened = wholeDay.papers.find((paper) => paper.id === paperId)
  // Where there is a pane for it, the first paper shows by itself; it is not read by that.
  const shown = opened ?? (phone || standIn ? undefined : papers[0])
  const date = t.date(day.day, thisYear)
  const { older, newer } = neighbours(manifest.days, day.day)
  useDocumentTitle(opened ? plainText(opened.title) : standIn ? undefined : `${date} ${t.papers(paperCount(day))}`)
  usePrefetchedDay(manifest, older)

  // The rows are memoised: a function that is new with every move would draw all 604 of a long day again.
  const toPaper = useCallback((id: PaperId): Route => ({ type: 'paper', id, filter }), [filter])
  const goToDay = (to: Day | undefined) => (to ? () => navigate({ type: 'day', day: to, filter: {} }) : undefined)
  const onFilter = (next: DayFilter) =>
    navigate(
      opened && !phone ? { type: 'paper', id: opened.id, filter: next } : { type: 'day', day: day.day, filter: next },
    )
  const onMarkAllRead = useMarkAllRead(papers)
  const sources = countedSources(day).map(({ source }) => source)
  const steps = { onOlder: goToDay(older), onNewer: goToDay(newer) }

  return (
    <>
      <DayKeys {...{ papers, shown, opened, filter, sources, isRead, selection, onMarkAllRead, onFilter }} {...steps} />
      <DayTools {...{ papers, filter, selection, phone }} listKey={`${day.day}${filter.source ?? ''}`} />
      <AppShell
        section="daily"
        day={day.day}
        listLabel={t.dayPapers(date)}
        phoneView={opened || standIn ? 'reader' : 'list'}
        list={
          <DayListPane
            {...{
              manifest,
              day,
              hidden,
              part,
              filter,
              papers,
              shown,
              layout,
              selection,
              toPaper,
              onFilter,
              onMarkAllRead,
            }}
            {...steps}
            hiddenCount={wholeDay.papers.length - day.papers.length}
            isAlone={phone || !(shown || standIn)}
            onOpenCalendar={() => openOverlay('calendar')}
          />
        }
        reader={
          standIn ? (
            <main id="reader" className={phone ? 'min-h-dvh' : 'min-h-0 overflow-y-auto'}>
              {standIn}
            </main>
          ) : shown ? (
            <LazyPaperPane
              paper={shown}
              neighbourIds={part ? idsAround(part, papers) : papers.map((paper) => paper.id)}
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

/** The ids of a list of which only a part is there; those not known yet are undefined. */
function idsAround({ of, first, previous, next }: DayPart, papers: readonly Paper[]): (PaperId | undefined)[] {
  const ids: (PaperId | undefined)[] = Array.from({ length: of })
  papers.forEach(({ id }, i) => (ids[first + i] = id))
  if (previous) ids[first - 1] = previous
  if (next) ids[first + papers.length] = next
  return ids
}

/** The day most likely read next is there before it is asked for. */
function usePrefetchedDay(manifest: Manifest, day: Day | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (day) void firstViewShown.then(() => prefetchDay(client, manifest, day))
  }, [client, manifest, day])
}

/** Marks what is shown as read, with a way back; undefined when all of it is read. */
function useMarkAllRead(papers: readonly Paper[]): (() => void) | undefined {
  const t = useMessages()
  const { isRead, mark } = useReadMarks()
  const { show } = useToaster()
  const unread = papers.filter((paper) => !isRead(paper))
  if (unread.length === 0) return undefined
  return () => {
    mark(unread, true)
    show({ text: t.markedRead(unread.length), action: { label: t.undo, run: () => mark(unread, false) } })
  }
}
