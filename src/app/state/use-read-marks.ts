import { isRead, markPapers, readCount, type Markable, type ReadMarks } from '#domain/read-marks.ts'
import type { Day } from '#domain/ids.ts'
import { useStored, useStores } from './stores.tsx'

/** Which papers were read, and how to mark them. */
export function useReadMarks(): {
  marks: ReadMarks
  isRead: (paper: Markable) => boolean
  /** Papers of a day that were read. */
  countOf: (day: Day) => number
  mark: (papers: readonly Markable[], read: boolean) => void
} {
  const { read: store, now } = useStores()
  const marks = useStored(store)
  return {
    marks,
    isRead: (paper) => isRead(marks, paper),
    countOf: (day) => readCount(marks, day),
    mark: (papers, read) => store.update((latest) => markPapers(latest, papers, read, now())),
  }
}
