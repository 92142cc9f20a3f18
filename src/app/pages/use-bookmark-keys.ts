import type { Bookmark } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Route } from '#domain/links.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { navigate, paperUrl } from '../routing/router.tsx'
import { showDetails } from '../state/bookmark-details.ts'
import { leaveReaderOnly } from '../state/reader-only.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useNoteOpen } from '../state/use-note-open.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { copyText } from '../ui/copy-text.ts'
import { PAPER_TITLE_ID, rowLinkId } from '../ui/element-ids.ts'
import { focusRow } from '../ui/focus-row.ts'
import { useToaster } from '../ui/toast.tsx'
import type { Selection } from '../ui/use-selection.ts'
import { useExtending } from './use-extending.ts'
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
  const { settings } = useSettings()
  const { noteOpen, setNoteOpen } = useNoteOpen()
  const t = useAllMessages()
  const { bookmarks } = useBookmarks()
  const { isRead, mark } = useReadMarks()
  const announce = useAnnounce()
  const { show } = useToaster()
  const at = listed.findIndex((bookmark) => bookmark.id === shownId)

  function moveTo(bookmark: Pick<Bookmark, 'id'> | undefined) {
    if (!bookmark) return
    navigate(toPaper(bookmark.id), { replace: opened })
    focusRow(bookmark.id)
  }

  const { select, extendDown, extendUp } = useExtending({
    ...selection,
    ids: listed.map(({ id }) => id),
    place: () => at,
    onMove: (id) => moveTo(listed.find((bookmark) => bookmark.id === id)),
  })

  useKeys(
    {
      nextPaper: () => moveTo(listed[at + 1]),
      previousPaper: () => moveTo(at < 0 ? listed.at(-1) : listed[at - 1]),
      openPaper: () => {
        if (!opened && shownId) navigate(toPaper(shownId))
        document.getElementById(PAPER_TITLE_ID)?.focus()
      },
      bookmark: () => shownId && showDetails({ id: shownId }),
      tags: () => shownId && showDetails({ id: shownId, focus: 'tags' }),
      writeNote: () => shownId && showDetails({ id: shownId, focus: 'note' }),
      toggleRead: () => {
        const day = shownId && bookmarks.entries[shownId]?.day
        if (!day) return
        const read = isRead({ id: shownId, day })
        mark([{ id: shownId, day }], !read)
        announce(read ? t.markUnread : t.markRead)
      },
      copyLink: () =>
        shownId && void copyText(paperUrl(shownId)).then((done) => show({ text: done ? t.copiedLink : t.copyFailed })),
      cite: () => document.querySelector<HTMLElement>('[data-cites]')?.click(),
      ...(selection === NO_SELECTION ? {} : { select: () => select(shownId), extendDown, extendUp }),
      firstRow: () => moveTo(listed[0]),
      lastRow: () => moveTo(listed.at(-1)),
      ...(shownId && {
        pageDown: () => void pageReader(1),
        pageUp: () => void pageReader(-1),
      }),
      note: () => setNoteOpen(!noteOpen),
      undo: onUndo,
      back: () =>
        leaveReaderOnly() ||
        (selection.selected
          ? selection.setSelected(undefined)
          : shownId && document.getElementById(rowLinkId(shownId))?.focus()),
    },
    settings.singleKeys,
  )
}
