import { HardDrive, TriangleAlert } from 'lucide'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { Banner } from '../ui/banner.tsx'
import { Icon } from '../ui/icon.tsx'
import type { StorageTrouble } from './storage-banner.tsx'

/** The banner for each kind of trouble with localStorage. */
export function StorageTroubleBanner({ trouble }: { trouble: StorageTrouble }) {
  const t = useAllMessages()
  const texts = { blocked: t.storageBlocked, full: t.storageFull, newer: t.storageNewer, damaged: t.storageDamaged }
  const full = trouble === 'full'
  return (
    <Banner tone={full ? 'danger' : 'warn'} icon={<Icon of={full ? HardDrive : TriangleAlert} />}>
      {texts[trouble]}
    </Banner>
  )
}
