import { useId, useRef } from 'react'
import type { Day, PaperId } from '#domain/ids.ts'
import { parseSearchText } from '#domain/search/query-language.ts'
import { useAllMessages } from '../../i18n/use-all-messages.ts'
import { useSettings } from '../../state/use-settings.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { SearchRow } from './active-row.ts'
import { completionsOf, type Completion } from './completions.ts'
import { ConditionBar } from './condition-bar.tsx'
import { LatePreview } from './hit-preview.tsx'
import { NoHits } from './no-hits.tsx'
import { Reason } from './reason.tsx'
import { RecentSearches } from './recent-searches.tsx'
import { SearchChips } from './search-chips.tsx'
import type { SearchClient } from './search-client.ts'
import { SearchFailed } from './search-empty.tsx'
import { SearchField } from './search-field.tsx'
import { SearchFooter } from './search-footer.tsx'
import { SearchResults } from './search-results.tsx'
import { isWaiting, SearchStatus } from './search-status.tsx'
import { withoutOpenCondition } from './typed-search.ts'
import { usePersonalState } from './use-personal-state.ts'
import { useRecentSearches } from './use-recent-searches.ts'
import { useResultRows } from './use-result-rows.ts'
import { useRowPlace } from './use-row-place.ts'
import { useSteady } from './use-steady.ts'
import { ROWS } from './use-search.ts'
import { useSearchText } from './use-search-text.ts'
import { useToday } from './use-today.ts'

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
  readonly onOpen: (target: PaperId | { readonly day: Day }, query: string) => void
  readonly onOpenInTab: (target: PaperId | { readonly day: Day }) => void
  readonly onClose: (query: string) => void
}

/** The search: field, conditions, results as one types, and the active result whole where there is room. */
export function SearchView({ look, client, failure, selected, onQuery, onClose, ...props }: SearchViewProps) {
  const t = useAllMessages()
  const isWide = useMediaQuery('(width >= 64rem)') && look === 'dialog'
  const today = useToday()
  const typed = useSearchText(props.query, onQuery, (next) => {
    const ahead = withoutOpenCondition(next, today).trim()
    // What is the reader's own has to be told first.
    if (ahead !== '' && !asksForOwn(ahead, today)) client.askAhead(ahead, ROWS)
  })
  const { query } = typed
  const asked = withoutOpenCondition(query, today)
  const { recent, remember, forget } = useRecentSearches()
  const tags = usePersonalState(client, asksForOwn(asked, today))
  const first = selected && { id: selected, query: props.query.trim() }
  const results = useResultRows(asked, { client, today, first })
  const { state, ready, rows, active, activeOption } = results
  const input = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const completionsId = useId()
  const { settings } = useSettings()
  const completions = completionsOf(typed.text, { chinese: settings.language !== 'en', tags })
  const [completion] = completions
  useRowPlace({
    scroller: look === 'dialog' ? scroller : undefined,
    query: ready?.query,
    chosenRow: active.isChosen ? activeOption : undefined,
    rows: ready?.results.hits,
  })

  function open(row: SearchRow) {
    remember(query)
    props.onOpen('day' in row ? row : row.id, query)
  }
  function openInTab(row: SearchRow) {
    remember(query)
    props.onOpenInTab('day' in row ? row : row.id)
  }
  function handleEnter(inTab: boolean) {
    // What is on screen may still answer the word before.
    if (!active.row || !ready?.isCurrent) return
    if (inTab) openInTab(active.row)
    else open(active.row)
  }
  function complete(taken: Completion) {
    typed.change(taken.text, false)
    input.current?.focus()
  }
  function begin(operator: string) {
    typed.change(typed.text.trim() === '' ? operator : `${typed.text.trimEnd()} ${operator}`, false)
    input.current?.focus()
  }
  function removeChip(place: number) {
    typed.removeChip(place)
    // The chip that follows takes the focus, or the text when it was the last.
    if (place === typed.chips.length - 1) input.current?.focus()
  }
  function searchAgain(again: string) {
    typed.search(again)
    input.current?.focus()
  }

  const shown = useSteady({
    onPoint: results.choose,
    onOpen: open,
    onOpenInTab: openInTab,
    onShowMore: () => ready?.showMore(),
  })
  const conditions = useSteady({
    onComplete: complete,
    onAdd(condition: string) {
      typed.addChip(condition)
      input.current?.focus()
    },
    onBegin: begin,
  })

  const failed = failure ?? (state.status === 'failed' ? { message: state.message, retry: state.retry } : undefined)
  const hasRows = !failed && rows.length > 0
  const status = !failed && <SearchStatus state={state} onAbstracts={() => client.loadAbstracts()} />
  const [best] = ready?.results.hits ?? []
  const explained = best && best.matched !== 'literal' && best.matched !== 'partial' ? best : undefined
  const content =
    state.status === 'idle' ? (
      <RecentSearches recent={recent} onChoose={searchAgain} onForget={forget} />
    ) : failed ? (
      <SearchFailed message={failed.message} onRetry={failed.retry} />
    ) : rows.length > 0 ? (
      <SearchResults
        id={results.listId}
        optionId={results.optionId}
        query={ready?.query ?? ''}
        {...{ rows, explained }}
        activeId={active.row?.id}
        isHeld={active.isChosen}
        isAwaited={ready !== undefined && (!ready.progress.done || isWaiting(ready.progress))}
        hasMore={ready !== undefined && ready.results.hits.length < ready.results.total}
        {...shown}
      />
    ) : (
      ready?.isCurrent && ready.progress.done && <NoHits state={ready} onSearch={searchAgain} />
    )
  const bar = <ConditionBar {...{ look, completions, completionsId }} chips={typed.chips} {...conditions} />
  const reason = explained && !failed && (
    <span className="min-w-0 truncate">
      <Reason hit={explained} marked />
    </span>
  )
  const field = (
    <SearchField
      {...{ input, look, typed }}
      listId={hasRows ? results.listId : undefined}
      activeOption={hasRows ? activeOption : undefined}
      describedBy={completion && completionsId}
      // Back to the results on a phone: the keyboard would cover them.
      takesFocus={look === 'dialog' || selected === undefined}
      onMove={(by) => results.move(by)}
      onRemoveChip={removeChip}
      onEnter={handleEnter}
      onComplete={() => {
        if (completion) complete(completion)
        return completion !== undefined
      }}
      onClose={() => onClose(query)}
    />
  )
  const info = !isWide && !failed && state.status !== 'idle' && (
    <div className="flex h-9.5 shrink-0 items-center gap-3 border-b border-line bg-rail px-4 text-13 text-ink-2 md:px-5">
      {look === 'page' && reason}
      <span className="flex min-w-0 flex-auto items-center justify-end">{status}</span>
    </div>
  )

  const hit = active.row && 'hit' in active.row && !failed ? active.row.hit : undefined

  if (look === 'page') {
    return (
      <div data-search>
        <h1 className="sr-only">{t.search}</h1>
        {field}
        <div className="flex gap-2 overflow-x-auto px-4 pt-0.5 pb-2.5 [scrollbar-width:none]">
          <SearchChips chips={typed.chips} onRemove={removeChip} onLeave={() => input.current?.focus()} />
          {bar}
        </div>
        {info}
        {content}
      </div>
    )
  }
  return (
    <div data-search className="flex h-full flex-col">
      {field}
      <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-5 text-13">
        <div className="flex min-w-0 items-center gap-2 overflow-x-auto py-1 [scrollbar-width:none]">{bar}</div>
        <span className="ml-auto flex min-w-0 shrink-0 text-ink-2">{reason}</span>
      </div>
      {info}
      <div className="grid min-h-0 flex-1 grid-cols-1 min-[64rem]:grid-cols-[560px_minmax(0,1fr)]">
        <div
          ref={scroller}
          role="group"
          aria-label={t.searchResults}
          // What scrolls can be scrolled by keys.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={rows.length > 0 ? 0 : -1}
          className={`min-h-0 overflow-y-auto overscroll-contain p-2 ${hit ? 'min-[64rem]:border-r min-[64rem]:border-line' : 'col-span-full'}`}
        >
          {content}
        </div>
        {isWide && hit && <LatePreview hit={hit} />}
      </div>
      {isWide && <SearchFooter isSearching={state.status !== 'idle'} status={status} />}
    </div>
  )
}

/** Whether the query is about what the reader has read, bookmarked or tagged. */
function asksForOwn(query: string, today: Day): boolean {
  return parseSearchText(query, today).conditions.some(({ condition: { type } }) => type === 'is' || type === 'tag')
}
