import { Share2 } from 'lucide'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { buttonClass } from '../../ui/button.tsx'
import { lazyChunk } from '../../ui/lazy-chunk.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Icon } from '../../ui/icon.tsx'

const SharePanel = lazyChunk(() => import('./share-panel.tsx').then((module) => module.SharePanel))

interface ShareMenuProps {
  readonly paper: Paper
  readonly look: 'labelled' | 'stacked'
}

/** Everything that sends a paper to someone: its link, or a text with the link in it. */
export function ShareMenu({ paper, look }: ShareMenuProps) {
  const t = useAllMessages()
  const looks = {
    labelled: buttonClass('quiet', 'max-lg:w-11'),
    stacked: 'flex h-14.5 w-full flex-col items-center justify-center gap-0.5 text-12 whitespace-nowrap text-ink-2',
  }
  return (
    <Popover
      label={t.shareThis}
      className="w-90"
      opener={(props) => (
        <button type="button" {...props} aria-label={t.share} data-tip="" className={looks[look]}>
          <Icon of={Share2} size={look === 'stacked' ? 21 : 16} />
          <span className={look === 'labelled' ? 'max-lg:hidden' : ''}>{t.share}</span>
        </button>
      )}
    >
      {(close) => <SharePanel paper={paper} close={close} />}
    </Popover>
  )
}
