import { useSyncExternalStore } from 'react'
import { useStores, type WatchedStore } from '../state/stores.tsx'
import { lazyChunk } from '../ui/lazy-chunk.tsx'

/** Why what the reader does is not kept, or not all of it. */
export type StorageTrouble = 'blocked' | 'full' | 'newer' | 'damaged'

const TroubleBanner = lazyChunk(() =>
  import('./storage-trouble-banner.tsx').then((module) => module.StorageTroubleBanner),
)

/** Says when what the reader does is not kept. Nothing is drawn, or fetched, while all is well. */
export function StorageBanner() {
  const { all } = useStores()
  // The build knows of no trouble, and what is hydrated must begin as the build drew it.
  const trouble = useSyncExternalStore(
    all.subscribe,
    () => troubleOf(all.list()),
    () => undefined,
  )
  return trouble && <TroubleBanner trouble={trouble} />
}

function troubleOf(stores: readonly WatchedStore[]): StorageTrouble | undefined {
  const trouble = (['blocked', 'full'] as const).find((state) => stores.some((store) => store.health() === state))
  if (trouble) return trouble
  if (stores.some((store) => store.isNewer())) return 'newer'
  return stores.some((store) => store.damagedKey() !== undefined) ? 'damaged' : undefined
}
