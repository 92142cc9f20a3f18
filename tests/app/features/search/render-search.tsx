import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { toDay, toPaperId, type PaperId } from '#domain/ids.ts'
import type { Hit, SearchResults } from '#domain/search/search-index.ts'
import { createSearchClient } from '../../../../src/app/features/search/search-client.ts'
import { SearchView, type SearchViewProps } from '../../../../src/app/features/search/search-view.tsx'
import { createStores, StoresProvider } from '../../../../src/app/state/stores.tsx'
import type { SearchProgress } from '../../../../src/worker/search-messages.ts'
import { fakeWorkers, resultsReply } from './fake-search-worker.ts'

export function paperId(text: string): PaperId {
  const id = toPaperId(text)
  if (id === undefined) throw new Error(`not an id: ${text}`)
  return id
}

/** A result; `fields` says what is special about it. */
export function hitOf(id: string, fields: Partial<Hit> = {}): Hit {
  const day = toDay('2025-12-01')
  if (day === undefined) throw new Error('not a day')
  return {
    id: paperId(id),
    day,
    source: 'arxiv',
    title: `论文 ${id}`,
    authors: ['Wenbo Hu'],
    has: [],
    ranges: { id: [], title: [], originalTitle: [], authors: [[]], abstract: [], snippet: [] },
    snippet: '摘要的开头。',
    snippetFrom: 0,
    matched: 'literal',
    missing: [],
    ...fields,
  }
}

/** Draws the search with a fake worker and stores that live in memory. */
export function renderSearch(props: Partial<SearchViewProps> = {}) {
  const { created, createWorker } = fakeWorkers()
  const stores = createStores({ storage: undefined, events: new EventTarget() }, () => Date.parse('2025-12-02'))
  const spies = {
    onQuery: vi.fn<SearchViewProps['onQuery']>(),
    onOpen: vi.fn<SearchViewProps['onOpen']>(),
    onOpenInTab: vi.fn<SearchViewProps['onOpenInTab']>(),
    onClose: vi.fn<SearchViewProps['onClose']>(),
  }
  const client = createSearchClient({ months: [], createWorker })
  const all: SearchViewProps = {
    look: 'page',
    client,
    failure: undefined,
    query: '',
    selected: undefined,
    ...spies,
    ...props,
  }
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const draw = (changed: Partial<SearchViewProps>) => (
    <StoresProvider stores={stores}>
      <QueryClientProvider client={queries}>
        <SearchView {...all} {...changed} />
      </QueryClientProvider>
    </StoresProvider>
  )
  const { rerender } = render(draw({}))
  return {
    ...spies,
    stores,
    field: screen.getByRole<HTMLInputElement>('combobox', { name: '搜索论文' }),
    /** Changes what the page says, such as the query of the URL. */
    change: (changed: Partial<SearchViewProps>) => {
      rerender(draw(changed))
    },
    /** Everything the worker was told. */
    requests: () => created.flatMap(({ requests }) => requests),
    /** What the worker was asked so far, in order. */
    asked: () =>
      created
        .flatMap(({ requests }) => requests)
        .flatMap((request) => (request.type === 'query' && request.query !== '' ? [request.query] : [])),
    /** The worker answers the newest query. */
    answer: (
      hits: readonly Hit[],
      progress: Partial<SearchProgress> = {},
      total = hits.length,
      without?: SearchResults['without'],
    ) => {
      const worker = created.at(-1)
      const reply = resultsReply(worker?.sequence ?? -1, total, progress)
      act(() =>
        worker?.reply(
          reply.type === 'results' ? { ...reply, results: { total, hits, ...(without ? { without } : {}) } } : reply,
        ),
      )
    },
    crash: () => {
      act(() => created.at(-1)?.crash('boom'))
    },
    limit: () => {
      const last = created.at(-1)?.requests.at(-1)
      return last?.type === 'query' ? last.limit : undefined
    },
  }
}

/** The id of the active option, as the field tells screen readers. */
export function activePaper(field: HTMLElement): string | undefined {
  return document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.dataset['paperId']
}
