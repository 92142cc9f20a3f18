import { useEffect, useRef } from 'react'
import type { Route } from '#domain/links.ts'
import { currentUrl, useCurrentUrl } from '../routing/browser-location.ts'
import { parseLocation } from '../routing/router.tsx'
import { rowLinkId } from '../ui/element-ids.ts'

/** A view may come in a file of its own: so long its place for the focus is looked for. */
const LONGEST_WAIT_MS = 5000

/**
 * Gives the focus a place when a change of the view took what had it away (DESIGN.md §8): the row whose paper was left,
 * what the search was opened from, else the list, else the heading of the page. Focus that is somewhere stays there;
 * the first view moves none.
 */
export function useViewFocus(): void {
  const url = useCurrentUrl()
  const before = useRef(url)
  const beforeSearch = useRef('')
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && parseLocation(currentUrl()).route.type !== 'search')
        beforeSearch.current = target.id
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    if (before.current === url) return
    const from = parseLocation(before.current).route
    const to = parseLocation(url).route
    before.current = url
    // The search takes the focus itself, and gives it back.
    if (to.type === 'search') return
    return whenThere(() => targetOf(from, to, beforeSearch.current))
  }, [url])
}

function targetOf(from: Route, to: Route, beforeSearch: string): HTMLElement | null {
  const left = from.type === 'paper' && to.type !== 'paper' ? rowLinkId(from.id) : undefined
  const row = document.getElementById(from.type === 'search' ? beforeSearch : (left ?? ''))
  if (row?.checkVisibility()) return row
  // The settings have a section of that name.
  const list = document.querySelector<HTMLElement>('#list:is([role=region], [role=main])')
  const heading = document.querySelector<HTMLElement>('main h1[tabindex="-1"]')
  return to.type === 'paper' ? heading : (list ?? heading)
}

/** Focuses what `find` gives as soon as it gives something, while nothing else has the focus. */
function whenThere(find: () => HTMLElement | null): () => void {
  const observer = new MutationObserver(attempt)
  const timer = setTimeout(() => observer.disconnect(), LONGEST_WAIT_MS)
  const stop = () => {
    clearTimeout(timer)
    observer.disconnect()
  }
  // What has the focus now may be about to go with its view.
  const before = document.activeElement
  function attempt() {
    const now = document.activeElement
    const isLost = now === null || now === document.body
    const target = isLost ? find() : null
    target?.focus({ preventScroll: true })
    if (target || (!isLost && now !== before)) stop()
  }
  observer.observe(document.body, { childList: true, subtree: true })
  // After the view has been drawn, and after what it focuses itself.
  const frame = requestAnimationFrame(attempt)
  return () => {
    cancelAnimationFrame(frame)
    stop()
  }
}
