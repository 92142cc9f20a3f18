import type { Source } from './ids.ts'

/** The name of a feed's files at the root of the site, without the ending; without a source, that of all papers. */
export function feedName(source?: Source): string {
  return source === undefined ? 'feed' : `feed-${source}`
}
