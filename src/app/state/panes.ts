import { useSyncExternalStore } from 'react'

/** The panes the reader can make wider; the third takes what is left. */
export type Pane = 'rail' | 'list'

export interface Panes {
  /** Chosen widths, CSS px. */
  readonly widths: Readonly<Partial<Record<Pane, number>>>
  /** Rail and list are out of the way (F). Lasts as long as the tab's page. */
  readonly readerOnly: boolean
}

const KEY = 'ridu:v1:panes'
const MOST_PX = 4000
const watchers = new Set<() => void>()
let panes: Panes = { widths: storedWidths(), readerOnly: false }

function storedWidths(): Panes['widths'] {
  try {
    const stored = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}')) as Record<string, unknown>
    const width = (pane: Pane) => {
      const value = stored[pane]
      return typeof value === 'number' && value > 0 && value < MOST_PX ? { [pane]: value } : {}
    }
    return { ...width('rail'), ...width('list') }
  } catch {
    return {} // Blocked or foreign: the widths of the design.
  }
}

function set(next: Panes): void {
  panes = next
  for (const watcher of watchers) watcher()
}

/** @param width undefined goes back to the width of the design */
export function setPaneWidth(pane: Pane, width: number | undefined): void {
  const { [pane]: _before, ...others } = panes.widths
  const widths = width === undefined ? others : { ...others, [pane]: width }
  set({ ...panes, widths })
  try {
    localStorage.setItem(KEY, JSON.stringify(widths))
  } catch {
    // Blocked or full: the width lasts as long as the page.
  }
}

export function setReaderOnly(readerOnly: boolean): void {
  if (readerOnly !== panes.readerOnly) set({ ...panes, readerOnly })
}

export function usePanes(): Panes {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    () => panes,
  )
}
