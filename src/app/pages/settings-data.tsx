import { Download, Upload } from 'lucide'
import { useState } from 'react'
import { OFFLINE_DAYS } from '#domain/offline-days.ts'
import { ImportDialog } from '../features/bookmarks/import-dialog.tsx'
import { Row, Section } from '../features/settings/settings-rows.tsx'
import { StorageMeter } from '../features/settings/storage-meter.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { hrefFor } from '../routing/router.tsx'
import { clearEverything } from '../state/storage-usage.ts'
import { useStores } from '../state/stores.tsx'
import { useClearReadMarks } from '../state/use-clear-read-marks.ts'
import { useSettings } from '../state/use-settings.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useToaster } from '../ui/toast.tsx'
import { ExportAll } from './export-all.tsx'
import { useImportCompletion } from './use-import-completion.ts'

/** What is stored here: how much, out and in, and away (DESIGN.md §12). */
export function SettingsData() {
  const t = useAllMessages()
  const { settings, change } = useSettings()
  const { count, clear } = useClearReadMarks()
  const { show } = useToaster()
  const onComplete = useImportCompletion()
  const [open, setOpen] = useState<'export' | 'import' | 'clear'>()
  const onClose = () => setOpen(undefined)
  return (
    <Section id="data" title={t.data}>
      <Row label={t.storage}>
        <StorageMeter />
      </Row>
      <Row label={t.theBookmarks}>
        <Button icon={<Icon of={Download} />} onClick={() => setOpen('export')}>
          {t.exportBookmarks}
        </Button>
        <Button icon={<Icon of={Upload} />} onClick={() => setOpen('import')}>
          {t.importBookmarks}
        </Button>
      </Row>
      <Row label={t.offlineDays}>
        <ChoiceGroup
          label={t.offlineDays}
          options={OFFLINE_DAYS.map((days) => ({ value: String(days), label: t.days(days) }))}
          value={String(settings.offlineDays)}
          onChange={(chosen) => {
            const offlineDays = OFFLINE_DAYS.find((days) => String(days) === chosen)
            if (offlineDays) change({ offlineDays })
          }}
        />
      </Row>
      <Row label={t.readMarks}>
        <span className="text-13 text-ink-2">{t.readMarksOf(count)}</span>
        <Button
          variant="danger"
          disabled={count === 0}
          onClick={() => {
            const run = clear('all')
            show({ text: t.readCleared(count), action: { label: t.undo, run } })
          }}
        >
          {t.clearRead}
        </Button>
      </Row>
      <Row label={t.everything}>
        <Button variant="danger" className="-ml-2" onClick={() => setOpen('clear')}>
          {t.clearAll}
        </Button>
      </Row>
      {open === 'export' && <ExportAll onClose={onClose} />}
      {open === 'import' && <ImportDialog onClose={onClose} onComplete={onComplete} />}
      {open === 'clear' && <ClearAll onClose={onClose} onExport={() => setOpen('export')} />}
    </Section>
  )
}

/** The one act that asks first, for it cannot be undone. */
function ClearAll({ onClose, onExport }: { onClose: () => void; onExport: () => void }) {
  const t = useAllMessages()
  const stores = useStores()
  return (
    <Dialog label={t.clearAll} onClose={onClose} className="w-100 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <h2 className="text-15 font-medium">{t.clearAll}</h2>
        <p className="mt-2 text-ink-2">{t.clearAllWhat}</p>
        <p className="mt-2 font-medium">{t.clearAllWarning}</p>
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button variant="danger" onClick={() => void clearEverything(stores).then(leave)}>
            {t.clearAll}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" icon={<Icon of={Download} />} onClick={onExport}>
            {t.exportFirst}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** To the first page, as on a first visit: what is on this one still knows what was cleared. */
function leave(): void {
  location.assign(hrefFor({ type: 'home', filter: {} }))
}
