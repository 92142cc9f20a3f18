import { useEffect } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Manifest } from '#domain/wire.ts'
import { SearchView } from '../features/search/search-view.tsx'
import { searchClientOf, useSearchClient } from '../features/search/use-search-client.ts'
import { closeSearch, hrefFor, navigate, updateSearch, useSelectedResult } from '../routing/router.tsx'
import { PAPER_TITLE_ID } from '../ui/focus-targets.ts'

interface SearchContentProps {
  readonly look: 'dialog' | 'page'
  /** The query of the URL. */
  readonly query: string
}

/** What is inside the search's frame, joined to the URL and the archive. Loaded when it is first wanted. */
export function SearchContent({ look, query }: SearchContentProps) {
  const { client, failure } = useSearchClient()
  const selected = useSelectedResult()
  useEffect(() => client.warm(), [client])
  return (
    <SearchView
      {...{ look, client, failure, query, selected }}
      onQuery={updateSearch}
      onOpen={openPaper}
      onOpenInTab={(id) => window.open(hrefFor(paperRoute(id)), '_blank', 'noopener')}
      onClose={closeSearch}
    />
  )
}

/** Starts loading what can be searched. */
export function warmSearch(manifest: Manifest): void {
  searchClientOf(manifest).warm()
}

const paperRoute = (id: PaperId) => ({ type: 'paper', id, filter: {} }) as const

/** Leaves the search in history as it is now: Back from the paper finds it again, on the same result. */
function openPaper(id: PaperId, query: string): void {
  updateSearch(query, id)
  navigate(paperRoute(id))
  // The dialog gives focus back to what opened it; the reader went on to the paper.
  setTimeout(() => document.getElementById(PAPER_TITLE_ID)?.focus({ preventScroll: true }), 0)
}
