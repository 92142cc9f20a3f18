import type { Day, PaperId } from '#domain/ids.ts'
import type { Hit } from '#domain/search/search-index.ts'
import type { Move } from './search-field.tsx'

/** One thing Enter can open: the day that was typed, or a result. */
export type SearchRow = { readonly id: 'day'; readonly day: Day } | { readonly id: PaperId; readonly hit: Hit }

/** A row the reader chose, by key or pointer, or that Back leads to. It holds for one query only. */
export interface ChosenRow {
  readonly id: SearchRow['id']
  readonly query: string
}

export interface ActiveRow {
  /** The row Enter opens. */
  readonly row: SearchRow | undefined
  /** False for the first row, active by itself. */
  readonly isChosen: boolean
  /** The row a key leads to; undefined when it leads nowhere else. */
  readonly after: (move: Move) => SearchRow | undefined
}

/** Rows that Page Up and Page Down go by. */
const PAGE = 5

/**
 * Which row is active. A chosen row stays chosen by its paper while more results arrive; until one is chosen it is the
 * first, whichever that is. A new query starts over.
 * @param query what the rows answer
 */
export function activeRow(rows: readonly SearchRow[], query: string, chosen: ChosenRow | undefined): ActiveRow {
  const at = chosen?.query === query ? rows.findIndex(({ id }) => id === chosen.id) : -1
  const active = Math.max(at, 0)
  const last = rows.length - 1
  const places: Readonly<Record<Move, number>> = {
    next: active + 1,
    previous: active - 1,
    'page-down': active + PAGE,
    'page-up': active - PAGE,
    first: 0,
    last,
  }
  return {
    row: rows[active],
    isChosen: at >= 0,
    after(move) {
      const place = Math.min(Math.max(places[move], 0), last)
      return place === active ? undefined : rows[place]
    },
  }
}
