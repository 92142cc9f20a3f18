import Check from 'lucide-react/icons/check'
import FileText from 'lucide-react/icons/file-text'
import Mail from 'lucide-react/icons/mail'
import ShareIcon from 'lucide-react/icons/share'
import Share2 from 'lucide-react/icons/share-2'
import TextQuote from 'lucide-react/icons/text-quote'
import { useState, type ReactNode } from 'react'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'
import { citationText, markdownLink } from '#domain/share-text.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { paperUrl } from '../../routing/router.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Popover } from '../../ui/popover.tsx'
import { useToaster } from '../../ui/toast.tsx'

interface ShareMenuProps {
  readonly paper: Paper
  readonly look: 'labelled' | 'stacked'
}

const ITEM = 'hoverable flex h-11 w-full items-center gap-3 rounded-2 px-2 text-14 lg:h-[38px] [&_svg]:text-ink-2'

/** Everything that sends a paper to someone: its link, or a text with the link in it. */
export function ShareMenu({ paper, look }: ShareMenuProps) {
  const t = useMessages()
  const looks = {
    labelled: buttonClass('quiet', 'max-lg:w-11'),
    stacked: 'flex h-14.5 w-full flex-col items-center justify-center gap-0.5 text-12 text-ink-2',
  }
  return (
    <Popover
      label={t.shareThis}
      className="w-90"
      opener={(props) => (
        <button type="button" {...props} aria-label={t.share} title={t.share} className={looks[look]}>
          <Share2 aria-hidden size={look === 'stacked' ? 21 : 16} strokeWidth={1.75} />
          <span className={look === 'labelled' ? 'max-lg:hidden' : ''}>{t.share}</span>
        </button>
      )}
    >
      {(close) => <SharePanel paper={paper} close={close} />}
    </Popover>
  )
}

function SharePanel({ paper, close }: { paper: Paper; close: () => void }) {
  const t = useMessages()
  const { show } = useToaster()
  const [copied, setCopied] = useState(false)
  const link = paperUrl(paper.id)
  const title = plainText(paper.title)

  async function copyLink() {
    const done = await copyText(link)
    setCopied(done)
    if (!done) show({ text: t.copyFailed })
  }

  async function copyAndClose(text: string) {
    const done = await copyText(text)
    show({ text: done ? t.copied : t.copyFailed })
    close()
  }

  /** `text` is left out: WeChat would take the whole as plain text. A dismissed sheet is no error. */
  async function shareBySystem() {
    close()
    await navigator.share({ title, url: link }).catch(() => undefined)
  }

  return (
    <div className="p-4.5">
      <h2 className="text-15 font-medium">{t.shareThis}</h2>
      <div className="mt-3 flex items-center gap-2 rounded-2 border border-control p-1 pl-3">
        <span className="text-id min-w-0 flex-1 truncate text-13 text-ink-2">{link.replace(/^https?:\/\//, '')}</span>
        <Button
          variant="primary"
          data-autofocus
          onClick={() => void copyLink()}
          icon={copied && <Check aria-hidden size={16} />}
        >
          {copied ? t.copied : t.copyLink}
        </Button>
      </div>
      <div className="-mx-2 mt-2">
        {'share' in navigator && (
          <ShareItem icon={<ShareIcon aria-hidden size={16} strokeWidth={1.75} />} onClick={() => void shareBySystem()}>
            {t.systemShare}
          </ShareItem>
        )}
        <a
          className={ITEM}
          href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(citationText(paper, link))}`}
        >
          <Mail aria-hidden size={16} strokeWidth={1.75} />
          {t.mail}
        </a>
        <ShareItem
          icon={<TextQuote aria-hidden size={16} strokeWidth={1.75} />}
          onClick={() => void copyAndClose(citationText(paper, link))}
        >
          {t.copyTitleAuthorLink}
        </ShareItem>
        <ShareItem
          icon={<FileText aria-hidden size={16} strokeWidth={1.75} />}
          onClick={() => void copyAndClose(markdownLink(paper, link))}
        >
          {t.copyMarkdown}
        </ShareItem>
      </div>
    </div>
  )
}

function ShareItem({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={ITEM} onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}
