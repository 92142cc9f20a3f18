import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { manifestQuery } from '../data/archive-queries.ts'
import { takeEarlyKeys } from '../keyboard/early-keys.ts'
import { keyNameOf, useKeys } from '../keyboard/use-keys.ts'
import { openSearch } from '../routing/router.tsx'
import { useSettings } from '../state/use-settings.ts'
import { importSearch } from './lazy-search.tsx'

/** What works on every page: its keys, and getting the search ready. Draws nothing, so that it can come late. */
export function GlobalKeys() {
  const { settings } = useSettings()
  useSearchOnIntent()
  useKeys({ search: () => openSearch() }, settings.singleKeys)
  useEarlySearch(settings.singleKeys)
  return null
}

/**
 * Loads the search and what it searches when a pointer or the focus comes to whatever opens it: elements with
 * `data-opens-search`.
 */
function useSearchOnIntent(): void {
  const queries = useQueryClient()
  useEffect(() => {
    async function warm() {
      const [search, manifest] = await Promise.all([importSearch(), queries.ensureQueryData(manifestQuery)])
      search.warmSearch(manifest)
    }
    const handle = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('[data-opens-search]'))) return
      warm().catch(() => {
        // Told when the search is really opened.
      })
    }
    document.addEventListener('pointerover', handle)
    document.addEventListener('focusin', handle)
    return () => {
      document.removeEventListener('pointerover', handle)
      document.removeEventListener('focusin', handle)
    }
  }, [queries])
}

/** Opens the search when its key was pressed before this code had come. */
function useEarlySearch(singleKeys: boolean): void {
  useEffect(() => {
    const opens = (key: KeyboardEvent) => keyNameOf(key) === 'search' && (singleKeys || key.ctrlKey || key.metaKey)
    if (takeEarlyKeys().some(opens)) openSearch()
  }, [singleKeys])
}
