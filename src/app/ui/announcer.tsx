import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

const DEBOUNCE_MS = 300

/** The one polite live region of the app; of quick changes only the last is read (DESIGN.md §8). */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [announce] = useState(() => (next: string) => {
    clearTimeout(timer.current)
    setText('') // Only a change is read: the same words may come twice, of two papers.
    timer.current = setTimeout(() => setText(next), DEBOUNCE_MS)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" className="sr-only">
        {text}
      </div>
    </AnnounceContext>
  )
}

/** Says a change aloud to screen readers. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext)
}
