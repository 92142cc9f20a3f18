import { early } from './early-state.ts'

const rowsHere = () => [...document.querySelectorAll('#list article[data-paper-id]')]
const CURRENT = 'aria-current'

/**
 * From now on J and K mark at once the row they lead to, while the app that opens its paper is on its way. The mark goes
 * back to where the build drew it before the keys reach the app, which then moves it itself.
 */
export function showEarlySteps(): void {
  let from: Element | undefined
  early.step = (key) => {
    if (!areKeysOn()) return
    const rows = rowsHere()
    const at = rows.findIndex((row) => row.hasAttribute(CURRENT))
    const [row, next] = [rows[at], rows[at + (key === 'j' ? 1 : -1)]]
    if (!row || !next) return
    from ??= row
    row.removeAttribute(CURRENT)
    next.setAttribute(CURRENT, 'true')
    next.scrollIntoView({ block: 'nearest' })
  }
  early.endSteps = () => {
    // Rows the app has drawn anew are as it wants them.
    if (from?.isConnected) {
      for (const row of rowsHere()) row.removeAttribute(CURRENT)
      from.setAttribute(CURRENT, 'true')
    }
    from = undefined
  }
}

function areKeysOn(): boolean {
  try {
    return (
      (JSON.parse(localStorage.getItem('ridu:v1:settings') ?? '{}') as { singleKeys?: unknown }).singleKeys !== false
    )
  } catch {
    return true
  }
}
