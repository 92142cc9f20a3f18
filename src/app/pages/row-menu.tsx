import { Bookmark as BookmarkIcon, CheckCheck, CircleDot, PanelRightOpen, Quote, SquareCheck } from 'lucide'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useBookmarks } from '../state/use-bookmarks.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { useToaster } from '../ui/toast.tsx'
import { firstKeyLabels } from './key-labels.ts'
import { usePaperMenuItems } from './paper-menu-items.tsx'

interface RowMenuProps {
  readonly paper: Paper
  /** The rows of the list, in order. */
  readonly papers: readonly Paper[]
  readonly at: { readonly x: number; readonly y: number }
  readonly onOpen: () => void
  readonly onToggleRead: () => void
  readonly onToggleBookmark: () => void
  readonly onCite: () => void
  readonly onSelect: () => void
  readonly onClose: () => void
}

/** What can be done with one row of a day (mockup 15). */
export function RowMenu({ paper, papers, at, onClose, ...on }: RowMenuProps) {
  const t = useAllMessages()
  const { isRead, mark } = useReadMarks()
  const { has } = useBookmarks()
  const { show } = useToaster()
  const shared = usePaperMenuItems(paper)
  const above = papers.slice(0, papers.findIndex(({ id }) => id === paper.id) + 1).filter((one) => !isRead(one))

  function markAbove() {
    mark(above, true)
    show({ text: t.markedRead(above.length), action: { label: t.undo, run: () => mark(above, false) } })
  }

  const items: MenuItem[] = [
    { label: t.open, icon: <Icon of={PanelRightOpen} size={17} />, keys: ['Enter'], onChoose: on.onOpen },
    ...shared.open,
    {
      label: has(paper.id) ? t.removeBookmark : t.bookmark,
      icon: <Icon of={BookmarkIcon} size={17} />,
      keys: firstKeyLabels('bookmark'),
      onChoose: on.onToggleBookmark,
    },
    {
      label: isRead(paper) ? t.markUnread : t.markRead,
      icon: <Icon of={CircleDot} size={17} />,
      keys: firstKeyLabels('toggleRead'),
      onChoose: on.onToggleRead,
    },
    ...(above.length > 0
      ? [{ label: t.markAllAbove, icon: <Icon of={CheckCheck} size={17} />, onChoose: markAbove }]
      : []),
    shared.copyLink,
    { label: t.cite, icon: <Icon of={Quote} size={17} />, keys: firstKeyLabels('cite'), onChoose: on.onCite },
    {
      label: t.select,
      icon: <Icon of={SquareCheck} size={17} />,
      keys: firstKeyLabels('select'),
      onChoose: on.onSelect,
    },
  ]
  return <Menu label={t.paperMenu} {...{ items, at, onClose }} />
}
