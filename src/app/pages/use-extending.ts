import { useRef } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Selection } from '../ui/use-selection.ts'

interface ExtendingOptions extends Selection<PaperId> {
  /** The rows in their order. */
  readonly ids: readonly PaperId[]
  /** Where the reader is now; -1 before the first move. */
  readonly place: () => number
  readonly onMove: (id: PaperId) => void
}

/**
 * X and Shift with the arrows (DESIGN.md §9): selects rows from where the first of the arrows was pressed to where the
 * reader is now. Turning back takes rows out again; what was selected before stays.
 */
export function useExtending({ ids, place, selected, setSelected, toggleSelected, onMove }: ExtendingOptions) {
  const run = useRef<{ readonly from: number; readonly at: number; readonly before: ReadonlySet<PaperId> }>(undefined)

  function extend(by: 1 | -1) {
    const start = Math.max(place(), 0)
    const going = selected && run.current?.at === start ? run.current : undefined
    const { from, before } = going ?? { from: start, before: selected ?? new Set<PaperId>() }
    const to = Math.min(Math.max(start + by, 0), ids.length - 1)
    const id = ids[to]
    if (id === undefined) return
    run.current = { from, at: to, before }
    setSelected(new Set([...before, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]))
    onMove(id)
  }

  return {
    select: (id: PaperId | undefined): void => {
      run.current = undefined
      if (id !== undefined) toggleSelected(id)
    },
    extendDown: () => extend(1),
    extendUp: () => extend(-1),
  }
}
