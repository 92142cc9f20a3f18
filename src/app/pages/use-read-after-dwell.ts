import { useEffect, useEffectEvent } from 'react'
import type { Paper } from '#domain/paper.ts'
import { useReadMarks } from '../state/use-read-marks.ts'

const DWELL_MS = 1500

/**
 * Marks a paper read after it was open for 1.5 s (DESIGN.md §8), so that holding J marks nothing.
 * @param paper the paper the reader opened; undefined when none was, such as the first of a day that shows by itself
 */
export function useReadAfterDwell(paper: Paper | undefined): void {
  const { isRead, mark } = useReadMarks()
  const markRead = useEffectEvent((opened: Paper) => {
    if (document.visibilityState === 'visible' && !isRead(opened)) mark([opened], true)
  })
  const id = paper?.id
  useEffect(() => {
    if (!paper) return
    const timer = setTimeout(() => markRead(paper), DWELL_MS)
    return () => clearTimeout(timer)
    // The paper itself may be a new object after a reload of its day; only another id starts the time again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id])
}
