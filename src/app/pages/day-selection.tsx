import { Bookmark as BookmarkIcon, CheckCheck, CircleDot, Copy, Download } from 'lucide'
import { bookmarkOf } from '#domain/bookmarks.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { citationText } from '#domain/share-text.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { paperUrl } from '../routing/router.tsx'
import { exportPapers } from '../state/export-request.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useLibrary } from '../state/use-library.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { useStores } from '../state/stores.tsx'
import { copyText } from '../ui/copy-text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SelectionBar } from '../ui/selection-bar.tsx'
import { useToaster } from '../ui/toast.tsx'
import type { Selection } from '../ui/use-selection.ts'

interface DaySelectionProps extends Pick<Selection<PaperId>, 'setSelected'> {
  /** Those the list shows: what is selected and filtered out meanwhile is left alone. */
  readonly papers: readonly Paper[]
  readonly selected: ReadonlySet<PaperId>
}

/** What can be done with the selected papers of a day. Everything but copying can be taken back. */
export function DaySelection({ papers, selected, setSelected }: DaySelectionProps) {
  const t = useAllMessages()
  const { now } = useStores()
  const { isRead, mark } = useReadMarks()
  const { has } = useBookmarks()
  const { restore, remove } = useLibrary()
  const { show } = useToaster()
  const chosen = papers.filter(({ id }) => selected.has(id))
  const none = chosen.length === 0
  const isAllRead = !none && chosen.every(isRead)

  function toggleRead() {
    const changed = chosen.filter((paper) => isRead(paper) === isAllRead)
    mark(changed, !isAllRead)
    const text = isAllRead ? t.markedUnread(changed.length) : t.markedRead(changed.length)
    show({ text, action: { label: t.undo, run: () => mark(changed, isAllRead) } })
  }

  function bookmark() {
    const added = chosen.filter(({ id }) => !has(id))
    restore(added.map((paper) => bookmarkOf(paper, now())))
    const run = () => remove(added.map(({ id }) => id))
    show({ text: t.bookmarkedAll(added.length), action: { label: t.undo, run } })
  }

  async function copy() {
    const text = chosen.map((paper) => citationText(paper, paperUrl(paper.id))).join('\n\n')
    show({ text: (await copyText(text)) ? t.copied : t.copyFailed })
  }

  return (
    <SelectionBar
      label={t.selectedCount(chosen.length)}
      allLabel={t.selectAll}
      onAll={() => setSelected(new Set(papers.map(({ id }) => id)))}
      doneLabel={t.done}
      onDone={() => setSelected(undefined)}
    >
      <IconButton
        label={isAllRead ? t.markUnread : t.markRead}
        disabled={none}
        icon={<Icon of={isAllRead ? CircleDot : CheckCheck} />}
        onClick={toggleRead}
      />
      <IconButton
        label={t.bookmark}
        disabled={none || chosen.every(({ id }) => has(id))}
        icon={<Icon of={BookmarkIcon} />}
        onClick={bookmark}
      />
      <IconButton label={t.copyTitleAuthorLink} disabled={none} icon={<Icon of={Copy} />} onClick={() => void copy()} />
      <IconButton
        label={t.exportBookmarks}
        disabled={none}
        icon={<Icon of={Download} />}
        onClick={() => exportPapers(chosen)}
      />
    </SelectionBar>
  )
}
