import { Copy, Download, X } from 'lucide'
import { useState, type ReactNode } from 'react'
import { localDay } from '#domain/calendar.ts'
import type { LibraryEntry } from '#domain/library/library.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { backedUp } from '../../state/backup-reminder.ts'
import { useStores } from '../../state/stores.tsx'
import { useLibrary } from '../../state/use-library.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToaster } from '../../ui/toast.tsx'
import { download, EXPORT_FORMATS, exportText, type ExportFormat } from './export-text.ts'

/** Papers that can be exported together. */
export interface ExportScope {
  readonly label: string
  readonly entries: readonly LibraryEntry[]
  /** Everything there is: a backup takes collections, read marks and settings along. */
  readonly isWhole?: boolean
}

interface ExportDialogProps {
  /** The first is chosen. */
  readonly scopes: readonly [ExportScope, ...ExportScope[]]
  readonly initialFormat?: ExportFormat
  readonly onClose: () => void
}

/** Writes bookmarks into a file of any format, or onto the clipboard. */
export function ExportDialog({ scopes, initialFormat = 'json', onClose }: ExportDialogProps) {
  const t = useAllMessages()
  const { library } = useLibrary()
  const stores = useStores()
  const { show } = useToaster()
  const [scopeAt, setScopeAt] = useState(0)
  const [format, setFormat] = useState<ExportFormat>(initialFormat)
  const { entries, isWhole = false } = scopes[scopeAt] ?? scopes[0]

  function text(): string {
    const extras = { settings: stores.settings.get(), read: stores.read.get() }
    return exportText(format, entries, stores.now(), isWhole ? { library, extras } : undefined)
  }

  function save() {
    download(format, text(), `ridu-${localDay(new Date(stores.now()))}`)
    if (format === 'json' && isWhole) backedUp(entries.length)
    show({ text: t.exported(entries.length) })
    onClose()
  }

  async function copy() {
    // The mark that tells programs how a file is written has no place in a text.
    const done = await copyText(text().replace(/^\uFEFF/, ''))
    show({ text: done ? t.copied : t.copyFailed })
    if (done) onClose()
  }

  return (
    <Dialog label={t.exportBookmarks} onClose={onClose} className="w-110 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <div className="flex items-center justify-between">
          <h2 className="text-15 font-medium">{t.exportBookmarks}</h2>
          <IconButton label={t.close} icon={<Icon of={X} />} onClick={onClose} />
        </div>
        <fieldset className="mt-2">
          <legend className="text-13 text-ink-3">{t.exportWhat}</legend>
          {scopes.map(({ label }, i) => (
            <Choice key={label} name="scope" checked={i === scopeAt} onChoose={() => setScopeAt(i)}>
              {label}
            </Choice>
          ))}
        </fieldset>
        <fieldset className="mt-3">
          <legend className="text-13 text-ink-3">{t.exportFormat}</legend>
          {EXPORT_FORMATS.map((name) => (
            <Choice key={name} name="format" checked={name === format} onChoose={() => setFormat(name)}>
              {name === 'json' && !isWhole ? t.exportJsonPart : t.exportFormats[name]}
            </Choice>
          ))}
        </fieldset>
        <div className="mt-3 flex justify-end gap-2">
          <Button icon={<Icon of={Copy} />} onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button variant="primary" icon={<Icon of={Download} />} onClick={save}>
            {t.download}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  /** Of the group it is one of. */
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Choice({ name, checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 lg:min-h-8">
      <input className="accent-(--c-accent)" type="radio" name={name} checked={checked} onChange={onChoose} />
      {children}
    </label>
  )
}
