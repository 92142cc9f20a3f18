import { beforeEach, describe, expect, it, vi } from 'vitest'
import { toPaperId } from '#domain/ids.ts'
import { openSearch } from '../../../src/app/routing/router.tsx'
import { closeSearch, updateSearch } from '../../../src/app/routing/search-history.ts'

const url = () => location.pathname + location.search

beforeEach(() => {
  history.replaceState(null, '', '/day/2025-12-01?unread=1')
})

describe('the search in history', () => {
  it('opens over the page one is on, on the query before', () => {
    openSearch('视频')
    expect(url()).toBe(`/search?q=${encodeURIComponent('视频')}`)
    expect(history.state).toMatchObject({ over: '/day/2025-12-01?unread=1' })
    updateSearch('grpo')
    history.replaceState(null, '', '/bookmarks')
    openSearch()
    expect(url()).toBe('/search?q=grpo')
    expect(history.state).toMatchObject({ over: '/bookmarks' })
  })

  it('does not open over itself', () => {
    openSearch('视频')
    const { length } = history
    openSearch('推理')
    expect(history.length).toBe(length)
    expect(url()).toBe(`/search?q=${encodeURIComponent('视频')}`)
  })

  it('follows typing in place and knows the result that was opened', () => {
    openSearch('视')
    const { length } = history
    updateSearch('a b', toPaperId('2511.23478'))
    expect(history.length).toBe(length)
    expect(url()).toBe('/search?q=a+b')
    expect(history.state).toMatchObject({ over: '/day/2025-12-01?unread=1', selected: '2511.23478' })
  })

  it('closes by going back to where it was opened', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => {})
    openSearch('视频')
    closeSearch('视频')
    expect(back).toHaveBeenCalledTimes(1)
    back.mockRestore()
  })

  it('closes a direct visit in favour of the latest day, and trusts no foreign state', () => {
    for (const state of [null, { over: 5, selected: '<script>' }, 'x']) {
      history.replaceState(state, '', '/search?q=grpo')
      closeSearch('grpo')
      expect(url()).toBe('/')
    }
  })
})
