import { useCallback, useState } from 'react'

/** Rows selected in a list. */
export interface Selection<Id extends string> {
  /** Undefined while nothing is being selected. */
  readonly selected: ReadonlySet<Id> | undefined
  readonly setSelected: (selected: ReadonlySet<Id> | undefined) => void
  /** Stays the same function from one drawing to the next. */
  readonly toggleSelected: (id: Id) => void
}

/** The selection of a list; another list starts without one. @param list names the list */
export function useSelection<Id extends string>(list: string): Selection<Id> {
  const [state, setState] = useState<{ readonly list: string; readonly selected: ReadonlySet<Id> }>()
  return {
    selected: state?.list === list ? state.selected : undefined,
    setSelected: useCallback((selected) => setState(selected && { list, selected }), [list]),
    toggleSelected: useCallback(
      (id) =>
        setState((before) => {
          const selected = new Set(before?.list === list ? before.selected : [])
          if (!selected.delete(id)) selected.add(id)
          return { list, selected }
        }),
      [list],
    ),
  }
}
