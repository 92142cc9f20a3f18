import { useIsStatic } from '../hydration/static-page.ts'
import { useStored, useStores } from '../state/stores.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'

/** Why what the reader does is not kept, or not all of it. */
export type StorageTrouble = 'blocked' | 'full' | 'newer' | 'damaged'

const TroubleBanner = lazyChunk(() =>
  import('./storage-trouble-banner.tsx').then((module) => module.StorageTroubleBanner),
)

/** Says when what the reader does is not kept. Nothing is drawn, or fetched, while all is well. */
export function StorageBanner() {
  const isStatic = useIsStatic()
  const { bookmarks, read, settings } = useStores()
  // Health changes with writes, and every write changes one of these.
  useStored(bookmarks)
  useStored(read)
  useStored(settings)
  const stores = [bookmarks, read, settings]
  const health = stores.map((store) => store.health())
  const trouble = (['blocked', 'full'] as const).find((state) => health.includes(state))
  const newer = stores.some((store) => store.isNewer()) ? ('newer' as const) : undefined
  const damaged = stores.some((store) => store.damagedKey() !== undefined) ? ('damaged' as const) : undefined
  const shown: StorageTrouble | undefined = trouble ?? newer ?? damaged
  return shown && !isStatic ? <TroubleBanner trouble={shown} /> : null
}
