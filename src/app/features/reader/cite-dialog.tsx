import { ArrowUpRight, Check, Copy, X } from 'lucide'
import { useId, useState, type KeyboardEvent } from 'react'
import { citedPaper } from '#domain/citation/cited-paper.ts'
import { localDay } from '#domain/calendar.ts'
import { toBibtex } from '#domain/citation/bibtex.ts'
import type { Cited } from '#domain/citation/reference.ts'
import { toRis } from '#domain/citation/ris.ts'
import { toApa, toGbt7714, toPlainReference } from '#domain/citation/running-text.ts'
import { isArxivId, type Day } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useStores } from '../../state/stores.tsx'
import { Button, ExternalButton } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToaster } from '../../ui/toast.tsx'

const FORMATS = ['bibtex', 'gbt', 'apa', 'ris', 'plain'] as const
type Format = (typeof FORMATS)[number]

const WRITERS: Record<Format, (cited: Cited, today: Day) => string> = {
  bibtex: (cited) => toBibtex([cited]),
  gbt: toGbt7714,
  apa: toApa,
  ris: (cited) => toRis([cited]).replaceAll('\r\n', '\n'),
  plain: toPlainReference,
}

/** A paper as a reference (mockup 15). */
export function CiteDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const t = useAllMessages()
  const { now } = useStores()
  const { show } = useToaster()
  const id = useId()
  const [format, setFormat] = useState<Format>('bibtex')
  const [copied, setCopied] = useState<Format>()
  const text = WRITERS[format](citedPaper(paper), localDay(new Date(now()))).trimEnd()

  async function copy() {
    const done = await copyText(text)
    if (done) setCopied(format)
    else show({ text: t.copyFailed })
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = FORMATS[(FORMATS.indexOf(format) + step + FORMATS.length) % FORMATS.length] ?? 'bibtex'
    setFormat(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }

  return (
    <Dialog label={t.cite} onClose={onClose} className="w-152 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <div className="flex items-center justify-between">
          <h2 className="text-15 font-medium">{t.cite}</h2>
          <IconButton label={t.close} icon={<Icon of={X} />} onClick={onClose} />
        </div>
        {/* The tabs inside take the focus; the list only hands their arrow keys on. */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div
          role="tablist"
          aria-label={t.cite}
          onKeyDown={onKeyDown}
          className="mb-3 flex overflow-x-auto border-b border-line"
        >
          {FORMATS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              aria-selected={name === format}
              aria-controls={`${id}-text`}
              tabIndex={name === format ? 0 : -1}
              onClick={() => setFormat(name)}
              className="h-11 shrink-0 border-b-2 border-transparent px-2.5 text-13 text-ink-2 aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink lg:h-9"
            >
              {t.citeFormats[name]}
            </button>
          ))}
        </div>
        {/* It can be longer than the window: keys scroll it too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre
          id={`${id}-text`}
          role="tabpanel"
          aria-labelledby={`${id}-${format}`}
          tabIndex={0}
          className="max-h-[50dvh] overflow-y-auto rounded-2 bg-sunken px-3.5 py-3 font-mono text-12/[1.65] break-words whitespace-pre-wrap"
        >
          {text}
        </pre>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <span className="w-full text-13 text-ink-2 md:flex-1">
            {t.citeNotice}
            {format === 'gbt' && t.citeDayNotice}
          </span>
          {isArxivId(paper.id) && (
            <ExternalButton href={`https://arxiv.org/bibtex/${paper.id}`} icon={<Icon of={ArrowUpRight} />}>
              {t.arxivBibtex}
            </ExternalButton>
          )}
          <Button variant="primary" icon={<Icon of={copied === format ? Check : Copy} />} onClick={() => void copy()}>
            {copied === format ? t.copied : t.copy}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
