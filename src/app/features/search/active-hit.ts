import type { PaperId } from '#domain/ids.ts'
import type { Hit } from '#domain/search/search-index.ts'

/** A row the reader chose, by key or pointer, or that Back leads to. It holds for one query only. */
export interface ChosenHit {
  readonly id: PaperId
  readonly query: string
}

interface ActiveHit {
  /** The row Enter opens. */
  readonly hit: Hit | undefined
  /** False for the first row, active by itself. */
  readonly isChosen: boolean
  /** The row `step` rows below; undefined beyond the ends. */
  readonly neighbour: (step: 1 | -1) => Hit | undefined
}

/**
 * Which row is active. A chosen row stays chosen by its paper while more results arrive; until one is chosen it is the
 * first, whichever that is. A new query starts over.
 * @param query what the hits answer
 */
export function activeHit(hits: readonly Hit[], query: string, chosen: ChosenHit | undefined): ActiveHit {
  const at = chosen?.query === query ? hits.findIndex(({ id }) => id === chosen.id) : -1
  const active = Math.max(at, 0)
  return { hit: hits[active], isChosen: at >= 0, neighbour: (step) => hits[active + step] }
}
