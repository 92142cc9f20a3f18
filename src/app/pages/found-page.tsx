import { useContext } from 'react'
import type { PaperId } from '#domain/ids.ts'
import { foundPaper, type Route } from '#domain/links.ts'
import { parseSearchText } from '#domain/search/query-language.ts'
import { FoundList } from '../features/search/found-list.tsx'
import { SearchFailed } from '../features/search/search-empty.tsx'
import { SearchStatus } from '../features/search/search-status.tsx'
import { usePersonalState } from '../features/search/use-personal-state.ts'
import { useSearch } from '../features/search/use-search.ts'
import { useSearchClient } from '../features/search/use-search-client.ts'
import { useToday } from '../features/search/use-today.ts'
import { useAllMessages } from '../i18n/use-all-messages.ts'
import { CoveredContext } from '../keyboard/covered-context.ts'
import { openSearch, RouteLink } from '../routing/router.tsx'
import { useLibrary } from '../state/use-library.ts'
import { useToaster } from '../ui/toast.tsx'
import { AppShell } from './app-shell.tsx'
import { ListedPaper } from './listed-paper.tsx'
import { LoadingRows } from './load-state.tsx'
import { useBookmarkKeys } from './use-bookmark-keys.ts'

interface FoundPageProps {
  /** What was searched for. */
  readonly query: string
  readonly paperId: PaperId
}

/** A paper that was opened from a search, beside what else was found. */
export function FoundPage({ query, paperId }: FoundPageProps) {
  const t = useAllMessages()
  const { runLast } = useToaster()
  const { library } = useLibrary()
  // There is one worker: what is typed over this page has it, and the list is asked for again after that.
  const { client, failure } = useSearchClient(useContext(CoveredContext))
  const today = useToday()
  const isPersonal = parseSearchText(query, today).conditions.some(
    ({ condition: { type } }) => type === 'is' || type === 'tag',
  )
  usePersonalState(client, isPersonal)
  const state = useSearch(query, client, paperId)
  const hits = state.status === 'ready' ? state.results.hits : []
  const failed = failure ?? (state.status === 'failed' ? state : undefined)
  const toPaper = (id: PaperId): Route => foundPaper(id, query)
  const toSearch: Route = { type: 'search', query }
  useBookmarkKeys({ listed: hits, shownId: paperId, opened: true, toPaper, onUndo: runLast })

  return (
    <AppShell
      section="search"
      listLabel={t.searchResults}
      phoneView="reader"
      list={
        <>
          <header className="flex shrink-0 flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line px-4 py-3 lg:px-5">
            <h2 className="min-w-0 flex-1 truncate text-15 font-semibold">
              <RouteLink
                to={toSearch}
                className="text-link touch-target"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  openSearch(query)
                }}
              >
                {t.searchOf(query)}
              </RouteLink>
            </h2>
            <p className="flex min-w-0 text-13 text-ink-3">
              <SearchStatus state={state} onAbstracts={() => client.loadAbstracts()} />
            </p>
          </header>
          <div className="min-h-0 flex-1 md:overflow-y-auto md:overscroll-contain">
            {failed ? (
              <SearchFailed message={failed.message} onRetry={failed.retry} />
            ) : state.status === 'ready' ? (
              <FoundList
                {...{ query, hits }}
                shownId={paperId}
                hasMore={hits.length < state.results.total}
                onShowMore={state.showMore}
              />
            ) : (
              <LoadingRows />
            )}
          </div>
        </>
      }
      reader={
        <ListedPaper
          key={paperId}
          id={paperId}
          bookmark={library.bookmarks.entries[paperId]}
          day={hits.find(({ id }) => id === paperId)?.day}
          neighbourIds={hits.map(({ id }) => id)}
          isOpened
          toPaper={toPaper}
          listRoute={toSearch}
        />
      }
    />
  )
}
