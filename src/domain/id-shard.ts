import type { PaperId } from './ids.ts'

/**
 * The shard that knows a paper's day: papers of a month share one, so that a new day changes few files.
 * Safe as a file name.
 */
export function idShard(id: PaperId): string {
  const parts = /^(?:(\d{4})\.\d|([a-z-]+?)(?:[./]|-\w{11}$)|(10\.\d+)\/(\d{4}\.\d{2}(?=\.))?)/.exec(id.toLowerCase())
  const [, arxivMonth, arxivArchive, doiPrefix, doiMonth] = parts ?? []
  return arxivMonth ?? arxivArchive ?? [doiPrefix, doiMonth].filter(Boolean).join('-')
}
