import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { manifestQuery } from '../data/archive-queries.ts'

const importSearch = () => import('./search-content.tsx')

let chunk: ReturnType<typeof importSearch> | undefined
let failures = 0

/** The code of the search, loaded once, when it is first wanted. A failed load stays failed until it is retried. */
export function loadSearch(): ReturnType<typeof importSearch> {
  return (chunk ??= importSearch())
}

/** Forgets a failed load, so that the next one tries again. */
export function retrySearch(): void {
  failures += 1
  // A browser may remember that a module failed, and a deploy may have replaced it: then only a new page helps.
  if (failures > 1) location.reload()
  else chunk = undefined
}

/**
 * Loads the search and what it searches when a pointer or the focus comes to whatever opens it: elements with
 * `data-opens-search`.
 */
export function useSearchOnIntent(): void {
  const queries = useQueryClient()
  useEffect(() => {
    async function warm() {
      const [search, manifest] = await Promise.all([loadSearch(), queries.ensureQueryData(manifestQuery)])
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
