import HardDrive from 'lucide-react/icons/hard-drive'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useMessages } from '../i18n/use-messages.tsx'
import { useStored, useStores } from '../state/stores.tsx'
import { Banner } from '../ui/banner.tsx'

/** Says when what the reader does is not kept: storage blocked, full, or holding something unreadable. */
export function StorageBanner() {
  const t = useMessages()
  const { bookmarks, read, settings } = useStores()
  // Health changes with writes, and every write changes one of these.
  useStored(bookmarks)
  useStored(read)
  useStored(settings)
  const health = [bookmarks, read, settings].map((store) => store.health())
  if (health.includes('blocked')) {
    return (
      <Banner tone="warn" icon={<TriangleAlert aria-hidden size={16} />}>
        {t.storageBlocked}
      </Banner>
    )
  }
  if (health.includes('full')) {
    return (
      <Banner tone="danger" icon={<HardDrive aria-hidden size={16} />}>
        {t.storageFull}
      </Banner>
    )
  }
  if (bookmarks.damagedKey() !== undefined) {
    return (
      <Banner tone="warn" icon={<TriangleAlert aria-hidden size={16} />}>
        {t.storageDamaged}
      </Banner>
    )
  }
  return null
}
