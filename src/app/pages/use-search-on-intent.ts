import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { manifestQuery } from '../data/archive-queries.ts'

/**
 * Loads the search and what it searches when a pointer or the focus comes to whatever opens it: elements with
 * `data-opens-search`.
 */
export function useSearchOnIntent(): void {
  const queries = useQueryClient()
  useEffect(() => {
    async function warm() {
      const [search, manifest] = await Promise.all([
        import('./search-page.tsx'),
        queries.ensureQueryData(manifestQuery),
      ])
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
