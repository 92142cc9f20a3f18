import { Download, X } from 'lucide'
import { useState } from 'react'
import { StorageMeter } from '../features/settings/storage-meter.tsx'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { useClearReadMarks } from '../state/use-clear-read-marks.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useToaster } from '../ui/toast.tsx'
import { ExportAll } from './export-all.tsx'

interface StorageHelpProps {
  readonly trouble: 'full' | 'blocked'
  readonly onClose: () => void
}

/** What to do when storage is full, or there is none (mockup 13). */
export function StorageHelp({ trouble, onClose }: StorageHelpProps) {
  const t = useAllMessages()
  const [isExporting, setExporting] = useState(false)
  const { show } = useToaster()
  const { count, oldCount, clear } = useClearReadMarks()
  if (isExporting) return <ExportAll onClose={onClose} />

  function clearMarks(which: 'all' | 'old') {
    const run = clear(which)
    show({ text: t.readCleared(which === 'old' ? oldCount : count), action: { label: t.undo, run } })
    onClose()
  }

  const isFull = trouble === 'full'
  const title = isFull ? t.makeRoom : t.bookmarksUntilClosed
  return (
    <Dialog label={title} onClose={onClose} className="w-100 max-w-[calc(100vw-16px)] rounded-3">
      <div className="p-4.5 text-14 text-ink">
        <div className="flex items-center justify-between gap-2">
          <h2 className="font-serif text-20 font-bold">{title}</h2>
          <IconButton label={t.close} icon={<Icon of={X} />} onClick={onClose} />
        </div>
        <div className="mt-3">
          {isFull ? (
            <StorageMeter />
          ) : (
            <>
              <p className="text-ink-2">{t.blockedReason}</p>
              <p className="mt-2 text-ink-2">{t.howToAllowSteps}</p>
            </>
          )}
        </div>
        <div className="mt-4 flex flex-wrap gap-2">
          {isFull && oldCount > 0 && (
            <Button variant="primary" onClick={() => clearMarks('old')}>
              {t.clearOldRead}
            </Button>
          )}
          {isFull && oldCount === 0 && count > 0 && (
            <Button variant="primary" onClick={() => clearMarks('all')}>
              {t.clearRead}
            </Button>
          )}
          <Button icon={<Icon of={Download} />} onClick={() => setExporting(true)}>
            {isFull ? t.exportFirst : t.exportTheBookmarks}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
