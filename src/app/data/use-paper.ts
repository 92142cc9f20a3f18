import { useQuery } from '@tanstack/react-query'
import type { Day, PaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import type { Manifest } from '#domain/wire.ts'
import { dayQuery, manifestQuery, paperDayQuery } from './archive-queries.ts'

/** One paper by its id. `missing`: no digest lists it. */
export type FoundPaper =
  | { readonly status: 'pending' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly paper: Paper }

const NO_MANIFEST: Manifest = { version: 0, days: [], ids: {}, search: {}, abstracts: {} }

/** Finds a paper: manifest, then the day it belongs to, then that day. */
export function usePaper(id: PaperId): FoundPaper {
  const manifest = useQuery(manifestQuery)
  const archive = manifest.data ?? NO_MANIFEST
  const located = useQuery({ ...paperDayQuery(archive, id), enabled: manifest.isSuccess })
  const day = located.data ?? undefined
  const papers = useQuery({ ...dayQuery(archive, day ?? ('' as Day)), enabled: day !== undefined })

  const failed = [manifest, located, papers].find((query) => query.isError)
  if (failed?.error) return { status: 'failed', error: failed.error, retry: () => void failed.refetch() }
  if (located.data === null) return { status: 'missing' }
  if (!papers.data) return { status: 'pending' }
  const paper = papers.data.papers.find((other) => other.id === id)
  return paper ? { status: 'ready', paper } : { status: 'missing' }
}
