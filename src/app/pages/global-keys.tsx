import { useKeys } from '../keyboard/use-keys.ts'
import { openSearch } from '../routing/router.tsx'
import { useSettings } from '../state/use-settings.ts'
import { useSearchOnIntent } from './search-chunk.ts'

/** What works on every page: its keys, and getting the search ready. Draws nothing, so that it can come late. */
export function GlobalKeys() {
  const { settings } = useSettings()
  useSearchOnIntent()
  useKeys({ search: () => openSearch() }, settings.singleKeys)
  return null
}
