import { ExternalLink, FileText, Link } from 'lucide'
import { externalLinks } from '#domain/external-links.ts'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { Icon } from '../ui/icon.tsx'
import type { MenuItem } from '../ui/menu.tsx'
import { firstKeyLabels } from './key-labels.ts'
import { usePaperActions } from './use-paper-actions.ts'

/** What the menus of a row and of the reader both offer for a paper. */
export function usePaperMenuItems(paper: Paper): { readonly open: readonly MenuItem[]; readonly copyLink: MenuItem } {
  const t = useAllMessages()
  const { openInTab, openText, copyLink } = usePaperActions()
  const { main } = externalLinks(paper)
  const inTab: MenuItem = {
    label: t.keyNames.openInTab,
    icon: <Icon of={ExternalLink} size={17} />,
    keys: firstKeyLabels('openInTab'),
    onChoose: () => openInTab(paper.id),
  }
  const text: MenuItem = {
    label: main?.site === 'pdf' ? t.openPdf : t.openOriginal,
    icon: <Icon of={FileText} size={17} />,
    keys: firstKeyLabels('openText'),
    onChoose: () => openText(paper),
  }
  return {
    open: main ? [inTab, text] : [inTab],
    copyLink: {
      label: t.copyLink,
      icon: <Icon of={Link} size={17} />,
      keys: firstKeyLabels('copyLink'),
      onChoose: () => copyLink(paper.id),
    },
  }
}
