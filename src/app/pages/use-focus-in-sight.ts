import { useEffect } from 'react'

/** What scrolls sideways. */
const SIDEWAYS = '.link-bar, .overflow-x-auto'

/** Brings what Tab reaches in a line that scrolls sideways into sight: browsers leave what is half there as it is. */
export function useFocusInSight(): void {
  useEffect(() => {
    const show = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(SIDEWAYS) && target.matches(':focus-visible'))
        target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    document.addEventListener('focusin', show)
    return () => document.removeEventListener('focusin', show)
  }, [])
}
