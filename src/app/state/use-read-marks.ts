import { isRead, markPapers, readCount, type Markable, type ReadMarks } from '#domain/read-marks.ts'
import type { Day, Source } from '#domain/ids.ts'
import { useStored, useStores } from './stores.tsx'

/** Which papers were read, and how to mark them. */
export function useReadMarks(): {
  marks: ReadMarks
  isRead: (paper: Markable) => boolean
  /** Papers of a day that were read, of the sources that are shown. */
  countOf: (day: Day, hidden?: readonly Source[]) => number
  mark: (papers: readonly Markable[], read: boolean) => void
} {
  const { read: store, settings, now } = useStores()
  const marks = useStored(store)
  const { hiddenSources } = useStored(settings)
  return {
    marks,
    isRead: (paper) => isRead(marks, paper),
    countOf: (day, hidden = hiddenSources) => readCount(marks, day, hidden),
    mark: (papers, read) => store.update((latest) => markPapers(latest, papers, read, now())),
  }
}
