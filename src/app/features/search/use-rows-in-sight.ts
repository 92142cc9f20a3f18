import type { SearchRow } from './active-row.ts'
import { useSettled } from './use-settled.ts'

/** More rows than any dialog shows at once. */
const IN_SIGHT = 6
/** The rows below are not drawn for an answer that the next key replaces. */
const OTHERS_AFTER_MS = 150

/**
 * The rows to draw now: after a key those in sight, and the others once the reader rests. What comes for the same query
 * takes none away.
 * @param query what the rows answer
 * @param isWhole true draws all at once: one further down has been chosen
 */
export function useRowsInSight(rows: readonly SearchRow[], query: string, isWhole: boolean): readonly SearchRow[] {
  const rested = useSettled(query, OTHERS_AFTER_MS)
  return isWhole || rested === query || rows.length <= IN_SIGHT ? rows : rows.slice(0, IN_SIGHT)
}
