import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { depth, useArrivals } from '../routing/browser-location.ts'
import { keepPlace, placeOf, readPlace, type Place } from '../routing/entry-places.ts'
import { firstBelow } from '../ui/first-below.ts'

/** Before the name of a list: where the reader was in it last, whichever entry showed it. */
export const STORAGE_PREFIX = 'ridu:place:'

const ROWS = 'article[data-paper-id]'

/** True until a list has found its place: the page was just loaded, and the browser or the reader may have scrolled it. */
let isFresh = true

interface ListPositionProps {
  /** Names the list; each list has its own place. */
  readonly listKey: string
  /** False while more rows are on their way: the row may be among them. */
  readonly isWhole: boolean
  /** The element that scrolls; undefined when the page itself does. */
  readonly scroller: RefObject<HTMLElement | null> | undefined
}

/**
 * Keeps the reader's place in a list: back, reload and return find the same row at the same height. A component of the
 * list itself, so that a list that was hidden finds its place when it shows again.
 */
export function ListPosition({ listKey: key, isWhole, scroller }: ListPositionProps) {
  const arrivals = useArrivals()
  const seen = useRef(arrivals)
  useLayoutEffect(
    () => {
      const place = latestPlace(key)
      const wasFresh = isFresh
      isFresh = false
      if (place || !wasFresh) return putBack(place ?? { of: key, offset: 0 }, scroller?.current)
      const element = scroller?.current ?? undefined
      if ((element?.scrollTop ?? window.scrollY) > 0) writePlace(key, element)
      return undefined
    },
    // oxlint-disable-next-line react/exhaustive-deps -- once more when all rows are there
    [key, isWhole, scroller],
  )
  // Back to an entry that shows the same list: it stays, unless it was elsewhere then.
  useLayoutEffect(() => {
    if (seen.current === arrivals) return
    seen.current = arrivals
    const place = placeOf('list', depth(), key)
    return place && putBack(place, scroller?.current)
  }, [arrivals, key, scroller])

  useEffect(() => {
    const element = scroller?.current ?? undefined
    const target: EventTarget = element ?? window
    let frame = 0
    const save = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => writePlace(key, element))
    }
    target.addEventListener('scroll', save, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      target.removeEventListener('scroll', save)
    }
  }, [key, scroller])
  return null
}

/** The first row that was in sight of a list: in this history entry, else when it was shown last. */
export function placeIn(listKey: string): string | undefined {
  return latestPlace(listKey)?.anchor
}

function latestPlace(key: string): Place | undefined {
  const name = STORAGE_PREFIX + key
  // A tab that was closed left its places in localStorage: see `keepPlaces`.
  return placeOf('list', depth(), key) ?? readPlace('sessionStorage', name) ?? readPlace('localStorage', name)
}

/** Scrolls a list to a place, or to its top where the row is gone. Returns a function that stops it. */
function putBack(place: Place, element: HTMLElement | null | undefined): (() => void) | undefined {
  const row = document.querySelector(`article[data-paper-id="${CSS.escape(place.anchor ?? '')}"]`)
  const view = element ?? window
  if (!row) {
    view.scrollTo(0, 0)
    return undefined
  }
  const scroll = () => view.scrollBy(0, boxOf(row).top - topOf(element) - place.offset)
  scroll()
  // Rows of a long list get their true height only when they come into sight: once more, when they have it.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(scroll)
  })
  return () => cancelAnimationFrame(frame)
}

function topOf(element: HTMLElement | null | undefined): number {
  return element?.getBoundingClientRect().top ?? 0
}

/** The box of a row's list item: that of the row itself would lay out rows that are not drawn, all of them. */
function boxOf(row: Element): DOMRect {
  return (row.parentElement ?? row).getBoundingClientRect()
}

/** The first row in sight of a list whose rows stand in chunks, or all in one. */
function firstInSight(root: ParentNode, top: number): HTMLElement | undefined {
  const chunks = root.querySelectorAll('[data-rows]')
  if (chunks.length === 0) {
    const rows = root.querySelectorAll<HTMLElement>(ROWS)
    return rows[
      firstBelow(
        [...rows].map((row) => row.parentElement ?? row),
        top,
      )
    ]
  }
  const items = chunks[firstBelow(chunks, top)]?.children ?? []
  return items[firstBelow(items, top)]?.querySelector<HTMLElement>(ROWS) ?? undefined
}

function writePlace(key: string, element: HTMLElement | undefined): void {
  const top = topOf(element)
  const row = firstInSight(element ?? document, top)
  const anchor = row?.dataset['paperId']
  if (!row || anchor === undefined) return
  const place: Place = { of: key, anchor, offset: boxOf(row).top - top }
  keepPlace('list', depth(), place, STORAGE_PREFIX + key)
}
