import { useEffect, useRef } from 'react'
import type { PaperId, Source } from '#domain/ids.ts'
import { withUnread, type DayFilter } from '#domain/links.ts'
import type { Paper } from '#domain/paper.ts'
import { nextDensity, nextSize } from '#domain/settings.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import type { KeyActions } from '../keyboard/key-map.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { navigate } from '../routing/router.tsx'
import { showDetails } from '../state/bookmark-details.ts'
import { leaveReaderOnly } from '../state/reader-only.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useNoteOpen } from '../state/use-note-open.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { drawNow } from '../ui/draw-now.ts'
import { PAPER_TITLE_ID, rowLinkId } from '../ui/element-ids.ts'
import { focusRow } from '../ui/focus-row.ts'
import { useToaster } from '../ui/toast.tsx'
import { useLayout } from '../ui/use-media-query.ts'
import type { Selection } from '../ui/use-selection.ts'
import { focusedPaperId, leaveReader } from './one-column.ts'
import { pageReader } from './page-reader.ts'
import { useExtending } from './use-extending.ts'
import { useHeldSteps } from './use-held-steps.ts'
import { usePaperActions } from './use-paper-actions.ts'

interface DayKeysProps {
  readonly papers: readonly Paper[]
  /** The paper in the reader. */
  readonly shown: Paper | undefined
  /** The paper in the URL. */
  readonly opened: Paper | undefined
  readonly filter: DayFilter
  /** Of the day, in the order of the tabs. */
  readonly sources: readonly Source[]
  readonly isRead: (paper: Paper) => boolean
  readonly selection: Selection<PaperId>
  readonly onFilter: (filter: DayFilter) => void
  readonly onMarkAllRead: (() => void) | undefined
  readonly onOlder: (() => void) | undefined
  readonly onNewer: (() => void) | undefined
}

/** The keys of a day and its papers (DESIGN.md §9). A component that draws nothing, so that it can come after the list. */
export function DayKeys(props: DayKeysProps) {
  const { papers, shown, opened, filter, sources, isRead, selection, onFilter, onMarkAllRead, onOlder, onNewer } = props
  const t = useAllMessages()
  const { settings, change } = useSettings()
  const { toggle, has } = useBookmarks()
  const { mark } = useReadMarks()
  const { noteOpen, setNoteOpen } = useNoteOpen()
  const { runLast } = useToaster()
  const { openInTab, openText, copyLink, copyCitation } = usePaperActions()
  const announce = useAnnounce()
  const phone = useLayout() === 'phone'
  /** No reader stands beside the list: moves go from row to row and open nothing (DESIGN.md §8). */
  const isListAlone = phone && !opened
  /** Where the last move leads, until it is drawn: a quick reader presses again before. */
  const goal = useRef<PaperId>(undefined)
  useEffect(() => {
    goal.current = undefined
  }, [shown?.id])
  const place = () => {
    const from = isListAlone ? focusedPaperId() : (goal.current ?? shown?.id)
    return papers.findIndex(({ id }) => id === from)
  }

  function moveTo(paper: Paper | undefined) {
    if (!paper) return
    if (isListAlone) return focusRow(paper.id)
    goal.current = paper.id
    // Of a row far away only the texts are there until it is the current one.
    drawNow(() => navigate({ type: 'paper', id: paper.id, filter }, { replace: opened !== undefined }))
    focusRow(paper.id)
  }

  const step = useHeldSteps((by) => {
    const at = place()
    const to = at < 0 && by < 0 ? papers.length - 1 : Math.min(Math.max(at + by, 0), papers.length - 1)
    if (to !== at) moveTo(papers[to])
  })

  /** The paper whose row has focus, else the one in the reader. */
  function chosen(): Paper | undefined {
    const focused = focusedPaperId()
    return papers.find(({ id }) => id === focused) ?? shown
  }

  const onShown = (act: (paper: Paper) => void) => () => {
    const paper = isListAlone ? chosen() : shown
    if (paper) act(paper)
  }
  const { select, extendDown, extendUp } = useExtending({
    ...selection,
    ids: papers.map(({ id }) => id),
    place,
    onMove: (id) => moveTo(papers.find((paper) => paper.id === id)),
  })
  const nextUnread = () => moveTo(papers.slice(place() + 1).find((paper) => !isRead(paper)))

  useKeys(
    {
      nextPaper: (event) => step(1, event),
      previousPaper: (event) => step(-1, event),
      nextUnread,
      previousUnread: () => moveTo(papers.slice(0, Math.max(place(), 0)).findLast((paper) => !isRead(paper))),
      firstRow: () => moveTo(papers[0]),
      lastRow: () => moveTo(papers.at(-1)),
      openPaper() {
        const paper = chosen()
        if (!paper) return
        if (paper.id !== opened?.id) navigate({ type: 'paper', id: paper.id, filter })
        // The paper may have just been asked for: its title is there after the page has drawn it.
        requestAnimationFrame(() => document.getElementById(PAPER_TITLE_ID)?.focus())
      },
      openInTab() {
        const paper = chosen()
        if (paper) openInTab(paper.id)
      },
      select: () => select(chosen()?.id),
      extendDown,
      extendUp,
      ...(shown && {
        pageDown: () => pageReader(1) || nextUnread(),
        pageUp: () => void pageReader(-1),
      }),
      ...sourceTabKeys(sources, filter, onFilter),
      bookmark: onShown((paper) => {
        announce(t.bookmarked)
        if (!has(paper.id)) toggle(paper)
        showDetails({ id: paper.id })
      }),
      tags: onShown((paper) => {
        if (!has(paper.id)) toggle(paper)
        showDetails({ id: paper.id, focus: 'tags' })
      }),
      writeNote: onShown((paper) => {
        if (!has(paper.id)) toggle(paper)
        showDetails({ id: paper.id, focus: 'note' })
      }),
      cite: () => document.querySelector<HTMLElement>('[data-cites]')?.click(),
      toggleRead: onShown((paper) => {
        announce(isRead(paper) ? t.markUnread : t.markRead)
        mark([paper], !isRead(paper))
      }),
      openText: onShown(openText),
      copyLink: onShown(({ id }) => copyLink(id)),
      copyCitation: onShown(copyCitation),
      smaller: () => change({ size: nextSize(settings.size, -1) }),
      larger: () => change({ size: nextSize(settings.size, 1) }),
      note: () => setNoteOpen(!noteOpen),
      unreadOnly: () => onFilter(withUnread(filter, !filter.unread)),
      density: () => change({ density: nextDensity(settings.density) }),
      undo: runLast,
      ...(onMarkAllRead ? { markAllRead: onMarkAllRead } : {}),
      ...(onOlder ? { olderDay: onOlder } : {}),
      ...(onNewer ? { newerDay: onNewer } : {}),
      back: () => {
        if (leaveReaderOnly()) return
        if (selection.selected) selection.setSelected(undefined)
        else if (phone) leaveReader()
        else if (shown) document.getElementById(rowLinkId(shown.id))?.focus()
      },
    },
    settings.singleKeys,
  )
  return null
}

/** 1 is 「全部」, 2 to 4 are the sources of the day; a day of one source has no tabs. */
function sourceTabKeys(
  sources: readonly Source[],
  { source: _source, ...anySource }: DayFilter,
  onFilter: (filter: DayFilter) => void,
): KeyActions {
  if (sources.length < 2) return {}
  const [second, third, fourth] = sources
  const show = (source: Source) => () => onFilter({ ...anySource, source })
  return {
    sourceTab1: () => onFilter(anySource),
    ...(second && { sourceTab2: show(second) }),
    ...(third && { sourceTab3: show(third) }),
    ...(fourth && { sourceTab4: show(fourth) }),
  }
}
