import { useEffect, useEffectEvent } from 'react'
import type { Paper } from '#domain/paper.ts'
import { useReadMarks } from '../state/use-read-marks.ts'
import { ROWS_PANEL_ID } from '../ui/element-ids.ts'
import { firstBelow } from '../ui/first-below.ts'

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
    // Asked for each time: the list may be drawn anew.
    const rows = () => document.getElementById(ROWS_PANEL_ID)
    const scroller = () => (phone ? document.documentElement : rows())
    const first = () => firstRow(rows(), phone ? 0 : (rows()?.getBoundingClientRect().top ?? 0))
    /** The first row in sight when it was looked last: a wheel is heard after the list has moved. */
    let from = first()
    let isReader = false
    let isDragging = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => (isReader = false)
    const scrolls = (within = LATE_SCROLL_MS) => {
      isReader = true
      clearTimeout(timer)
      timer = setTimeout(rest, within)
    }
    const willScroll = ({ target }: Event) => {
      if (target instanceof Node && scroller()?.contains(target)) scrolls()
    }
    const onScroll = ({ target }: Event) => {
      if (target !== (phone ? document : rows())) return
      if (isReader || isDragging) scrolls(AT_REST_MS)
      const at = first()
      if (isReader && at > from) passed(from, at)
      from = at
    }
    const onPointerDown = ({ target, pointerType }: PointerEvent) => {
      // Its scroll bar is part of the panel itself.
      isDragging = pointerType === 'mouse' && target === scroller()
      if (isDragging) scrolls()
      else rest()
    }
    const onPointerUp = () => (isDragging = false)
    const onKeyDown = ({ key }: KeyboardEvent) => (key === 'PageDown' || key === 'PageUp' ? scrolls() : rest())
    const stop = new AbortController()
    const options = { passive: true, signal: stop.signal }
    // Scrolling of a pane does not bubble.
    document.addEventListener('scroll', onScroll, { ...options, capture: true })
    document.addEventListener('wheel', willScroll, options)
    document.addEventListener('touchmove', willScroll, options)
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

/** The number of rows that lie above `top` altogether. */
function firstRow(panel: HTMLElement | null, top: number): number {
  const chunks = panel?.querySelectorAll<HTMLElement>('[data-rows]') ?? []
  const chunk = chunks[Math.min(firstBelow(chunks, top + 1), chunks.length - 1)]
  return chunk ? Number(chunk.dataset['rows']) + firstBelow(chunk.children, top + 1) : 0
}
