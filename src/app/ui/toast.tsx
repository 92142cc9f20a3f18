import { createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { lazyChunk } from './lazy-chunk.tsx'

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
const ToastBubble = lazyChunk(() => import('./toast-bubble.tsx').then((module) => module.ToastBubble))

/** One message at a time, bottom centre (DESIGN.md §7). */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ toast: Toast; number: number }>()
  const lastAction = useRef<() => void>(undefined)
  const [toaster] = useState<Toaster>(() => ({
    show(toast) {
      if (toast.action) lastAction.current = toast.action.run
      setShown((before) => ({ toast, number: (before?.number ?? 0) + 1 }))
    },
    runLast() {
      const run = lastAction.current
      if (!run) return
      lastAction.current = undefined
      setShown(undefined)
      run()
    },
  }))
  return (
    <ToastContext value={toaster}>
      {children}
      <div role="status">
        {shown && (
          // Numbered: a new message starts its time anew.
          <ToastBubble
            key={shown.number}
            toast={shown.toast}
            onAction={toaster.runLast}
            onClose={() => setShown(undefined)}
          />
        )}
      </div>
    </ToastContext>
  )
}

export function useToaster(): Toaster {
  return useContext(ToastContext)
}
