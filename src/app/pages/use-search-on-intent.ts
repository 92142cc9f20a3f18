import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { prepareSearch } from './lazy-search.tsx'

/**
 * Loads the search and what it searches when a pointer or the focus comes to whatever opens it: elements with
 * `data-opens-search`.
 */
export function useSearchOnIntent(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const handle = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('[data-opens-search]'))) return
      void prepareSearch(queries)
    }
    document.addEventListener('pointerover', handle)
    document.addEventListener('focusin', handle)
    return () => {
      document.removeEventListener('pointerover', handle)
      document.removeEventListener('focusin', handle)
    }
  }, [queries])
}
