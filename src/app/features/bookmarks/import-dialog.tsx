import { Upload, X } from 'lucide'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { idLabel } from '#domain/id-label.ts'
import { parseImport, type ImportedBookmark, type ImportFile } from '#domain/library/import-file.ts'
import { planImport } from '#domain/library/import-plan.ts'
import { decodeSettings } from '#domain/settings.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useStores } from '../../state/stores.tsx'
import { useLibrary } from '../../state/use-library.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToaster } from '../../ui/toast.tsx'

interface ImportDialogProps {
  readonly onClose: () => void
  /** Completes what a list gives by id alone with what the archive knows of it. */
  readonly onComplete: (bookmarks: readonly ImportedBookmark[]) => Promise<readonly ImportedBookmark[]>
}

const MOST_LISTED = 50

/** Reads a file or a pasted list, shows what it would do and why, and does it. */
export function ImportDialog({ onClose, onComplete }: ImportDialogProps) {
  const t = useAllMessages()
  const stores = useStores()
  const { library, importFile } = useLibrary()
  const { show } = useToaster()
  const [content, setContent] = useState('')
  const [withSettings, setWithSettings] = useState(false)
  const [busy, setBusy] = useState(false)
  const given = useDeferredValue(content)
  // Reading a backup of 10,000 bookmarks takes longer than a frame.
  const file = useMemo(() => (given.trim() === '' ? undefined : parseImport(given)), [given])
  const plan = useMemo(() => file && planImport(library, file, stores.now()), [file, library, stores])
  const changes = plan ? plan.added.length + plan.updated.length + plan.collections.length : 0

  async function run(chosen: ImportFile) {
    setBusy(true)
    const bookmarks = await onComplete(chosen.bookmarks)
    const undoImport = importFile({ ...chosen, bookmarks })
    const settings = stores.settings.get()
    if (withSettings && chosen.settings !== undefined) stores.settings.update(() => decodeSettings(chosen.settings))
    const run = () => {
      undoImport()
      if (withSettings) stores.settings.update(() => settings)
    }
    const count = (plan?.added.length ?? 0) + (plan?.updated.length ?? 0)
    show({ text: count === 0 ? t.importDone : t.imported(count), action: { label: t.undo, run } })
    onClose()
  }

  const name = (entry: ImportedBookmark) => entry.title ?? idLabel(entry.id) ?? entry.id
  return (
    <Dialog label={t.importBookmarks} onClose={onClose} className="w-130 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <div className="flex items-center justify-between">
          <h2 className="text-15 font-medium">{t.importBookmarks}</h2>
          <IconButton label={t.close} icon={<Icon of={X} />} onClick={onClose} />
        </div>
        <p className="mt-1 text-13 text-ink-2">{t.importHint}</p>
        <label
          className={buttonClass(
            'outlined',
            'mt-3 cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent',
          )}
        >
          <Icon of={Upload} />
          {t.chooseFile}
          <input
            type="file"
            accept=".json,.bib,.txt,.md,.csv,.ris,text/*,application/json"
            className="sr-only"
            onChange={(event) => void event.target.files?.[0]?.text().then(setContent)}
          />
        </label>
        <textarea
          aria-label={t.pasteHere}
          placeholder={t.pasteHere}
          value={content.length > 20_000 ? '' : content}
          onChange={(event) => setContent(event.target.value)}
          className="mt-2.5 block h-24 w-full resize-none rounded-2 border border-control bg-transparent px-3 py-2 font-mono text-12 max-lg:text-16"
        />
        {file && plan && (
          <div role="status" className="mt-3">
            {file.newer && <p className="text-13 text-warn">{t.importNewer}</p>}
            {file.bookmarks.length === 0 && file.collections.length === 0 ? (
              <p>{t.importNothing}</p>
            ) : (
              <p className="font-medium">
                {t.importPreview(plan.added.length, plan.updated.length, plan.same.length + file.skipped.length)}
              </p>
            )}
            {plan.collections.length > 0 && (
              <p className="text-13 text-ink-2">{t.importCollections(plan.collections.length)}</p>
            )}
            {file.read && <p className="text-13 text-ink-2">{t.importRead}</p>}
            <Group title={t.added} items={plan.added.map((entry) => [name(entry)])} />
            <Group
              title={t.updated}
              items={plan.updated.map(({ entry, changes: all }) => [
                name(entry),
                all.map((change) => t.importReasons[change]).join('，'),
              ])}
            />
            <Group
              title={t.skipped}
              items={[
                ...file.skipped.map(({ text, reason }): [string, string] => [text, t.importReasons[reason]]),
                ...plan.same.map((entry): [string, string] => [name(entry), t.importReasons.same]),
              ]}
            />
          </div>
        )}
        {file?.settings !== undefined && (
          <label className="mt-3 flex min-h-11 items-center gap-2 lg:min-h-8">
            <input
              className="accent-(--c-accent)"
              type="checkbox"
              checked={withSettings}
              onChange={() => setWithSettings(!withSettings)}
            />
            {t.importSettings}
          </label>
        )}
        <div className="mt-3 flex justify-end gap-2">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            disabled={!file || busy || (changes === 0 && !file.read && !withSettings)}
            onClick={() => file && void run(file)}
          >
            {t.importBookmarks}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function Group({
  title,
  items,
}: {
  title: string
  items: readonly (readonly [name: string, why?: string])[]
}): ReactNode {
  const t = useAllMessages()
  if (items.length === 0) return null
  return (
    <details className="mt-1.5">
      <summary className="cursor-pointer py-1 text-13">
        {title} {items.length}
      </summary>
      <ul className="max-h-40 overflow-y-auto text-13 text-ink-2">
        {items.slice(0, MOST_LISTED).map(([name, why], i) => (
          <li key={i} className="flex justify-between gap-3 py-0.5">
            <span className="min-w-0 truncate">{name}</span>
            {why !== undefined && <span className="shrink-0 text-ink-3">{why}</span>}
          </li>
        ))}
        {items.length > MOST_LISTED && <li>{t.andMore(items.length - MOST_LISTED)}</li>}
      </ul>
    </details>
  )
}
