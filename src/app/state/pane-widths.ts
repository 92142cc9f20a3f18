/** The panes the reader can make wider; the third takes what is left. */
export type Pane = 'rail' | 'list'

const PANES_KEY = 'ridu:v1:panes'

/**
 * Chooses a width and keeps it. index.html sets those of the last visit before anything is painted; the style sheet
 * holds them within the window.
 * @param width CSS px; undefined goes back to the width of the design
 */
export function setPaneWidth(pane: Pane, width: number | undefined): void {
  document.documentElement.style.setProperty(propertyOf(pane), width === undefined ? '' : `${width}px`)
  try {
    localStorage.setItem(PANES_KEY, JSON.stringify({ rail: chosenWidth('rail'), list: chosenWidth('list') }))
  } catch {
    // Blocked or full: the width lasts as long as the page.
  }
}

function chosenWidth(pane: Pane): number | undefined {
  return Number.parseFloat(document.documentElement.style.getPropertyValue(propertyOf(pane))) || undefined
}

const propertyOf = (pane: Pane) => `--own-${pane}`
