import { useEffect, useRef, type ReactNode } from 'react'
import { useOverlayEntry } from './overlay-entry.ts'
import { placeUnder } from './place-under.ts'

interface DialogProps {
  readonly label: string
  readonly onClose: () => void
  readonly className?: string
  /** Stands by its opener instead of in the middle. */
  readonly placed?: boolean
  readonly children: ReactNode
}

/**
 * A native modal dialog that exists while it is rendered. The browser traps focus and gives it back to the opener;
 * Escape and a click outside call `onClose`.
 */
export function Dialog({ label, onClose, className = '', placed = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useOverlayEntry(onClose)

  useEffect(() => {
    const dialog = ref.current
    const opener = document.activeElement
    dialog?.showModal()
    // A key may have opened it while another button had the focus.
    const from = opener?.closest('button[aria-haspopup]') ?? document.querySelector('[data-anchors-dialog]')
    if (dialog && placed && from) placeUnder(dialog, from)
    return () => {
      dialog?.close()
      // A removed dialog cannot give focus back by itself.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [placed])

  return (
    // The click handler only watches the backdrop; Escape is the keyboard's way, through onCancel.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-label={label}
      className={`rises ${placed ? 'fixed inset-auto' : 'm-auto'} bg-raised [box-shadow:var(--shadow-pop)] backdrop:bg-(--scrim) ${className}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
