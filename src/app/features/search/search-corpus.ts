import { abstractsPath, searchPath, type Manifest } from '#domain/wire.ts'
import { paperCount } from '#domain/digest-day.ts'
import type { MonthFile } from '../../../worker/search-messages.ts'

/**
 * The months the search worker loads, newest first.
 * @param base absolute URL of the folder `data/` is in, ending in `/`
 */
export function searchCorpus(manifest: Manifest, base: string): readonly MonthFile[] {
  const papers = new Map<string, number>()
  for (const day of manifest.days) {
    const month = day.day.slice(0, 7)
    papers.set(month, (papers.get(month) ?? 0) + paperCount(day))
  }
  return Object.entries(manifest.search)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, hash]) => ({
      month,
      url: base + searchPath(month, hash),
      abstractsUrl: base + abstractsPath(month, manifest.abstracts[month] ?? ''),
      papers: papers.get(month) ?? 0,
    }))
}
