import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Day } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import {
  decodeRelatedDays,
  decodeRelatedPapers,
  RELATED_INDEX_PATH,
  relatedPath,
} from '#domain/related/related-files.ts'
import type { Related } from '#domain/related/related-index.ts'
import { DAY_KEPT_MS } from './archive-queries.ts'
import { fetchJson } from './fetch-json.ts'

const NONE: readonly Related[] = []

const relatedDaysQuery = queryOptions({
  queryKey: ['related'],
  queryFn: async ({ signal }) => decodeRelatedDays(await fetchJson(RELATED_INDEX_PATH, { signal, cache: 'no-cache' })),
})

function relatedQuery(day: Day, hash: string) {
  return queryOptions({
    queryKey: ['related', day, hash],
    queryFn: async ({ signal }) => {
      const path = relatedPath(day, hash)
      return decodeRelatedPapers(path, await fetchJson(path, { signal }))
    },
    gcTime: DAY_KEPT_MS,
  })
}

/**
 * The papers near one, nearest first; none until they are there. A file that cannot be had is no error of the page.
 * @param wanted false fetches nothing
 */
export function useRelatedPapers(paper: Paper, wanted: boolean): readonly Related[] {
  const days = useQuery({ ...relatedDaysQuery, enabled: wanted })
  const hash = days.data?.[paper.day]
  const papers = useQuery({ ...relatedQuery(paper.day, hash ?? ''), enabled: wanted && hash !== undefined })
  return papers.data?.[paper.id] ?? NONE
}
