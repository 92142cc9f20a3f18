import { startTransition, useEffect, useState } from 'react'
import type { Paper } from '#domain/paper.ts'

/** Rows that are there at once, and around those that must be. */
const FIRST = 32
/** Rows drawn in one go: little enough that a slow phone stays quick between two goes. */
const STEP = 40

/**
 * The rows of a list, a few more with each go until all are there: a long day opens at once, and the browser's own find
 * sees every row in the end.
 * @param needed ids of rows that must be there at once
 */
export function useGrowing(papers: readonly Paper[], needed: readonly (string | undefined)[]): readonly Paper[] {
  const { length } = papers
  const [least, setLeast] = useState(FIRST)
  const last = papers.findLastIndex(({ id }) => needed.includes(id))
  const count = Math.max(least, last + FIRST)
  useEffect(() => {
    if (count >= length) return
    const timer = setTimeout(() => startTransition(() => setLeast(count + STEP)))
    return () => clearTimeout(timer)
  }, [count, length])
  return count < length ? papers.slice(0, count) : papers
}
