import { PANES_KEY, panesNow, setPanes, type Pane } from './panes.ts'

/** Brings rail and list back. Returns false when they are there. */
export function leaveReaderOnly(): boolean {
  const { readerOnly } = panesNow()
  if (readerOnly) setPanes({ readerOnly: false })
  return readerOnly
}

/** @param width undefined goes back to the width of the design */
export function setPaneWidth(pane: Pane, width: number | undefined): void {
  const { [pane]: _before, ...others } = panesNow().widths
  const widths = width === undefined ? others : { ...others, [pane]: width }
  setPanes({ widths })
  try {
    localStorage.setItem(PANES_KEY, JSON.stringify(widths))
  } catch {
    // Blocked or full: the width lasts as long as the page.
  }
}
