import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { PaperId } from '#domain/ids.ts'
import { mayBeSwipe } from '../ui/touch-start.ts'
import { useGestures } from './use-gestures.ts'

/** A swipe from here on does what it says under the row, CSS px (DESIGN.md §8). */
const COMMITS_AT = 72
/** A finger that moves more is not pressing any more, px. */
const SLOP = 10
const LONG_PRESS_MS = 500
const SETTLE_MS = 150

/** What a swipe to one side does to a row. */
interface SwipeAction {
  readonly label: string
  readonly icon: ReactNode
  readonly run: () => void
}

interface RowGesturesProps {
  /** Rows slide on phones only. */
  readonly swipes: boolean
  /** What swiping a row does now. */
  readonly actionsFor: (id: PaperId) => { readonly right: SwipeAction; readonly left: SwipeAction } | undefined
  readonly onLongPress: (id: PaperId, at: { x: number; y: number }) => void
  /** Given while rows are being selected: a tap on one does that. */
  readonly onTap: ((id: PaperId) => void) | undefined
}

interface Touch {
  readonly id: PaperId
  readonly row: HTMLElement
  readonly x: number
  readonly y: number
  readonly maySwipe: boolean
  isSwipe: boolean
}

/** Swipes and long presses on the rows of a day, and the layer under the row that slides. */
export function RowGestures({ swipes, actionsFor, onLongPress, onTap }: RowGesturesProps) {
  const isOn = useGestures()
  const touch = useRef<Touch>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** A click that follows without another press belongs to the gesture. */
  const handled = useRef(false)
  const byFinger = useRef(false)
  const [pull, setPull] = useState<{ id: PaperId; box: DOMRect; by: number }>()

  const start = useEffectEvent((event: PointerEvent) => {
    byFinger.current = event.pointerType === 'touch'
    // What is pressed anew is no end of a gesture.
    handled.current = false
    const row = rowAt(event.target)
    if (!isOn || !byFinger.current || !event.isPrimary || !row) return
    const { clientX: x, clientY: y } = event
    touch.current = { ...row, x, y, maySwipe: swipes && mayBeSwipe(event), isSwipe: false }
    timer.current = setTimeout(() => {
      touch.current = undefined
      handled.current = true
      onLongPress(row.id, { x, y })
    }, LONG_PRESS_MS)
  })

  const move = useEffectEvent(({ clientX, clientY, isPrimary }: PointerEvent) => {
    const held = touch.current
    if (!held || !isPrimary) return
    const [dx, dy] = [clientX - held.x, clientY - held.y]
    if (!held.isSwipe) {
      if (Math.hypot(dx, dy) <= SLOP) return
      clearTimeout(timer.current)
      held.isSwipe = held.maySwipe && Math.abs(dx) > Math.abs(dy)
      if (!held.isSwipe) touch.current = undefined
    }
    if (held.isSwipe) {
      held.row.style.transform = `translateX(${dx}px)`
      setPull((before) => ({ id: held.id, box: before?.box ?? boxOf(held.row), by: dx }))
    }
  })

  const end = useEffectEvent(({ type, clientX, isPrimary }: PointerEvent) => {
    if (!isPrimary) return
    clearTimeout(timer.current)
    const held = touch.current
    touch.current = undefined
    if (!held?.isSwipe) return
    handled.current = true
    setPull(undefined)
    settle(held.row)
    const by = clientX - held.x
    if (type === 'pointerup' && Math.abs(by) > COMMITS_AT) actionsFor(held.id)?.[by > 0 ? 'right' : 'left'].run()
  })

  const click = useEffectEvent((event: MouseEvent) => {
    const row = rowAt(event.target)
    const isTap = onTap && byFinger.current && row && !(event.target as Element).closest('button, input')
    if (!isTap && !handled.current) return
    event.preventDefault()
    if (handled.current) event.stopPropagation()
    else if (isTap) onTap(row.id)
    handled.current = false
  })

  useEffect(() => {
    const listeners = [
      ['pointerdown', start],
      ['pointermove', move],
      ['pointerup', end],
      ['pointercancel', end],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener)
    window.addEventListener('click', click, true)
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener)
      window.removeEventListener('click', click, true)
      clearTimeout(timer.current)
    }
  }, [])

  const side = pull && pull.by < 0 ? 'right' : 'left'
  const action = pull && actionsFor(pull.id)?.[side === 'right' ? 'left' : 'right']
  if (!pull || !action) return null
  const width = Math.min(Math.abs(pull.by), pull.box.width)
  const { top, height } = pull.box
  return (
    <div
      aria-hidden
      className="swipe-under"
      data-side={side}
      data-commits={width > COMMITS_AT || undefined}
      style={{ top, height, width, left: side === 'left' ? pull.box.left : pull.box.right - width }}
    >
      {action.icon}
      {action.label}
    </div>
  )
}

function rowAt(target: EventTarget | null): { id: PaperId; row: HTMLElement } | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('#day-rows article[data-paper-id]') : null
  return row ? { row, id: row.dataset['paperId'] as PaperId } : undefined
}

/** Where the row lies while it is not pulled. */
function boxOf(row: HTMLElement): DOMRect {
  return (row.parentElement ?? row).getBoundingClientRect()
}

/** Lets a row slide back; where nothing is to move it is there at once. */
function settle(row: HTMLElement): void {
  const from = row.style.transform
  row.style.transform = ''
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  row.animate([{ transform: from }, { transform: 'none' }], SETTLE_MS)
}
