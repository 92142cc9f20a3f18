import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'

export interface Toast {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface Toaster {
  /** Shows a message, in place of any other. */
  readonly show: (toast: Toast) => void
  /** Runs the action of the last message that had one, once, also after the message has gone. */
  readonly runLast: () => void
}

const ToastContext = createContext<Toaster>({ show: () => {}, runLast: () => {} })

const SHOWN_MS = 5000
const SHOWN_WITH_ACTION_MS = 10_000

/** One message at a time, bottom centre; stays while pointed at or focused (DESIGN.md §7). */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toast>()
  const [held, setHeld] = useState(false)
  const lastAction = useRef<() => void>(undefined)
  const duration = shown?.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS

  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(() => setShown(undefined), duration)
    return () => clearTimeout(timer)
  }, [shown, held, duration])

  const [toaster] = useState<Toaster>(() => {
    function show(toast: Toast) {
      lastAction.current = toast.action?.run
      setHeld(false)
      setShown(toast)
    }
    function runLast() {
      const run = lastAction.current
      lastAction.current = undefined
      setShown(undefined)
      run?.()
    }
    return { show, runLast }
  })

  return (
    <ToastContext value={toaster}>
      {children}
      {/* Pointing at it or focusing its button only holds the message; nothing depends on it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-(--z-toast) flex justify-center px-4 md:bottom-6"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {shown && (
          <div className="rises pointer-events-auto flex min-h-11 items-center gap-4 rounded-2 bg-toast px-4 py-2 text-14 text-on-toast [box-shadow:var(--shadow-pop)]">
            {shown.text}
            {shown.action && (
              <button type="button" className="touch-target font-medium text-toast-action" onClick={toaster.runLast}>
                {shown.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}

export function useToaster(): Toaster {
  return useContext(ToastContext)
}
