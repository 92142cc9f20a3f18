import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SearchStatus } from '../../../../src/app/features/search/search-status.tsx'
import type { SearchState } from '../../../../src/app/features/search/use-search.ts'
import { AnnouncerProvider } from '../../../../src/app/ui/announcer.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function ready(query: string, total: number, done = true): SearchState {
  return {
    status: 'ready',
    query,
    isCurrent: true,
    results: { total, hits: [] },
    progress: {
      searched: 20,
      abstracts: 20,
      total: 20,
      month: '2025-11',
      done,
      abstractsWait: false,
      failed: [],
    },
    showMore() {},
    retry() {},
  }
}

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('SearchStatus', () => {
  it('reads the count aloud once, after typing has stopped and every month was searched', () => {
    const draw = (state: SearchState) => (
      <AnnouncerProvider>
        <SearchStatus state={state} />
      </AnnouncerProvider>
    )
    const { container, rerender } = render(draw(ready('视', 9)))
    const spoken = () => container.querySelector('[aria-live=polite]')?.textContent
    wait(200)
    rerender(draw(ready('视频', 3, false)))
    rerender(draw(ready('视频', 5)))
    expect(spoken()).toBe('')
    wait(300)
    expect(spoken()).toBe('5 篇，已搜索全部 20 篇')
    rerender(draw(ready('视频x', 0)))
    wait(300)
    expect(spoken()).toBe('没有找到“视频x”')
  })

  it('mentions loading only when it takes long enough to be noticed', () => {
    const { container } = render(<SearchStatus state={{ status: 'loading' }} />)
    wait(299)
    expect(container.textContent).toBe('')
    wait(1)
    expect(container.textContent).toBe('正在载入')
  })
})
