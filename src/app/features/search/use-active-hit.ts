import { useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Hit } from '#domain/search/search-index.ts'

interface ActiveHit {
  /** The row Enter opens. */
  readonly hit: Hit | undefined
  /** True when the reader chose it, by key or pointer; false for the first row, active by itself. */
  readonly isChosen: boolean
  readonly choose: (id: PaperId) => void
  /** The row `step` rows below the active one; undefined beyond the ends. */
  readonly neighbour: (step: 1 | -1) => Hit | undefined
}

interface Choice {
  readonly id: PaperId
  /** The query it was chosen for; undefined until its results are there. */
  readonly query: string | undefined
}

/**
 * Which row is active. A chosen row stays chosen by its paper while more results arrive; until one is chosen it is the
 * first, whichever that is. A new query starts over.
 * @param query what the hits answer
 * @param initial the row to start with, when Back leads to a search
 */
export function useActiveHit(hits: readonly Hit[], query: string, initial: PaperId | undefined): ActiveHit {
  const [chosen, setChosen] = useState<Choice | undefined>(initial && { id: initial, query: undefined })
  // The first results that arrive answer the query the search was left with.
  if (chosen && chosen.query === undefined && hits.length > 0) setChosen({ ...chosen, query })
  const at = chosen && (chosen.query ?? query) === query ? hits.findIndex(({ id }) => id === chosen.id) : -1
  const active = Math.max(at, 0)
  return {
    hit: hits[active],
    isChosen: at >= 0,
    choose: (id) => setChosen({ id, query }),
    neighbour: (step) => hits[active + step],
  }
}
