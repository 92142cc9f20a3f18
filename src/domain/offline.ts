/** What is kept for reading without a network. */
import type { Day } from './ids.ts'
import { abstractsPath, dayPath, idsPath, searchPath, type Manifest } from './wire.ts'

/** File name of the service worker, below the base. */
export const SERVICE_WORKER = 'sw.js'
/** Cache of day, id and search files: the service worker answers from it, and the app fills and empties it. */
export const DATA_CACHE = 'ridu-data'

/** Cache of the manifest: what was the newest when there was a network last. */
export const MANIFEST_CACHE = 'ridu-manifest'

/**
 * The data files to keep: the newest days, the days of bookmarked papers, the search files of the newest days' months,
 * and which day has which paper (12 bytes a paper).
 * @param newest how many days
 * @param bookmarked days of bookmarked papers
 */
export function offlineFiles(manifest: Manifest, newest: number, bookmarked: ReadonlySet<Day>): string[] {
  const kept = new Set(manifest.days.slice(0, newest).map(({ day }) => day.slice(0, 7)))
  return [
    ...manifest.days
      .filter(({ day }, i) => i < newest || bookmarked.has(day))
      .map(({ day, hash }) => dayPath(day, hash)),
    ...Object.entries(manifest.ids).map(([shard, hash]) => idsPath(shard, hash)),
    ...ofMonths(manifest.search, kept, searchPath),
    ...ofMonths(manifest.abstracts, kept, abstractsPath),
  ]
}

function ofMonths(
  hashes: Readonly<Record<string, string>>,
  kept: ReadonlySet<string>,
  pathOf: (month: string, hash: string) => string,
): string[] {
  return Object.entries(hashes)
    .filter(([month]) => kept.has(month))
    .map(([month, hash]) => pathOf(month, hash))
}
