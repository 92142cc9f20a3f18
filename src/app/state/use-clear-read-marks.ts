import { localDay, monthOf } from '#domain/calendar.ts'
import { clearReadMarks, markCount, withReadMarks } from '#domain/read-clearing.ts'
import { useStored, useStores } from './stores.tsx'

/** Clearing read marks, all or those of more than a year ago. */
export function useClearReadMarks(): {
  /** How many papers are marked. */
  readonly count: number
  readonly oldCount: number
  /** Clears them and saves what did not fit before; returns the way back. */
  readonly clear: (which: 'all' | 'old') => () => void
} {
  const { read, all, now } = useStores()
  const marks = useStored(read)
  const aYearAgo = monthOf(localDay(new Date(now() - 366 * 24 * 3_600_000)))
  return {
    count: markCount(marks),
    oldCount: markCount(marks, aYearAgo),
    clear(which) {
      const before = read.get()
      read.update((latest) =>
        which === 'all' ? clearReadMarks(latest, now()) : clearReadMarks(latest, now(), aYearAgo),
      )
      for (const store of all.list()) if (store.health() === 'full') store.retry()
      return () => read.update((latest) => withReadMarks(latest, before))
    },
  }
}
