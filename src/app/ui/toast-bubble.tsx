import { useEffect, useEffectEvent, useState } from 'react'
import type { Toast } from './toast.tsx'

interface ToastBubbleProps {
  readonly toast: Toast
  readonly onAction: () => void
  readonly onClose: () => void
}

const SHOWN_MS = 5000
const SHOWN_WITH_ACTION_MS = 10_000

/** A message that goes by itself, and stays while it is pointed at or focused. */
export function ToastBubble({ toast, onAction, onClose }: ToastBubbleProps) {
  const [held, setHeld] = useState(false)
  const close = useEffectEvent(onClose)
  const duration = toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => close(), duration)
    return () => clearTimeout(timer)
  }, [held, duration])
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-(--z-toast) flex justify-center px-4 md:bottom-6">
      {/* Pointing at it or focusing its button only holds the message; nothing depends on it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="rises pointer-events-auto flex min-h-11 items-center gap-4 rounded-2 bg-toast px-4 py-2 text-14 text-on-toast [box-shadow:var(--shadow-pop)]"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toast.text}
        {toast.action && (
          <button type="button" className="touch-target font-medium text-toast-action" onClick={onAction}>
            {toast.action.label}
          </button>
        )}
      </div>
    </div>
  )
}
