/** When to remind of a backup: after every 50 new bookmarks. */

const KEY = 'ridu:v1:backup'
const EVERY = 50

/** How many bookmarks were added since the last backup, once it is worth a word; else 0. */
export function bookmarksToBackUp(count: number): number {
  const since = count - lastCount()
  return since >= EVERY ? since : 0
}

/** The library was saved, or the reader does not want to now: starts counting anew. */
export function backedUp(count: number): void {
  try {
    localStorage.setItem(KEY, String(count))
  } catch {
    // Blocked or full: the banner for that says what to do.
  }
}

function lastCount(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0
  } catch {
    return 0
  }
}

let asked = false

/** Asks the browser not to clear this site by itself. It answers without asking the reader, or asks once. */
export function keepStorage(): void {
  if (asked) return
  asked = true
  void navigator.storage?.persist?.().catch(() => undefined) // Refused: the reminder to back up stays.
}
