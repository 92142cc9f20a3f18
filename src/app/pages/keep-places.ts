import { STORAGE_PREFIX } from './list-position.tsx'

/** When the page goes, leaves the places of its lists to whoever opens them next, in place of those left before. */
export function keepPlaces(): () => void {
  const keep = () => {
    try {
      const places = entriesOf(sessionStorage)
      if (places.length === 0) return
      entriesOf(localStorage).forEach(([key]) => localStorage.removeItem(key))
      places.forEach(([key, place]) => localStorage.setItem(key, place))
    } catch {
      // Blocked or full: lists start at the top next time.
    }
  }
  window.addEventListener('pagehide', keep)
  return () => window.removeEventListener('pagehide', keep)
}

function entriesOf(storage: Storage): [string, string][] {
  return Object.entries(storage as unknown as Record<string, string>).filter(([key]) => key.startsWith(STORAGE_PREFIX))
}
