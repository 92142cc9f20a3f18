import { useEffect, useEffectEvent, useState } from 'react'
import './toast-bubble.css'
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
    <div className="toast">
      {/* Pointing at it or focusing its button only holds the message; nothing depends on it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="rises"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toast.text}
        {toast.action && (
          <button type="button" className="touch-target" onClick={onAction}>
            {toast.action.label}
          </button>
        )}
      </div>
    </div>
  )
}
