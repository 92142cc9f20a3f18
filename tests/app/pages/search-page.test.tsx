import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SearchPage } from '../../../src/app/pages/search-page.tsx'

const chunk = vi.hoisted(() => ({ load: vi.fn<() => Promise<unknown>>(), retry: vi.fn<() => void>() }))
vi.mock('../../../src/app/pages/search-chunk.ts', () => ({ loadSearch: chunk.load, retrySearch: chunk.retry }))

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const CONTENT = { SearchContent: ({ query }: { query: string }) => <p>searching {query}</p> }

async function renderPage(query: string) {
  await act(async () => {
    render(<SearchPage query={query} />)
    await Promise.resolve()
  })
}

describe('SearchPage', () => {
  it('is a dialog whose content loads by itself, and names the window', async () => {
    const loaded = Promise.resolve(CONTENT)
    chunk.load.mockReturnValue(loaded)
    await renderPage('视频')
    expect(screen.getByRole('dialog', { name: '搜索' }).textContent).toContain('searching 视频')
    expect(document.title).toBe('搜索“视频” - 日读')
  })

  it('reports a chunk that did not arrive and tries again', async () => {
    // React reports what the boundary has caught.
    const report = vi.spyOn(console, 'error').mockImplementation(() => {})
    const failed = Promise.reject(new TypeError('chunk'))
    failed.catch(() => {})
    const loaded = Promise.resolve(CONTENT)
    chunk.load.mockReturnValue(failed)
    chunk.retry.mockImplementation(() => {
      chunk.load.mockReturnValue(loaded)
    })
    await renderPage('视频')
    expect(screen.getByRole('alert').textContent).toContain('没能载入搜索')
    await userEvent.click(screen.getByRole('button', { name: '立即重试' }))
    expect(await screen.findByText('searching 视频')).toBeTruthy()
    expect(chunk.retry).toHaveBeenCalledTimes(1)
    report.mockRestore()
  })
})
