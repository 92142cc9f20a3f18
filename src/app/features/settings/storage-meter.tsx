import { useSyncExternalStore } from 'react'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { storageUsage } from '../../state/storage-usage.ts'
import { useStores, type Stores } from '../../state/stores.tsx'

/** From here on the meter warns. */
const NEARLY_FULL = 0.9

/** How full the storage of this site is, and with what (mockup 13). */
export function StorageMeter() {
  const t = useAllMessages()
  const stores = useStores()
  // Text, so that it is the same until something changes.
  const [used = 0, total = 0, read = 0, library = 0] = useSyncExternalStore(
    stores.all.subscribe,
    () => usageText(stores),
    () => '',
  )
    .split(' ')
    .map(Number)
  if (total === 0) return <p className="text-13 text-ink-2">{t.storageUnknown}</p>
  const share = used / total
  return (
    <div className="w-full min-w-0">
      <div
        role="meter"
        aria-label={t.storageUsed}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={used}
        aria-valuetext={t.storageOf(used, total)}
        className="h-1.5 overflow-hidden rounded-1 bg-sunken"
      >
        <div
          className={`h-full ${share >= NEARLY_FULL ? 'bg-danger' : 'bg-accent'}`}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </div>
      <p className="mt-2 text-13 text-ink-2">
        {t.storageOf(used, total)}
        {t.storageShares(read, library)}
      </p>
    </div>
  )
}

function usageText(stores: Stores): string {
  const usage = storageUsage(stores)
  return usage ? [usage.used, usage.total, usage.read, usage.library].join(' ') : ''
}
