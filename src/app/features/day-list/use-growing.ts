import { startTransition, useEffect, useState } from 'react'
import type { Paper } from '#domain/paper.ts'

/** Shorter lists are drawn at once. */
const LONG = 60
/** Rows drawn in one go: little enough that a slow phone stays quick between two goes. */
const STEP = 40

/** The rows of a list that got much longer while it was in sight, a few more with each go, until all are there. */
export function useGrowing(papers: readonly Paper[]): readonly Paper[] {
  const first = papers[0]?.id
  const [drawn, setDrawn] = useState({ first, count: papers.length })
  const isSame = drawn.first === first && papers.length > LONG && drawn.count < papers.length
  if (!isSame && (drawn.first !== first || drawn.count !== papers.length)) setDrawn({ first, count: papers.length })
  const { length } = papers
  const { count } = drawn
  useEffect(() => {
    if (count >= length) return
    const timer = setTimeout(() =>
      startTransition(() => setDrawn((before) => ({ ...before, count: Math.min(length, before.count + STEP) }))),
    )
    return () => clearTimeout(timer)
  }, [count, length])
  return isSame ? papers.slice(0, count) : papers
}
