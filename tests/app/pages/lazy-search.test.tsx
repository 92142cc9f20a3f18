import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WIRE_VERSION } from '#domain/wire.ts'
import { manifestQuery } from '../../../src/app/data/archive-queries.ts'
import { GlobalKeys } from '../../../src/app/pages/global-keys.tsx'
import { LazySearch } from '../../../src/app/pages/lazy-search.tsx'
import { createStores, StoresProvider } from '../../../src/app/state/stores.tsx'

const page = vi.hoisted(() => ({ fails: false, warmSearch: vi.fn<(manifest: unknown) => void>() }))
// Stands in for the file of the search; drawing it fails as a file does that did not arrive.
vi.mock('../../../src/app/pages/search-page.tsx', () => ({
  SearchPage: ({ query }: { query: string }) => {
    if (page.fails) throw new TypeError('chunk')
    return <p>searching {query}</p>
  },
  readySearch: () => {},
  warmSearch: page.warmSearch,
}))

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const MANIFEST = { version: WIRE_VERSION, days: [], ids: {}, search: {}, abstracts: {} }

describe('LazySearch', () => {
  it('loads when it is drawn', async () => {
    await act(async () => render(<LazySearch query="视频" behind={{ type: 'bookmarks' }} />))
    expect(await screen.findByText('searching 视频')).toBeTruthy()
  })

  it('reports what did not arrive, inside its own frame, and tries again', async () => {
    // React reports what the boundary has caught.
    const report = vi.spyOn(console, 'error').mockImplementation(() => {})
    page.fails = true
    await act(async () => render(<LazySearch query="视频" behind={{ type: 'bookmarks' }} />))
    expect((await screen.findByRole('alert')).textContent).toContain('没能载入搜索')
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(location.pathname).toBe('/bookmarks')
    page.fails = false
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '立即重试' })))
    expect(await screen.findByText('searching 视频')).toBeTruthy()
    report.mockRestore()
  })
})

describe('GlobalKeys', () => {
  it.each(['pointerOver', 'focusIn'] as const)(
    'starts loading the search on %s of whatever opens the search',
    async (event) => {
      const queries = new QueryClient()
      queries.setQueryData(manifestQuery.queryKey, MANIFEST)
      render(
        <StoresProvider stores={createStores({ storage: undefined, events: new EventTarget() })}>
          <QueryClientProvider client={queries}>
            <GlobalKeys />
            <p>text</p>
            <button type="button" data-opens-search>
              <span>search</span>
            </button>
          </QueryClientProvider>
        </StoresProvider>,
      )
      fireEvent[event](screen.getByText('text'))
      await act(() => Promise.resolve())
      expect(page.warmSearch).not.toHaveBeenCalled()
      fireEvent[event](screen.getByText('search'))
      await vi.waitFor(() => expect(page.warmSearch).toHaveBeenCalledWith(MANIFEST))
    },
  )
})
