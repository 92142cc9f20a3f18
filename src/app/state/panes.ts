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
/** What pages of the build are drawn with. */
const AS_DESIGNED: Panes = { widths: {}, readerOnly: false }
const watchers = new Set<() => void>()
let panes: Panes = { widths: storedWidths(), readerOnly: false }

function storedWidths(): Panes['widths'] {
  try {
    // What the style sheet makes of a foreign value stays within its limits.
    const { rail, list } = Object(JSON.parse(localStorage.getItem(PANES_KEY) ?? '{}')) as Record<string, unknown>
    return { ...(Number(rail) > 0 && { rail: Number(rail) }), ...(Number(list) > 0 && { list: Number(list) }) }
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
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    panesNow,
    () => AS_DESIGNED,
  )
}
