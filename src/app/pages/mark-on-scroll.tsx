import { useEffect, useEffectEvent } from 'react'
import type { Paper } from '#domain/paper.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { ROWS_PANEL_ID } from '../ui/element-ids.ts'

interface MarkOnScrollProps {
  readonly listKey: string
  readonly papers: readonly Paper[]
  /** On phones the page itself scrolls. */
  readonly phone: boolean
}

/** So long after the last sign of it the reader is not scrolling any more. A flick rolls on without a finger. */
const AT_REST_MS = 250
/** A busy page scrolls some time after the wheel was turned. */
const LATE_SCROLL_MS = 1000

/**
 * 「滚过即已读」: rows that leave the top of the list are read, when it is the reader who scrolls, by wheel, finger, scroll bar
 * or page keys. A list that jumps, to the place of last time or along with the J key, marks nothing.
 */
export function MarkOnScroll({ listKey, papers, phone }: MarkOnScrollProps) {
  const { isRead, mark } = useReadMarks()
  const passed = useEffectEvent((from: number, to: number) => {
    const unread = papers.slice(from, to).filter((paper) => !isRead(paper))
    if (unread.length > 0) mark(unread, true)
  })

  useEffect(() => {
    const panel = document.getElementById(ROWS_PANEL_ID)
    if (!panel) return
    const first = () => firstRow(panel, phone ? 0 : panel.getBoundingClientRect().top)
    /** The first row in sight when it was looked last; undefined while the reader does not scroll. */
    let from: number | undefined
    let isDragging = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => (from = undefined)
    const scrolls = (within = LATE_SCROLL_MS) => {
      from ??= first()
      clearTimeout(timer)
      timer = setTimeout(rest, within)
    }
    const willScroll = () => scrolls()
    const onScroll = () => {
      if (isDragging) scrolls()
      if (from === undefined) return
      const at = first()
      if (at > from) passed(from, at)
      from = at
      scrolls(AT_REST_MS)
    }
    const onPointerDown = ({ target, pointerType }: PointerEvent) => {
      // Its scroll bar is part of the panel itself.
      isDragging = pointerType === 'mouse' && target === (phone ? document.documentElement : panel)
      if (isDragging) scrolls()
      else rest()
    }
    const onPointerUp = () => (isDragging = false)
    const onKeyDown = ({ key }: KeyboardEvent) => (key === 'PageDown' || key === 'PageUp' ? scrolls() : rest())
    const stop = new AbortController()
    const options = { passive: true, signal: stop.signal }
    const scroller: EventTarget = phone ? window : panel
    scroller.addEventListener('scroll', onScroll, options)
    scroller.addEventListener('wheel', willScroll, options)
    scroller.addEventListener('touchmove', willScroll, options)
    window.addEventListener('pointerdown', onPointerDown as EventListener, { ...options, capture: true })
    window.addEventListener('pointerup', onPointerUp, options)
    window.addEventListener('keydown', onKeyDown as EventListener, { ...options, capture: true })
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [listKey, phone])
  return null
}

/** The number of rows that lie above `top` altogether. Rows are in order, so that it need not look at all 604. */
function firstRow(panel: HTMLElement, top: number): number {
  const rows = panel.querySelector('ol')?.children ?? []
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > top + 1) high = middle
    else low = middle + 1
  }
  return low
}
