import type { Problem } from '../problem.ts'
import type { Digest } from './digest.ts'

/**
 * A note on every digest whose day and source another one has already. Both are read; their papers are merged. Pages
 * of several sources are meant to repeat.
 */
export function sharedDayNotes(digests: readonly Pick<Digest, 'file' | 'day' | 'source' | 'shared'>[]): Problem[] {
  const first = new Map<string, string>()
  return digests.flatMap(({ file, day, source, shared }): Problem[] => {
    if (shared) return []
    const key = `${day} ${source}`
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, file)
      return []
    }
    const message = `${earlier} is for ${source} ${day} too. Their papers were merged; keep one file for a source and day.`
    return [{ file, severity: 'note', kind: 'shared-day', message }]
  })
}
