import { useEffect, useLayoutEffect, type RefObject } from 'react'

interface Position {
  /** Paper id of the first row in sight. */
  readonly anchor: string
  /** How far that row's top lies below the scroller's top, px. */
  readonly offset: number
}

export const STORAGE_PREFIX = 'ridu:place:'

interface ListPositionProps {
  /** Names the list; each list has its own place. */
  readonly listKey: string
  /** The element that scrolls; undefined when the page itself does. */
  readonly scroller: RefObject<HTMLElement | null> | undefined
}

/**
 * Keeps the reader's place in a list: back, reload and return find the same row at the same height. A component of the
 * list itself, so that a list that was hidden finds its place when it shows again.
 */
export function ListPosition({ listKey: key, scroller }: ListPositionProps) {
  useLayoutEffect(() => {
    const place = readPlace(key)
    const element = scroller?.current ?? undefined
    const row = place && document.querySelector(`article[data-paper-id="${CSS.escape(place.anchor)}"]`)
    const view = element ?? window
    if (!place || !row) {
      view.scrollTo(0, 0)
      return
    }
    const putBack = () => view.scrollBy(0, boxOf(row).top - topOf(element) - place.offset)
    putBack()
    // Rows of a long list get their true height only when they come into sight: once more, when they have it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(putBack)
    })
    return () => cancelAnimationFrame(frame)
  }, [key, scroller])

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

/** The first row that was in sight of a list. */
export function placeIn(listKey: string): string | undefined {
  return readPlace(listKey)?.anchor
}

function topOf(element: HTMLElement | undefined): number {
  return element?.getBoundingClientRect().top ?? 0
}

/** The box of a row's list item: that of the row itself would lay out rows that are not drawn, all of them. */
function boxOf(row: Element): DOMRect {
  return (row.parentElement ?? row).getBoundingClientRect()
}

function writePlace(key: string, element: HTMLElement | undefined): void {
  const top = topOf(element)
  const rows = [...(element ?? document).querySelectorAll<HTMLElement>('article[data-paper-id]')]
  const anchor = rows.find((row) => boxOf(row).bottom > top)
  if (!anchor) return
  const place: Position = { anchor: anchor.dataset['paperId'] ?? '', offset: boxOf(anchor).top - top }
  try {
    sessionStorage.setItem(STORAGE_PREFIX + key, JSON.stringify(place))
  } catch {
    // Blocked storage costs the place after a reload, nothing else.
  }
}

function readPlace(key: string): Position | undefined {
  try {
    const name = STORAGE_PREFIX + key
    // A tab that was closed left its places in localStorage: see `keepPlaces`.
    const stored: unknown = JSON.parse(sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return undefined
    const { anchor, offset } = stored as Partial<Position>
    return typeof anchor === 'string' && typeof offset === 'number' ? { anchor, offset } : undefined
  } catch {
    return undefined // Blocked or foreign: start at the top.
  }
}
