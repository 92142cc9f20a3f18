import type { QueryClient } from '@tanstack/react-query'
import type { PageData } from '#domain/page-data.ts'
import { dayQuery, manifestQuery } from './archive-queries.ts'

/** Puts what a page holds whole where the app looks for it, so that nothing is fetched twice. */
export function primeQueries(client: QueryClient, { manifest, isWhole, day, part }: PageData): void {
  if (isWhole) client.setQueryData(manifestQuery.queryKey, manifest)
  if (!part) client.setQueryData(dayQuery(manifest, day.day).queryKey, day)
}
