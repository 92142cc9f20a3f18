import { useStored, useStores } from '../state/stores.tsx'
import { StorageTroubleBanner, type StorageTrouble } from './storage-trouble-banner.tsx'

/** Says when what the reader does is not kept. Nothing is drawn while all is well. */
export function StorageBanner() {
  const { bookmarks, read, settings } = useStores()
  // Health changes with writes, and every write changes one of these.
  useStored(bookmarks)
  useStored(read)
  useStored(settings)
  const stores = [bookmarks, read, settings]
  const health = stores.map((store) => store.health())
  const trouble = (['blocked', 'full'] as const).find((state) => health.includes(state))
  const damaged = stores.some((store) => store.damagedKey() !== undefined) ? ('damaged' as const) : undefined
  const newer = stores.some((store) => store.isNewer()) ? ('newer' as const) : undefined
  const shown: StorageTrouble | undefined = trouble ?? newer ?? damaged
  return shown ? <StorageTroubleBanner trouble={shown} /> : null
}
