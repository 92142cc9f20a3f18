import { HardDrive, TriangleAlert } from 'lucide'
import { useState } from 'react'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import type { StorageTrouble } from './storage-banner.tsx'

const StorageHelp = lazyChunk(() => import('./storage-help.tsx').then((module) => module.StorageHelp))

/** The banner for each kind of trouble with localStorage, with a way out where there is one. */
export function StorageTroubleBanner({ trouble }: { trouble: StorageTrouble }) {
  const t = useAllMessages()
  const [isOpen, setOpen] = useState(false)
  const texts = { blocked: t.storageBlocked, full: t.storageFull, newer: t.storageNewer, damaged: t.storageDamaged }
  const full = trouble === 'full'
  const helped = full || trouble === 'blocked' ? trouble : undefined
  return (
    <>
      <Banner
        tone={full ? 'danger' : 'warn'}
        icon={<Icon of={full ? HardDrive : TriangleAlert} />}
        action={helped && <Button onClick={() => setOpen(true)}>{full ? t.makeRoom : t.howToAllow}</Button>}
      >
        {texts[trouble]}
      </Banner>
      {isOpen && helped && <StorageHelp trouble={helped} onClose={() => setOpen(false)} />}
    </>
  )
}
