import { useId, type ReactNode, type ToggleEvent } from 'react'

interface PopoverProps {
  /** Draws the opener; spread the given properties on its button. */
  readonly opener: (props: { popoverTarget: string; 'aria-haspopup': 'dialog' }) => ReactNode
  readonly label: string
  readonly className?: string
  /** Called with `close`, which hides the popover and returns focus to the opener. */
  readonly children: (close: () => void) => ReactNode
}

const MARGIN = 8

/** A native popover under its opener: the browser closes it on Escape and on a click elsewhere. */
export function Popover({ opener, label, className = '', children }: PopoverProps) {
  const id = useId()

  function place(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState !== 'open') return
    const panel = event.currentTarget
    const from = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)?.getBoundingClientRect()
    if (from) placeUnder(panel, from)
    panel.querySelector<HTMLElement>('[data-autofocus], button, a, input')?.focus()
  }

  return (
    <>
      {opener({ popoverTarget: id, 'aria-haspopup': 'dialog' })}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={place}
        className={`rises fixed inset-auto m-0 max-h-[80dvh] max-w-[calc(100vw-16px)] overflow-y-auto rounded-3 bg-raised text-left text-14 font-normal text-ink shadow-(--shadow-pop) ${className}`}
      >
        {children(() => document.getElementById(id)?.hidePopover())}
      </div>
    </>
  )
}

/** Below the opener, right edges aligned; above it when there is no room; never outside the window. */
function placeUnder(panel: HTMLElement, from: DOMRect): void {
  const { innerWidth, innerHeight } = window
  const left = Math.min(Math.max(MARGIN, from.right - panel.offsetWidth), innerWidth - panel.offsetWidth - MARGIN)
  const below = from.bottom + MARGIN / 2
  const fits = below + panel.offsetHeight <= innerHeight - MARGIN
  const top = fits ? below : Math.max(MARGIN, from.top - panel.offsetHeight - MARGIN / 2)
  panel.style.left = `${Math.max(MARGIN, left)}px`
  panel.style.top = `${top}px`
}
