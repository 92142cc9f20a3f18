import { useEffect, useRef } from 'react'
import type { Bookmark } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import { nextSize } from '#domain/settings.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { navigate } from '../routing/router.tsx'
import { showDetails } from '../state/bookmark-details.ts'
import { leaveReaderOnly } from '../state/reader-only.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useNoteOpen } from '../state/use-note-open.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { PAPER_TITLE_ID, rowLinkId } from '../ui/element-ids.ts'
import { focusRow } from '../ui/focus-row.ts'
import { useLayout } from '../ui/use-media-query.ts'
import type { Selection } from '../ui/use-selection.ts'
import { useExtending } from './use-extending.ts'
import { useHeldSteps } from './use-held-steps.ts'
import { usePaperActions } from './use-paper-actions.ts'
import { focusedPaperId, leaveReader } from './one-column.ts'
import { pageReader } from './page-reader.ts'

interface BookmarkKeysOptions {
  readonly listed: readonly Pick<Bookmark, 'id'>[]
  readonly shownId: PaperId | undefined
  readonly opened: boolean
  readonly toPaper: (id: PaperId) => Route
  /** Where several can be selected. */
  readonly selection?: Selection<PaperId>
  readonly onUndo: () => void
}

const NO_SELECTION: Selection<PaperId> = { selected: undefined, setSelected: () => {}, toggleSelected: () => {} }

/** The keys of the library: the same moves as in a day. */
export function useBookmarkKeys(options: BookmarkKeysOptions): void {
  const { listed, shownId, opened, toPaper, selection = NO_SELECTION, onUndo } = options
  const { settings, change } = useSettings()
  const { noteOpen, setNoteOpen } = useNoteOpen()
  const t = useAllMessages()
  const { bookmarks } = useBookmarks()
  const { isRead, mark } = useReadMarks()
  const announce = useAnnounce()
  const { openInTab, copyLink } = usePaperActions()
  const phone = useLayout() === 'phone'
  /** No reader stands beside the list: moves go from row to row and open nothing (DESIGN.md §8). */
  const isListAlone = phone && !opened
  /** Where the last move leads, until it is drawn: a quick reader presses again before. */
  const goal = useRef<PaperId>(undefined)
  useEffect(() => {
    goal.current = undefined
  }, [shownId])
  const place = () => {
    const from = isListAlone ? focusedPaperId() : (goal.current ?? shownId)
    return listed.findIndex(({ id }) => id === from)
  }

  function moveTo(bookmark: Pick<Bookmark, 'id'> | undefined) {
    if (!bookmark) return
    if (isListAlone) return focusRow(bookmark.id)
    goal.current = bookmark.id
    navigate(toPaper(bookmark.id), { replace: opened })
    focusRow(bookmark.id)
  }

  const step = useHeldSteps((by) => {
    const at = place()
    const to = at < 0 && by < 0 ? listed.length - 1 : Math.min(Math.max(at + by, 0), listed.length - 1)
    if (to !== at) moveTo(listed[to])
  })

  /** The paper whose row has focus, else the one in the reader. */
  function chosenId(): PaperId | undefined {
    const focused = focusedPaperId()
    return listed.find(({ id }) => id === focused)?.id ?? shownId
  }

  const onShown = (act: (id: PaperId) => void) => () => {
    const id = isListAlone ? chosenId() : shownId
    if (id) act(id)
  }

  /** What is read is known by its day, which only a bookmark names. */
  function isUnread({ id }: Pick<Bookmark, 'id'>): boolean {
    const day = bookmarks.entries[id]?.day
    return !day || !isRead({ id, day })
  }
  const nextUnread = () => moveTo(listed.slice(place() + 1).find(isUnread))

  const { select, extendDown, extendUp } = useExtending({
    ...selection,
    ids: listed.map(({ id }) => id),
    place,
    onMove: (id) => moveTo(listed.find((bookmark) => bookmark.id === id)),
  })

  useKeys(
    {
      nextPaper: (event) => step(1, event),
      previousPaper: (event) => step(-1, event),
      nextUnread,
      previousUnread: () => moveTo(listed.slice(0, Math.max(place(), 0)).findLast(isUnread)),
      openPaper: () => {
        const id = chosenId()
        if (!id) return
        if (!opened || id !== shownId) navigate(toPaper(id))
        // The paper may have just been asked for: its title is there after the page has drawn it.
        requestAnimationFrame(() => document.getElementById(PAPER_TITLE_ID)?.focus())
      },
      openInTab: () => {
        const id = chosenId()
        if (id) openInTab(id)
      },
      bookmark: onShown((id) => showDetails({ id })),
      tags: onShown((id) => showDetails({ id, focus: 'tags' })),
      writeNote: onShown((id) => showDetails({ id, focus: 'note' })),
      toggleRead: onShown((id) => {
        const day = bookmarks.entries[id]?.day
        if (!day) return
        const read = isRead({ id, day })
        mark([{ id, day }], !read)
        announce(read ? t.markUnread : t.markRead)
      }),
      copyLink: onShown(copyLink),
      smaller: () => change({ size: nextSize(settings.size, -1) }),
      larger: () => change({ size: nextSize(settings.size, 1) }),
      cite: () => document.querySelector<HTMLElement>('[data-cites]')?.click(),
      ...(selection === NO_SELECTION ? {} : { select: () => select(chosenId()), extendDown, extendUp }),
      firstRow: () => moveTo(listed[0]),
      lastRow: () => moveTo(listed.at(-1)),
      ...(shownId && {
        pageDown: () => pageReader(1) || nextUnread(),
        pageUp: () => void pageReader(-1),
      }),
      note: () => setNoteOpen(!noteOpen),
      undo: onUndo,
      back: () => {
        if (leaveReaderOnly()) return
        if (selection.selected) selection.setSelected(undefined)
        else if (phone) leaveReader()
        else if (shownId) document.getElementById(rowLinkId(shownId))?.focus()
      },
    },
    settings.singleKeys,
  )
}
