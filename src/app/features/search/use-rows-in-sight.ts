import { useDeferredValue, useMemo } from 'react'
import type { SearchRow } from './active-row.ts'

/** More rows than any dialog shows at once. */
const IN_SIGHT = 6

/**
 * The rows to draw now: after a key those in sight, and the others once these are painted. What comes for the same query
 * takes none away.
 * @param query what the rows answer
 * @param isWhole true draws all at once: one further down has been chosen
 */
export function useRowsInSight(rows: readonly SearchRow[], query: string, isWhole: boolean): readonly SearchRow[] {
  const answer = useMemo(() => ({ rows, query }), [rows, query])
  const drawn = useDeferredValue(answer)
  return isWhole || drawn.query === query ? rows : rows.slice(0, IN_SIGHT)
}
