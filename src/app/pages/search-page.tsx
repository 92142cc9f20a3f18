import { useEffect } from 'react'
import type { Day, PaperId } from '#domain/ids.ts'
import { foundPaper, type Route } from '#domain/links.ts'
import type { Manifest } from '#domain/wire.ts'
import { readySearchWorker } from '../data/start-search-worker.ts'
import { SearchView } from '../features/search/search-view.tsx'
import { searchClientOf, useSearchClient } from '../features/search/use-search-client.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { hrefFor, navigate } from '../routing/router.tsx'
import { closeSearch, updateSearch, useSelectedResult } from '../routing/search-history.ts'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PAPER_TITLE_ID } from '../ui/element-ids.ts'
import { useLayout } from '../ui/use-media-query.ts'
import { WideShell } from './wide-shell.tsx'
import { useDocumentTitle } from './use-document-title.ts'

/** The search: a dialog over the page it was opened from, or a page of its own on phones. */
export function SearchPage({ query }: { query: string }) {
  const t = useAllMessages()
  const layout = useLayout()
  useDocumentTitle(query === '' ? t.search : t.searchOf(query))

  if (layout === 'phone') {
    return (
      <WideShell section="search">
        <Search look="page" query={query} />
      </WideShell>
    )
  }
  return (
    <Dialog
      label={t.search}
      onClose={() => closeSearch(query)}
      className="mt-[clamp(16px,(100dvh-640px)/2,84px)] h-[min(640px,100dvh-32px)] max-h-none w-[92vw] max-w-none overflow-hidden rounded-3 min-[64rem]:w-[1000px]"
    >
      {/* What lies outside a modal dialog is not read aloud, so the dialog has a live region of its own. */}
      <AnnouncerProvider>
        <Search look="dialog" query={query} />
      </AnnouncerProvider>
    </Dialog>
  )
}

/** Starts what will search, before it is known what there is to search. */
export const readySearch = readySearchWorker

/** Starts loading what can be searched. */
export function warmSearch(manifest: Manifest): void {
  searchClientOf(manifest).warm()
}

/** The search view joined to the URL and the archive. */
function Search({ look, query }: { look: 'dialog' | 'page'; query: string }) {
  const { client, failure } = useSearchClient()
  const selected = useSelectedResult()
  useEffect(() => client.warm(), [client])
  return (
    <SearchView
      {...{ look, client, failure, query, selected }}
      onQuery={updateSearch}
      onOpen={openTarget}
      onOpenInTab={(target) => window.open(hrefFor(routeOf(target)), '_blank', 'noopener')}
      onClose={closeSearch}
    />
  )
}

type Target = PaperId | { readonly day: Day }

function routeOf(target: Target): Route {
  return typeof target === 'string'
    ? { type: 'paper', id: target, filter: {} }
    : { type: 'day', day: target.day, filter: {} }
}

/** Leaves the search in history as it is now: Back from the paper finds it again, on the same result. */
function openTarget(target: Target, query: string): void {
  const isPaper = typeof target === 'string'
  updateSearch(query, isPaper ? target : undefined)
  navigate(isPaper ? foundPaper(target, query) : routeOf(target))
  // The dialog gives focus back to what opened it; the reader went on to the paper.
  if (isPaper) setTimeout(() => document.getElementById(PAPER_TITLE_ID)?.focus({ preventScroll: true }), 0)
}
