import { useEffect } from 'react'
import { catchText, takeCaughtText } from '../keyboard/caught-text.ts'
import { takeHeldKeys } from '../keyboard/held-keys.ts'
import { useKeys } from '../keyboard/use-keys.ts'
import { isSearchOpen, navigate, openSearch } from '../routing/router.tsx'
import { openOverlay } from '../state/overlays.ts'
import { useSettings } from '../state/use-settings.ts'
import { lazyChunk } from '../ui/lazy-chunk.tsx'
import { GoChoices } from './go-choices.tsx'
import { preloadTrouble } from './lazy-trouble.tsx'
import '../ui/focus-rings.css'
import '../ui/forced-colors.css'
import { Tooltips } from '../ui/tooltips.tsx'
import { keepPlaces } from './keep-places.ts'
import { tipKeys } from './tip-keys.tsx'
import { useFocusInSight } from './use-focus-in-sight.ts'
import { useViewFocus } from './use-view-focus.ts'
import { useSearchOnIntent } from './use-search-on-intent.ts'

const BookmarkDetails = lazyChunk(
  () => import('../features/bookmarks/bookmark-details.tsx').then((module) => module.BookmarkDetails),
  { waits: 'quiet' },
)

/** How long the keys of the page itself may take to come after these. */
const PAGE_KEYS_MS = 5000

/**
 * What works on every page: its keys, and getting the search ready. A component, so that it can come after the first
 * page.
 */
export function GlobalKeys() {
  const { settings } = useSettings()
  useSearchOnIntent()
  useViewFocus()
  useFocusInSight()
  useEffect(keepPlaces, [])
  useKeys(
    {
      search: openSearchByKey,
      help: () => openOverlay('help'),
      goLatest: () => navigate({ type: 'home', filter: {} }),
      goDate: () => openOverlay('calendar'),
      goBookmarks: () => navigate({ type: 'bookmarks' }),
      goSettings: () => navigate({ type: 'settings' }),
    },
    settings.singleKeys,
  )
  useEffect(() => {
    preloadTrouble()
    // By then the page has brought its own keys too.
    const timer = setTimeout(() => {
      takeHeldKeys()
      if (!isSearchOpen()) takeCaughtText()
    }, PAGE_KEYS_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <GoChoices />
      <Tooltips renderKeys={settings.singleKeys ? tipKeys : () => null} />
      <BookmarkDetails />
    </>
  )
}

/** What is typed before the field is there waits for it. */
function openSearchByKey(): void {
  if (isSearchOpen()) return
  openSearch()
  catchText()
}
