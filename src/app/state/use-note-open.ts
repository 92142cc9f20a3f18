import { useSyncExternalStore } from 'react'

// The choice lasts for the session of this tab (DESIGN.md §7), so it lives in memory.
let open = false
const listeners = new Set<() => void>()

/** Whether translator's notes are unfolded; one choice for all papers. */
export function useNoteOpen(): { noteOpen: boolean; setNoteOpen: (open: boolean) => void } {
  const noteOpen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => open,
    () => false,
  )
  return {
    noteOpen,
    setNoteOpen(next) {
      open = next
      listeners.forEach((listener) => listener())
    },
  }
}
