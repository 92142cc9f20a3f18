import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

interface RowPlaceOptions {
  /** The element that scrolls; undefined when the page itself does. */
  readonly scroller: RefObject<HTMLElement | null> | undefined
  /** What the rows answer; undefined before the first rows. */
  readonly query: string | undefined
  /** Id of the row the reader chose, if any. */
  readonly chosenRow: string | undefined
  /** Changes when the rows do. */
  readonly rows: unknown
}

/**
 * Keeps the list where the reader looks: a new query starts at the top, or at the row Back leads to; results that arrive
 * late do not move the chosen row on the screen.
 */
export function useRowPlace({ scroller, query, chosenRow, rows }: RowPlaceOptions): void {
  const shown = useRef<{ readonly query: string; readonly row: string | undefined; readonly top: number }>(undefined)
  // Scrolling, or asking how far it is, would lay out the new rows before their frame: a third of the time to draw them.
  const isScrolled = useRef(scroller === undefined)
  useEffect(() => {
    const target = scroller ? scroller.current : document
    const note = () => {
      isScrolled.current = ((scroller ? scroller.current : document.scrollingElement)?.scrollTop ?? 0) !== 0
    }
    target?.addEventListener('scroll', note, { passive: true })
    return () => target?.removeEventListener('scroll', note)
  }, [scroller])
  useLayoutEffect(() => {
    if (query === undefined) return
    const view = scroller ? scroller.current : document.scrollingElement
    const row = chosenRow === undefined ? null : document.getElementById(chosenRow)
    const before = shown.current
    if (before?.query !== query) {
      if (isScrolled.current) view?.scrollTo(0, 0)
      isScrolled.current = row !== null
      row?.scrollIntoView({ block: 'center' })
    } else if (row && view && before.row === chosenRow) {
      const moved = row.offsetTop - before.top
      if (moved !== 0) view.scrollBy(0, moved)
    } else if (row && before.row === undefined && isOutOfSight(row, scroller?.current)) {
      row.scrollIntoView({ block: 'center' })
    }
    shown.current = { query, row: chosenRow, top: row?.offsetTop ?? 0 }
  }, [scroller, query, chosenRow, rows])
}

function isOutOfSight(row: HTMLElement, view: HTMLElement | null | undefined): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const frame = view?.getBoundingClientRect()
  return bottom < (frame?.top ?? 0) || top > (frame?.bottom ?? window.innerHeight)
}
