import { Check, FileText, Share as ShareIcon, X } from 'lucide'
import { useState, type ReactNode } from 'react'
import { toMarkdownList } from '#domain/library/markdown.ts'
import type { LibraryEntry } from '#domain/library/library.ts'
import { MOST_IN_QR, MOST_SHARED, sharedListQuery } from '#domain/library/shared-list.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { hrefFor, paperUrl } from '../../routing/router.tsx'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LazyQrCode } from '../../ui/lazy-qr-code.tsx'
import { useToaster } from '../../ui/toast.tsx'

interface ShareCollectionProps {
  readonly name: string
  /** In the order of the collection. */
  readonly entries: readonly LibraryEntry[]
  readonly onClose: () => void
}

/** A set of papers as a link, a code or a text. Tags and notes are in none of them. */
export function ShareCollection({ name, entries, onClose }: ShareCollectionProps) {
  const t = useAllMessages()
  const { show } = useToaster()
  const [copied, setCopied] = useState(false)
  const ids = entries.map(({ id }) => id)
  const link = location.origin + hrefFor({ type: 'list', view: sharedListQuery(name, ids) })

  async function copyLink() {
    const done = await copyText(link)
    setCopied(done)
    if (!done) show({ text: t.copyFailed })
  }

  async function copyMarkdown() {
    const list = toMarkdownList(entries, ({ id }) => paperUrl(id))
    const done = await copyText(`## ${name}\n\n${list}`)
    show({ text: done ? t.copied : t.copyFailed })
    onClose()
  }

  return (
    <Dialog label={t.shareCollection} onClose={onClose} className="w-100 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <div className="flex items-center justify-between">
          <h2 className="text-15 font-medium">{t.shareCollection}</h2>
          <IconButton label={t.close} icon={<Icon of={X} />} onClick={onClose} />
        </div>
        <p className="mt-1 text-13 text-ink-2">{t.shareCollectionHint}</p>
        {ids.length > MOST_SHARED && (
          <p className="mt-1 text-13 text-warn">{t.tooManyToShare(ids.length, MOST_SHARED)}</p>
        )}
        <div className="mt-3 flex items-center gap-2 rounded-2 border border-control p-1 pl-3">
          <span className="text-id min-w-0 flex-1 truncate text-13 text-ink-2">{link.replace(/^https?:\/\//, '')}</span>
          {/* The dialog is for this button: it is what is asked for most. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Button variant="primary" autoFocus onClick={() => void copyLink()} icon={copied && <Icon of={Check} />}>
            {copied ? t.copied : t.copyLink}
          </Button>
        </div>
        <div className="-mx-2 mt-2">
          {'share' in navigator && (
            <ShareItem
              icon={<Icon of={ShareIcon} />}
              onClick={() => void navigator.share({ title: name, url: link }).catch(() => undefined)}
            >
              {t.systemShare}
            </ShareItem>
          )}
          <ShareItem icon={<Icon of={FileText} />} onClick={() => void copyMarkdown()}>
            {t.copyMarkdown}
          </ShareItem>
        </div>
        <div className="mt-3.5 flex items-center gap-4 border-t border-line pt-3.5 text-13 text-ink-2">
          {ids.length <= MOST_IN_QR ? (
            <>
              <LazyQrCode text={link} label={t.qrImage} size={ids.length > 10 ? 220 : 132} />
              <p>{t.qrList}</p>
            </>
          ) : (
            <p>{t.tooManyForQr(MOST_IN_QR)}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function ShareItem({ icon, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="hoverable flex h-11 w-full items-center gap-3 rounded-2 px-2 lg:h-[38px] [&_svg]:text-ink-2"
    >
      {icon}
      {children}
    </button>
  )
}
