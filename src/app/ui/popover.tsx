import { useEffect, useId, useState, type ReactNode, type ToggleEvent } from 'react'
import { lazyChunk } from './lazy-chunk.tsx'
import { placeUnder } from './place-under.ts'

/** What the opener's button must carry. */
interface PopoverOpenerProps {
  readonly popoverTarget: string
  readonly 'aria-haspopup': 'dialog'
  readonly onClick: () => void
}

const OverlayEntry = lazyChunk(() => import('./late-overlay-entry.ts').then((module) => module.OverlayEntry))

interface PopoverProps {
  /** Draws the opener; spread the given properties on its button. */
  readonly opener: (props: PopoverOpenerProps) => ReactNode
  readonly label: string
  readonly className?: string
  /** Draws the content, once it is first asked for. `close` hides it and returns focus to the opener. */
  readonly children: (close: () => void) => ReactNode
}

/** A native popover under its opener: the browser closes it on Escape and on a click elsewhere. */
export function Popover({ opener, label, className = '', children }: PopoverProps) {
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => document.getElementById(id)?.hidePopover()

  // Content may come late or change its size: the panel follows.
  useEffect(() => {
    const panel = document.getElementById(id)
    if (!wanted || !panel) return
    const observer = new ResizeObserver(() => placeUnderOpener(panel))
    observer.observe(panel)
    return () => observer.disconnect()
  }, [id, wanted])

  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    setIsOpen(event.newState === 'open')
    if (event.newState !== 'open') return
    setWanted(true)
    placeUnderOpener(event.currentTarget)
    event.currentTarget.focus({ preventScroll: true })
  }

  return (
    <>
      {opener({ popoverTarget: id, 'aria-haspopup': 'dialog', onClick: () => setWanted(true) })}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onToggle={onToggle}
        className={`rises fixed inset-auto m-0 max-h-[80dvh] max-w-[calc(100vw-16px)] overflow-y-auto rounded-3 bg-raised text-left text-14 font-normal text-ink [box-shadow:var(--shadow-pop)] ${className}`}
      >
        {wanted && children(close)}
        {isOpen && <OverlayEntry close={close} />}
      </div>
    </>
  )
}

function placeUnderOpener(panel: HTMLElement): void {
  placeUnder(panel, document.querySelector(`[popovertarget="${CSS.escape(panel.id)}"]`))
}
