import { Check, Download, FileText, Mail, Share as ShareIcon, TextQuote, X } from 'lucide'
import { useState, type ReactNode } from 'react'
import type { Paper } from '#domain/paper.ts'
import { wellFormed } from '#domain/well-formed.ts'
import { plainText } from '#domain/rich-text.ts'
import { citationText, markdownLink } from '#domain/share-text.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { paperUrl } from '../../routing/router.tsx'
import { exportPapers } from '../../state/export-request.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { LazyQrCode } from '../../ui/lazy-qr-code.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { useToaster } from '../../ui/toast.tsx'
import { Icon } from '../../ui/icon.tsx'

const ITEM =
  'hoverable flex h-11 w-full items-center gap-3 rounded-2 px-2 text-left text-14 lg:h-[38px] [&_svg]:text-ink-2'

interface SharePanelProps {
  readonly paper: Paper
  readonly close: () => void
}

/** The ways to send a paper: its link, or a text with the link in it. */
export function SharePanel({ paper, close }: SharePanelProps) {
  const t = useAllMessages()
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
      <div className="flex items-center justify-between">
        <h2 className="text-15 font-medium">{t.shareThis}</h2>
        <IconButton label={t.close} icon={<Icon of={X} />} onClick={close} />
      </div>
      <div className="mt-3 flex items-center gap-2 rounded-2 border border-control p-1 pl-3">
        <span className="text-id min-w-0 flex-1 truncate text-13 text-ink-2">{link.replace(/^https?:\/\//, '')}</span>
        <Button variant="primary" ref={focusFirst} onClick={() => void copyLink()} icon={copied && <Icon of={Check} />}>
          {copied ? t.copied : t.copyLink}
        </Button>
      </div>
      <div className="-mx-2 mt-2">
        {isWeChat && <p className="px-2 py-2 text-14 text-ink-2">{t.wechatHint}</p>}
        {!isWeChat && 'share' in navigator && (
          <ShareItem icon={<Icon of={ShareIcon} />} onClick={() => void shareBySystem()}>
            {t.systemShare}
          </ShareItem>
        )}
        <a
          className={ITEM}
          href={`mailto:?subject=${encodeURIComponent(wellFormed(title))}&body=${encodeURIComponent(wellFormed(citationText(paper, link)))}`}
        >
          <Icon of={Mail} />
          {t.mail}
        </a>
        <ShareItem icon={<Icon of={TextQuote} />} onClick={() => void copyAndClose(citationText(paper, link))}>
          {t.copyTitleAuthorLink}
          <span aria-hidden className="ml-auto flex gap-1 max-lg:hidden">
            <kbd>Shift</kbd>
            <kbd>Y</kbd>
          </span>
        </ShareItem>
        <ShareItem icon={<Icon of={FileText} />} onClick={() => void copyAndClose(markdownLink(paper, link))}>
          {t.copyMarkdown}
        </ShareItem>
        <ShareItem
          icon={<Icon of={Download} />}
          onClick={() => {
            close()
            exportPapers([paper])
          }}
        >
          {t.exportPaper}
        </ShareItem>
      </div>
      <div className="mt-3.5 flex items-center gap-4 border-t border-line pt-3.5">
        <LazyQrCode text={link} label={t.qrImage} size={132} />
        <p className="text-13/[1.65] text-ink-2">{t.qrPaper}</p>
      </div>
    </div>
  )
}

/** WeChat's own browser, which shares by its menu alone. */
const isWeChat = /MicroMessenger/i.test(navigator.userAgent)

/** The link is what is asked for most. */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true })
}

function ShareItem({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={ITEM} onClick={onClick}>
      {icon}
      {children}
    </button>
  )
}
