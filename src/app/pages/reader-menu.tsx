import { CircleDot, PanelLeftClose, Printer, Quote, TextQuote } from 'lucide'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { setReaderOnly, useReaderOnly } from '../state/reader-only.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { firstKeyLabels } from './key-labels.ts'
import { usePaperMenuItems } from './paper-menu-items.tsx'
import { usePaperActions } from './use-paper-actions.ts'

interface ReaderMenuProps {
  readonly paper: Paper
  readonly phone: boolean
  readonly onClose: () => void
}

/** What acts on the open paper and has no button of its own in the reader's bar. */
export function ReaderMenu({ paper, phone, onClose }: ReaderMenuProps) {
  const t = useAllMessages()
  const { isRead, mark } = useReadMarks()
  const readerOnly = useReaderOnly()
  const { copyCitation } = usePaperActions()
  const shared = usePaperMenuItems(paper)
  const read = isRead(paper)

  const onPhone: MenuItem = {
    label: t.cite,
    icon: <Icon of={Quote} size={17} />,
    keys: firstKeyLabels('cite'),
    // Its dialog is the one of the button, which has no room here.
    onChoose: () => document.querySelector<HTMLElement>('[data-cites]')?.click(),
  }
  const besideList: MenuItem = {
    label: readerOnly ? t.showList : t.keyNames.readerOnly,
    icon: <Icon of={PanelLeftClose} size={17} />,
    keys: firstKeyLabels('readerOnly'),
    onChoose: () => setReaderOnly(!readerOnly),
  }
  const items: MenuItem[] = [
    ...(phone ? [onPhone] : []),
    ...shared.open,
    {
      label: read ? t.markUnread : t.markRead,
      icon: <Icon of={CircleDot} size={17} />,
      keys: firstKeyLabels('toggleRead'),
      onChoose: () => mark([paper], !read),
    },
    shared.copyLink,
    {
      label: t.keyNames.copyCitation,
      icon: <Icon of={TextQuote} size={17} />,
      keys: firstKeyLabels('copyCitation'),
      onChoose: () => copyCitation(paper),
    },
    ...(phone ? [] : [besideList]),
    { label: t.print, icon: <Icon of={Printer} size={17} />, onChoose: () => window.print() },
  ]

  return <Menu label={t.paperMenu} {...{ items, onClose }} />
}
