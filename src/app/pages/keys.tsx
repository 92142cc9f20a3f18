import { externalLinks } from '#domain/external-links.ts'
import { withUnread, type DayFilter } from '#domain/links.ts'
import type { DigestDay } from '#domain/digest-day.ts'
import type { Paper } from '#domain/paper.ts'
import { nextDensity, nextSize } from '#domain/settings.ts'
import { countedSources } from '../features/day-list/day-filter.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useEffect } from 'react'
import { catchText, takeCaughtText } from '../keyboard/caught-text.ts'
import { takeHeldKeys } from '../keyboard/held-keys.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { isSearchOpen, navigate, openSearch, paperUrl } from '../routing/router.tsx'
import { showDetails } from '../state/bookmark-details.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useNoteOpen } from '../state/use-note-open.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { copyText } from '../ui/copy-text.ts'
import { PAPER_TITLE_ID, rowLinkId } from '../ui/element-ids.ts'
import { focusRow } from '../ui/focus-row.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { useToaster } from '../ui/toast.tsx'
import { preloadTrouble } from './lazy-trouble.tsx'
import { useHeldSteps } from './use-held-steps.ts'
import { useSearchOnIntent } from './use-search-on-intent.ts'

const BookmarkDetails = lazyChunk(
  () => import('../features/bookmarks/bookmark-details.tsx').then((module) => module.BookmarkDetails),
  { waits: true },
)

// These components draw nothing of their own: they are components so that they can come after the first page.

/** What works on every page: its keys, and getting the search ready. */
export function GlobalKeys() {
  const { settings } = useSettings()
  useSearchOnIntent()
  useKeys({ search: openSearchByKey }, settings.singleKeys)
  useEffect(() => {
    preloadTrouble()
    // After every other listener of this file is in place, the keys pressed before get their turn.
    const timer = setTimeout(() => {
      takeHeldKeys().forEach(pressAgain)
      if (!isSearchOpen()) takeCaughtText()
    })
    return () => clearTimeout(timer)
  }, [])
  return <BookmarkDetails />
}

/** What is typed before the field is there waits for it. */
function openSearchByKey(): void {
  if (isSearchOpen()) return
  openSearch()
  catchText()
}

function pressAgain({ key, code, shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, metaKey, cancelable: true }))
}

interface DayKeysProps {
  readonly papers: readonly Paper[]
  readonly day: DigestDay
  /** The paper in the reader. */
  readonly shown: Paper | undefined
  /** The paper in the URL. */
  readonly opened: Paper | undefined
  readonly filter: DayFilter
  readonly isRead: (paper: Paper) => boolean
  readonly onFilter: (filter: DayFilter) => void
  readonly onMarkAllRead: (() => void) | undefined
  readonly onOlder: (() => void) | undefined
  readonly onNewer: (() => void) | undefined
}

/** The keys of a day and its papers (DESIGN.md §9). */
export function DayKeys(props: DayKeysProps) {
  const { day, papers, shown, opened, filter, isRead, onFilter, onMarkAllRead, onOlder, onNewer } = props
  const t = useAllMessages()
  const { settings, change } = useSettings()
  const { toggle, has } = useBookmarks()
  const { mark } = useReadMarks()
  const { noteOpen, setNoteOpen } = useNoteOpen()
  const { show, runLast } = useToaster()
  const announce = useAnnounce()
  const at = papers.findIndex((paper) => paper.id === shown?.id)

  function moveTo(paper: Paper | undefined) {
    if (!paper) return
    navigate({ type: 'paper', id: paper.id, filter }, { replace: opened !== undefined })
    focusRow(paper.id)
  }

  const step = useHeldSteps((by) => {
    const to = at < 0 && by < 0 ? papers.length - 1 : Math.min(Math.max(at + by, 0), papers.length - 1)
    if (to !== at) moveTo(papers[to])
  })

  const onShown = (act: (paper: Paper) => void) => () => {
    if (shown) act(shown)
  }

  /** The tabs are 「全部」, then the sources the day has. */
  const toSource = (tab: number | undefined) => () => {
    const { source: _source, ...anySource } = filter
    const sources = countedSources(day).map((counted) => counted.source)
    const source = tab === undefined ? undefined : sources[tab]
    if (sources.length > 1 && (tab === undefined || source)) onFilter(source ? { ...filter, source } : anySource)
  }

  useKeys(
    {
      nextPaper: (event) => step(1, event),
      previousPaper: (event) => step(-1, event),
      nextUnread: () => moveTo(papers.slice(at + 1).find((paper) => !isRead(paper))),
      previousUnread: () => moveTo(papers.slice(0, Math.max(at, 0)).findLast((paper) => !isRead(paper))),
      openPaper: onShown((paper) => {
        if (!opened) navigate({ type: 'paper', id: paper.id, filter })
        document.getElementById(PAPER_TITLE_ID)?.focus()
      }),
      bookmark: onShown((paper) => {
        announce(t.bookmarked)
        if (!has(paper.id)) toggle(paper)
        showDetails({ id: paper.id })
      }),
      tags: onShown((paper) => {
        if (!has(paper.id)) toggle(paper)
        showDetails({ id: paper.id, focus: 'tags' })
      }),
      editNote: onShown((paper) => {
        if (!has(paper.id)) toggle(paper)
        showDetails({ id: paper.id, focus: 'note' })
      }),
      cite: () => document.querySelector<HTMLElement>('[data-cites]')?.click(),
      toggleRead: onShown((paper) => {
        announce(isRead(paper) ? t.markUnread : t.markRead)
        mark([paper], !isRead(paper))
      }),
      openText: onShown((paper) => {
        const { main } = externalLinks(paper)
        if (!main) return
        mark([paper], true)
        window.open(main.url, '_blank', 'noopener,noreferrer')
      }),
      copyLink: onShown((paper) => {
        void copyText(paperUrl(paper.id)).then((done) => show({ text: done ? t.copiedLink : t.copyFailed }))
      }),
      note: () => setNoteOpen(!noteOpen),
      unreadOnly: () => onFilter(withUnread(filter, !filter.unread)),
      density: () => change({ density: nextDensity(settings.density) }),
      smaller: () => change({ size: nextSize(settings.size, -1) }),
      larger: () => change({ size: nextSize(settings.size, 1) }),
      sourceTab1: toSource(undefined),
      sourceTab2: toSource(0),
      sourceTab3: toSource(1),
      sourceTab4: toSource(2),
      undo: runLast,
      ...(onMarkAllRead ? { markAllRead: onMarkAllRead } : {}),
      ...(onOlder ? { olderDay: onOlder } : {}),
      ...(onNewer ? { newerDay: onNewer } : {}),
      back: () => {
        if (shown) document.getElementById(rowLinkId(shown.id))?.focus()
      },
    },
    settings.singleKeys,
  )
  return null
}
