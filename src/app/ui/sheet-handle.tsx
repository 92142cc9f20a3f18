import { useRef, type PointerEvent } from 'react'
import './sheet-handle.css'

/** A sheet pulled down by more than this share of its height closes (DESIGN.md §8). */
const CLOSES_AT = 0.3

/** The bar at the top of a sheet, by which it is pulled away. The close button beside it does the same. */
export function SheetHandle({ onClose }: { onClose: () => void }) {
  const from = useRef<number>(undefined)

  function pull({ currentTarget, clientY }: PointerEvent, isOver: boolean) {
    const sheet = currentTarget.closest<HTMLElement>('[popover], dialog')
    if (!sheet || from.current === undefined) return
    const by = Math.max(0, clientY - from.current)
    // What lets it rise would let it lag behind the finger.
    sheet.style.transition = isOver ? '' : 'none'
    sheet.style.transform = isOver ? '' : `translateY(${by}px)`
    if (!isOver) return
    from.current = undefined
    if (by > sheet.offsetHeight * CLOSES_AT) onClose()
  }

  return (
    <div
      aria-hidden
      data-sheet-handle
      className="sheet-handle"
      // A mouse would select the text it passes, and with the next pull drag that away instead of the sheet.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => pull(event, false)}
      onPointerUp={(event) => pull(event, true)}
      onPointerCancel={(event) => {
        from.current = event.clientY
        pull(event, true)
      }}
    >
      <span />
    </div>
  )
}
