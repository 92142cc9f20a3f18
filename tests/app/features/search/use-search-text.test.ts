import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSearchText } from '../../../../src/app/features/search/use-search-text.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function renderText(urlQuery: string) {
  const onSettled = vi.fn<(query: string) => void>()
  const onTyped = vi.fn<(query: string) => void>()
  const hook = renderHook(({ query }) => useSearchText(query, onSettled, onTyped), {
    initialProps: { query: urlQuery },
  })
  return {
    ...hook,
    onSettled,
    onTyped,
    type: (text: string, composing = false) => {
      act(() => {
        hook.result.current.change(text, composing)
      })
    },
    wait: (ms: number) => {
      act(() => {
        vi.advanceTimersByTime(ms)
      })
    },
  }
}

describe('useSearchText', () => {
  it('lets the URL follow 300 ms after the last key', () => {
    const { onSettled, type, wait } = renderText('')
    type('视')
    wait(299)
    type('视频')
    wait(299)
    expect(onSettled).not.toHaveBeenCalled()
    wait(1)
    expect(onSettled.mock.calls).toEqual([['视频']])
  })

  it('tells what was typed at once, with its chips and without what is still composed', () => {
    const { onTyped, type } = renderText('source:arxiv ')
    type('视')
    type('视pin', true)
    type('视频')
    expect(onTyped.mock.calls).toEqual([['source:arxiv 视'], ['source:arxiv 视频']])
  })

  it('never writes what is still composed', () => {
    const { onSettled, type, wait, result } = renderText('')
    type("shi'pin", true)
    wait(1000)
    expect(onSettled).not.toHaveBeenCalled()
    expect(result.current).toMatchObject({ text: "shi'pin", query: '' })
  })

  it('writes nothing when one comes back to what the URL says', () => {
    const { onSettled, type, wait } = renderText('视频')
    type('视频推')
    wait(100)
    type('视频')
    wait(1000)
    expect(onSettled).not.toHaveBeenCalled()
  })

  it('writes nothing any more once it is gone', () => {
    const { onSettled, type, wait, unmount } = renderText('')
    type('视频')
    unmount()
    wait(1000)
    expect(onSettled).not.toHaveBeenCalled()
  })

  it('follows a URL that changes by itself, but not one that follows it', () => {
    const { type, rerender, result } = renderText('')
    type('视频')
    rerender({ query: '视频' })
    expect(result.current).toMatchObject({ text: '视频', query: '视频' })
    rerender({ query: '推理' })
    expect(result.current).toMatchObject({ text: '推理', query: '推理' })
  })
})
