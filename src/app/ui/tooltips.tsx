import { useEffect, useRef, useState, type ReactNode } from 'react'
import { placeTip } from './place-tip.ts'

const HOVER_MS = 500
/** Time to move the pointer from a button onto its tooltip. */
const LEAVE_MS = 120

interface Tip {
  readonly target: HTMLElement
  readonly by: 'hover' | 'focus'
}

interface TooltipsProps {
  /** Draws the keys of a button, by what its `data-tip` says. */
  readonly renderKeys: (name: string) => ReactNode
}

/**
 * The tooltips of every button with `data-tip`: its name, and its key if `data-tip` names one (DESIGN.md §7). After 500
 * ms under a mouse, at once where Tab leads, never by touch or where something else puts the focus; Escape hides it,
 * and it may be pointed at itself.
 */
export function Tooltips({ renderKeys }: TooltipsProps) {
  const [tip, setTip] = useState<Tip>()
  const panel = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const controller = new AbortController()
    const listen = <Type extends keyof DocumentEventMap>(type: Type, on: (event: DocumentEventMap[Type]) => void) =>
      document.addEventListener(type, on, { capture: true, signal: controller.signal })
    let timer: ReturnType<typeof setTimeout> | undefined
    let hovered: HTMLElement | undefined
    let shown: Tip | undefined
    let isTab = false
    const show = (next: Tip | undefined) => {
      clearTimeout(timer)
      shown = next
      setTip(next)
    }
    const hide = () => show(undefined)

    listen('pointerover', ({ target, pointerType }) => {
      if (pointerType === 'touch') return
      const isOnTip = target instanceof Node && panel.current?.contains(target)
      const over = isOnTip ? shown?.target : tipped(target)
      if (over === hovered) return
      clearTimeout(timer)
      hovered = over
      // Back on what the tooltip names, from the tooltip or its neighbourhood.
      if (over && over === shown?.target) return
      timer = over ? setTimeout(show, HOVER_MS, { target: over, by: 'hover' }) : setTimeout(hide, LEAVE_MS)
    })
    listen('pointerout', ({ relatedTarget }) => {
      if (relatedTarget !== null) return
      // Out of the window.
      hovered = undefined
      hide()
    })
    listen('focusin', ({ target }) => {
      const on = isTab && target instanceof HTMLElement && target.matches(':focus-visible') ? tipped(target) : undefined
      show(on && { target: on, by: 'focus' })
    })
    listen('focusout', hide)
    listen('pointerdown', hide)
    listen('scroll', ({ target }) => {
      if (shown && target instanceof Node && target.contains(shown.target)) hide()
    })
    listen('keydown', (event) => {
      isTab = event.key === 'Tab'
      if (event.key !== 'Escape') return
      // What the pointer brought is all that this Escape takes away; focus brought it beside something else.
      if (shown?.by === 'hover') event.preventDefault()
      hide()
    })
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [])

  useEffect(() => {
    const element = panel.current
    if (!element || !tip) return
    // A popover that opens moves the focus, and bears no other while it does.
    const frame = requestAnimationFrame(() => {
      // In the top layer: above dialogs, and cut by no pane.
      element.showPopover()
      placeTip(element, tip.target)
    })
    return () => {
      cancelAnimationFrame(frame)
      element.hidePopover()
    }
  }, [tip])

  if (!tip?.target.isConnected) return null
  return (
    <div
      ref={panel}
      role="tooltip"
      // Assistive technology has the name already.
      aria-hidden
      popover="manual"
      className="fixed inset-auto z-(--z-tip) m-0 items-center gap-2 rounded-2 bg-toast px-2 py-1 text-12 whitespace-nowrap text-on-toast open:flex"
    >
      {[tip.target.ariaLabel ?? tip.target.textContent, tip.target.ariaDescription].filter(Boolean).join(': ')}
      {renderKeys(tip.target.dataset['tip'] ?? '')}
    </div>
  )
}

function tipped(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[data-tip]')) || undefined
}
