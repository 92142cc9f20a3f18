import { useSyncExternalStore } from 'react'

/** The panes the reader can make wider; the third takes what is left. */
export type Pane = 'rail' | 'list'

export interface Panes {
  /** Chosen widths, CSS px. */
  readonly widths: Readonly<Partial<Record<Pane, number>>>
  /** Rail and list are out of the way (F). Lasts as long as the tab's page. */
  readonly readerOnly: boolean
}

export const PANES_KEY = 'ridu:v1:panes'
const MOST_PX = 4000
const watchers = new Set<() => void>()
let panes: Panes = { widths: storedWidths(), readerOnly: false }

function storedWidths(): Panes['widths'] {
  try {
    const stored = Object(JSON.parse(localStorage.getItem(PANES_KEY) ?? '{}')) as Record<string, unknown>
    const width = (pane: Pane) => {
      const value = stored[pane]
      return typeof value === 'number' && value > 0 && value < MOST_PX ? { [pane]: value } : {}
    }
    return { ...width('rail'), ...width('list') }
  } catch {
    return {} // Blocked or foreign: the widths of the design.
  }
}

/** Changes what `usePanes` tells; the widths themselves are kept by `pane-widths.ts`. */
export function setPanes(next: Partial<Panes>): void {
  panes = { ...panes, ...next }
  for (const watcher of watchers) watcher()
}

export const panesNow = (): Panes => panes

export function usePanes(): Panes {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }, panesNow)
}
