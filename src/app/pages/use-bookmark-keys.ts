import type { Bookmark } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { navigate } from '../routing/router.tsx'
import { useNoteOpen } from '../state/use-note-open.ts'
import { useSettings } from '../state/use-settings.ts'
import { PAPER_TITLE_ID, rowLinkId } from '../ui/element-ids.ts'
import { focusRow } from '../ui/focus-row.ts'

interface BookmarkKeysOptions {
  readonly listed: readonly Bookmark[]
  readonly shownId: PaperId | undefined
  readonly opened: boolean
  readonly onUndo: () => void
}

/** The keys of the library: the same moves as in a day. */
export function useBookmarkKeys({ listed, shownId, opened, onUndo }: BookmarkKeysOptions): void {
  const { settings } = useSettings()
  const { noteOpen, setNoteOpen } = useNoteOpen()
  const at = listed.findIndex((bookmark) => bookmark.id === shownId)

  function moveTo(bookmark: Bookmark | undefined) {
    if (!bookmark) return
    navigate({ type: 'paper', id: bookmark.id, within: 'bookmarks', filter: {} }, { replace: opened })
    focusRow(bookmark.id)
  }

  useKeys(
    {
      nextPaper: () => moveTo(listed[at + 1]),
      previousPaper: () => moveTo(at < 0 ? listed.at(-1) : listed[at - 1]),
      openPaper: () => document.getElementById(PAPER_TITLE_ID)?.focus(),
      note: () => setNoteOpen(!noteOpen),
      undo: onUndo,
      back: () => shownId && document.getElementById(rowLinkId(shownId))?.focus(),
    },
    settings.singleKeys,
  )
}
