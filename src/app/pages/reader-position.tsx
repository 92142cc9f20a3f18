import { useEffect, useLayoutEffect } from 'react'
import type { PaperId } from '#domain/ids.ts'
import { depth, useArrivals } from '../routing/browser-location.ts'
import { keepPlace, placeOf } from '../routing/entry-places.ts'
import { READER_SCROLLER_ID } from '../ui/element-ids.ts'

/** What a reader does to scroll by themselves. */
const MOVES = ['wheel', 'pointerdown', 'keydown'] as const

/** Keeps the place in a paper: Back and reload find it where it was, and a paper that is opened anew starts at its top. */
export function ReaderPosition({ id, phone }: { id: PaperId; phone: boolean }) {
  const arrivals = useArrivals()
  useLayoutEffect(() => {
    const place = placeOf('reader', depth(), id)
    if (phone) window.scrollTo(0, place?.offset ?? 0)
    return place && scrollTo(scrollerOf(phone), place.offset)
  }, [id, phone, arrivals])

  useEffect(() => {
    const scroller = scrollerOf(phone)
    if (!scroller) return
    const target: EventTarget = phone ? window : scroller
    let frame = 0
    const save = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => keepPlace('reader', depth(), { of: id, offset: scroller.scrollTop }))
    }
    target.addEventListener('scroll', save, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      target.removeEventListener('scroll', save)
    }
  }, [id, phone])
  return null
}

function scrollerOf(phone: boolean): Element | null {
  return phone ? document.scrollingElement : document.getElementById(READER_SCROLLER_ID)
}

/** Scrolls to a place now, and again while what comes late makes the paper longer, until the reader moves. */
function scrollTo(scroller: Element | null, offset: number): (() => void) | undefined {
  const content = scroller?.querySelector('article')
  if (!scroller || !content) return undefined
  const observer = new ResizeObserver(() => {
    scroller.scrollTop = offset
    if (scroller.scrollTop >= offset - 1) stop()
  })
  const stop = () => {
    observer.disconnect()
    for (const move of MOVES) window.removeEventListener(move, stop)
  }
  scroller.scrollTop = offset
  if (scroller.scrollTop >= offset - 1) return undefined
  observer.observe(content)
  for (const move of MOVES) window.addEventListener(move, stop, { passive: true })
  return stop
}
