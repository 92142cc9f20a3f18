import { useQuery } from '@tanstack/react-query'
import type { Manifest } from '#domain/wire.ts'
import { manifestQuery } from '../../data/archive-queries.ts'
import { dataUrl } from '../../data/fetch-json.ts'
import { createSearchClient, type SearchClient } from './search-client.ts'
import { searchCorpus } from './search-corpus.ts'

const clients = new WeakMap<Manifest, SearchClient>()

/** The one client that searches what a manifest lists. One of an older manifest ends its worker by itself. */
export function searchClientOf(manifest: Manifest): SearchClient {
  const known = clients.get(manifest)
  if (known) return known
  const months = searchCorpus(manifest, new URL(dataUrl(''), location.href).href)
  const client = createSearchClient({ months })
  clients.set(manifest, client)
  return client
}

/** Takes questions that wait: nobody knows yet which months there are. The client that follows is asked again. */
const WAITING: SearchClient = {
  warm() {},
  askAhead() {},
  search: () => () => {},
  setPersonal() {},
  loadAbstracts() {},
  dispose() {},
}

/**
 * What searches the archive. `failure`: the manifest did not arrive.
 * @param waits true leaves it to another search
 */
export function useSearchClient(waits = false): {
  readonly client: SearchClient
  readonly failure: { readonly message: string; readonly retry: () => void } | undefined
} {
  const manifest = useQuery(manifestQuery)
  const client = manifest.data && !waits ? searchClientOf(manifest.data) : WAITING
  return {
    client,
    failure: manifest.isError ? { message: manifest.error.message, retry: () => void manifest.refetch() } : undefined,
  }
}
