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

/**
 * Finds a paper: manifest, then the day it belongs to, then that day.
 * @param likelyDay the day as a bookmark or a search result has it; when it is right, no file is asked which day it is
 */
export function usePaper(id: PaperId, likelyDay?: Day): FoundPaper {
  const manifest = useQuery(manifestQuery)
  const archive = manifest.data ?? NO_MANIFEST
  const guess = likelyDay ?? ('' as Day)
  const guessed = useQuery({ ...dayQuery(archive, guess), enabled: manifest.isSuccess && likelyDay !== undefined })
  const there = guessed.data?.papers.find((other) => other.id === id)
  const isLost = likelyDay === undefined || (guessed.isFetched && there === undefined)
  const located = useQuery({ ...paperDayQuery(archive, id), enabled: manifest.isSuccess && isLost })
  const day = located.data ?? undefined
  const papers = useQuery({ ...dayQuery(archive, day ?? ('' as Day)), enabled: day !== undefined })

  if (there) return { status: 'ready', paper: there }
  const failed = [manifest, located, papers].find((query) => query.isError)
  if (failed?.error) return { status: 'failed', error: failed.error, retry: () => void failed.refetch() }
  if (located.data === null) return { status: 'missing' }
  if (!papers.data) return { status: 'pending' }
  const paper = papers.data.papers.find((other) => other.id === id)
  return paper ? { status: 'ready', paper } : { status: 'missing' }
}
