import { useKeys } from '../keyboard/use-keys.ts'
import { openSearch } from '../routing/router.tsx'
import { useSettings } from '../state/use-settings.ts'

/** The keys that work on every page. Draws nothing; it is a component so that it can come after the first page. */
export function GlobalKeys() {
  const { settings } = useSettings()
  useKeys({ search: () => openSearch() }, settings.singleKeys)
  return null
}
