import { externalLinks } from '#domain/external-links.ts'
import type { PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { citationText } from '#domain/share-text.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { paperUrl } from '../routing/router.tsx'
import { useReadMarks } from '../state/use-read-marks.ts'
import { copyText } from '../ui/copy-text.ts'
import { useToaster } from '../ui/toast.tsx'

/** What keys and menus do with one paper, the same everywhere. */
export function usePaperActions() {
  const t = useAllMessages()
  const { mark } = useReadMarks()
  const { show } = useToaster()

  function copy(text: string, copied: string) {
    void copyText(text).then((done) => show({ text: done ? copied : t.copyFailed }))
  }

  return {
    openInTab: (id: PaperId): void => void window.open(paperUrl(id), '_blank', 'noopener'),
    /** Opens the PDF or the original; that counts as reading it. */
    openText: (paper: Paper): void => {
      const { main } = externalLinks(paper)
      if (!main) return
      mark([paper], true)
      window.open(main.url, '_blank', 'noopener,noreferrer')
    },
    copyLink: (id: PaperId): void => copy(paperUrl(id), t.copiedLink),
    copyCitation: (paper: Paper): void => copy(citationText(paper, paperUrl(paper.id)), t.copied),
  }
}
