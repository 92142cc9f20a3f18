import type { Settings } from '#domain/settings.ts'
import { useStored, useStores } from './stores.tsx'

/** The settings, and a function that changes some of them. */
export function useSettings(): { settings: Settings; change: (fields: Partial<Settings>) => void } {
  const { settings: store } = useStores()
  const settings = useStored(store)
  return { settings, change: (fields) => store.update((latest) => ({ ...latest, ...fields })) }
}
