import { useEffect, useEffectEvent, useRef } from 'react'
import { mayBeSwipe } from '../ui/touch-start.ts'
import { useGestures } from './use-gestures.ts'

/** How far a finger goes sideways, and how much more than up or down (DESIGN.md §8). */
const LEAST = 64
const STEEPEST = 2

interface ReaderSwipeProps {
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

/** On phones a sideways swipe over a paper leads to its neighbours, as the buttons under it do. */
export function ReaderSwipe({ onPrevious, onNext }: ReaderSwipeProps): null {
  const isOn = useGestures()
  const from = useRef<PointerEvent>(undefined)
  const start = useEffectEvent((event: PointerEvent) => {
    const { pointerType, isPrimary, target } = event
    // A second finger zooms.
    if (!isPrimary) from.current = undefined
    else if (isOn && pointerType === 'touch' && target instanceof Element && target.closest('#reader'))
      from.current = mayBeSwipe(event) ? event : undefined
  })
  const end = useEffectEvent(({ clientX, clientY }: PointerEvent) => {
    const began = from.current
    from.current = undefined
    if (!began || getSelection()?.isCollapsed === false) return
    const [dx, dy] = [clientX - began.clientX, clientY - began.clientY]
    if (Math.abs(dx) < LEAST || Math.abs(dx) < STEEPEST * Math.abs(dy)) return
    if (dx < 0) onNext?.()
    else onPrevious?.()
  })
  useEffect(() => {
    const cancel = () => (from.current = undefined)
    window.addEventListener('pointerdown', start)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', cancel)
    return () => {
      window.removeEventListener('pointerdown', start)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', cancel)
    }
  }, [])
  return null
}
