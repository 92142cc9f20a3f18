import { useId, useRef, useState } from 'react'
import type { PaperId } from '#domain/ids.ts'
import type { Hit } from '#domain/search/search-index.ts'
import { useMessages } from '../../i18n/use-messages.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { activeHit, type ChosenHit } from './active-hit.ts'
import { HitPreview } from './hit-preview.tsx'
import { RecentSearches } from './recent-searches.tsx'
import type { SearchClient } from './search-client.ts'
import { NoResults, SearchFailed } from './search-empty.tsx'
import { SearchField } from './search-field.tsx'
import { SearchFooter } from './search-footer.tsx'
import { SearchResults } from './search-results.tsx'
import { SearchStatus } from './search-status.tsx'
import { useRecentSearches } from './use-recent-searches.ts'
import { useRowPlace } from './use-row-place.ts'
import { useSearch } from './use-search.ts'
import { useSearchText } from './use-search-text.ts'

export interface SearchViewProps {
  /** `dialog`: lies over a page. `page`: the whole window of a phone. */
  readonly look: 'dialog' | 'page'
  readonly client: SearchClient
  /** Why there is nothing to search in. */
  readonly failure: { readonly message: string; readonly retry: () => void } | undefined
  /** The query of the URL. */
  readonly query: string
  /** The result Back leads to. */
  readonly selected: PaperId | undefined
  /** The reader has stopped typing: the URL follows. */
  readonly onQuery: (query: string) => void
  /** @param query what was searched for */
  readonly onOpen: (id: PaperId, query: string) => void
  readonly onOpenInTab: (id: PaperId) => void
  readonly onClose: (query: string) => void
}

const NO_HITS: readonly Hit[] = []

/** The search: field, results as one types, and the active result whole where there is room. */
export function SearchView({ look, client, failure, selected, onQuery, onClose, ...props }: SearchViewProps) {
  const t = useMessages()
  const isWide = useMediaQuery('(width >= 64rem)') && look === 'dialog'
  const { text, query, change } = useSearchText(props.query, onQuery)
  const { recent, remember, forget } = useRecentSearches()
  const [chosen, setChosen] = useState<ChosenHit | undefined>(selected && { id: selected, query: props.query.trim() })
  const state = useSearch(query, client, chosen?.query === query.trim() ? chosen.id : undefined)
  const ready = state.status === 'ready' ? state : undefined
  const hits = ready?.results.hits ?? NO_HITS
  const active = activeHit(hits, ready?.query ?? '', chosen)
  const input = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const listId = useId()
  const optionId = (id: PaperId) => `${listId}${id}`
  const activeOption = active.hit && optionId(active.hit.id)
  useRowPlace({
    scroller: look === 'dialog' ? scroller : undefined,
    query: ready?.query,
    chosenRow: active.isChosen ? activeOption : undefined,
    rows: hits,
  })

  function choose(hit: Hit) {
    if (ready) setChosen({ id: hit.id, query: ready.query })
  }
  function move(step: 1 | -1) {
    const next = active.neighbour(step)
    if (!next) return
    choose(next)
    document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' })
  }
  function open(hit: Hit) {
    remember(query)
    props.onOpen(hit.id, query)
  }
  function openInTab(hit: Hit) {
    remember(query)
    props.onOpenInTab(hit.id)
  }
  function handleEnter(inTab: boolean) {
    // What is on screen may still answer the word before.
    if (!active.hit || !ready?.isCurrent) return
    if (inTab) openInTab(active.hit)
    else open(active.hit)
  }

  function searchAgain(recentQuery: string) {
    change(recentQuery, false)
    input.current?.focus()
  }

  const failed = failure ?? (state.status === 'failed' ? { message: state.message, retry: state.retry } : undefined)
  const status = !failed && <SearchStatus state={state} />
  const content =
    state.status === 'idle' ? (
      <RecentSearches recent={recent} onChoose={searchAgain} onForget={forget} />
    ) : failed ? (
      <SearchFailed message={failed.message} onRetry={failed.retry} />
    ) : hits.length > 0 ? (
      <SearchResults
        id={listId}
        {...{ hits, optionId }}
        activeId={active.hit?.id}
        isHeld={active.isChosen}
        hasMore={ready !== undefined && hits.length < ready.results.total}
        onPoint={choose}
        onOpen={open}
        onOpenInTab={openInTab}
        onShowMore={() => ready?.showMore()}
      />
    ) : (
      ready?.isCurrent && ready.progress.done && <NoResults query={ready.query} />
    )
  const info = !isWide && !failed && state.status !== 'idle' && (
    <div className="flex h-9.5 shrink-0 items-center border-b border-line bg-rail px-4 text-13 text-ink-2 md:px-5">
      {status}
    </div>
  )
  const field = (
    <SearchField
      {...{ input, look, text }}
      listId={hits.length > 0 && !failed ? listId : undefined}
      activeOption={failed ? undefined : activeOption}
      // Back to the results on a phone: the keyboard would cover them.
      takesFocus={look === 'dialog' || selected === undefined}
      onText={change}
      onMove={move}
      onEnter={handleEnter}
      onClose={() => onClose(query)}
    />
  )

  if (look === 'page') {
    return (
      <>
        <h1 className="sr-only">{t.search}</h1>
        {field}
        {info}
        {content}
      </>
    )
  }
  return (
    <div className="flex h-full flex-col">
      {field}
      {info}
      <div className="grid min-h-0 flex-1 grid-cols-1 min-[64rem]:grid-cols-[560px_minmax(0,1fr)]">
        <div
          ref={scroller}
          className={`min-h-0 overflow-y-auto overscroll-contain p-2 ${active.hit && !failed ? 'min-[64rem]:border-r min-[64rem]:border-line' : 'col-span-full'}`}
        >
          {content}
        </div>
        {isWide && active.hit && !failed && <HitPreview hit={active.hit} />}
      </div>
      {isWide && <SearchFooter hasRows={hits.length > 0 && !failed} status={status} />}
    </div>
  )
}
