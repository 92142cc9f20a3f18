import { useQuery } from '@tanstack/react-query'
import type { Paper } from '#domain/paper.ts'
import type { Related } from '#domain/related/related-index.ts'
import { dayQuery, manifestQuery, relatedQuery } from './archive-queries.ts'
import { NO_MANIFEST } from './use-paper.ts'

const NONE: readonly Related[] = []

/**
 * The papers near one, nearest first; none until they are there. A file that cannot be had is no error of the page.
 * @param wanted false fetches nothing
 */
export function useRelatedPapers(paper: Paper, wanted: boolean): readonly Related[] {
  const manifest = useQuery({ ...manifestQuery, enabled: wanted }).data
  const day = useQuery({ ...dayQuery(manifest ?? NO_MANIFEST, paper.day), enabled: wanted && manifest !== undefined })
  const related = useQuery({ ...relatedQuery(day.data ?? paper), enabled: wanted && Boolean(day.data?.related) })
  return related.data?.[paper.id] ?? NONE
}
