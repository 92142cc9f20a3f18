import { useContext, useEffect } from 'react'
import { useMessages } from '../i18n/use-messages.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { showedFirstView } from '../hydration/first-view.ts'
import { dropStaleHead } from '../hydration/static-head.ts'
import { CoveredContext } from '../keyboard/covered-context.ts'

/**
 * Sets the window's title to 「X - 日读」 and says X aloud when the view changes after the first.
 * @param title what the view shows; undefined while it is not known yet
 */
export function useDocumentTitle(title: string | undefined): void {
  const t = useMessages()
  const announce = useAnnounce()
  const covered = useContext(CoveredContext)
  useEffect(() => {
    if (title === undefined || covered) return
    const next = `${title} - ${t.brand}`
    if (document.title !== next && document.title.includes(' - ')) announce(title)
    document.title = next
    dropStaleHead()
    requestAnimationFrame(showedFirstView)
  }, [title, covered, t.brand, announce])
}
