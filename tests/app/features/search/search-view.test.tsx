import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { activePaper, hitOf, paperId, renderSearch } from './render-search.tsx'

afterEach(cleanup)

const THREE = [hitOf('2511.00001'), hitOf('2511.00002'), hitOf('2511.00003')]

describe('SearchView', () => {
  it('is a combobox that opens a listbox of results', async () => {
    const { field, answer, asked } = renderSearch()
    expect(field.getAttribute('aria-expanded')).toBe('false')
    expect(field.getAttribute('aria-autocomplete')).toBe('list')
    expect(document.activeElement).toBe(field)
    await userEvent.type(field, '视频')
    expect(asked()).toEqual(['视', '视频'])
    answer(THREE)
    const list = screen.getByRole('listbox', { name: '搜索结果' })
    expect(field.getAttribute('aria-expanded')).toBe('true')
    expect(field.getAttribute('aria-controls')).toBe(list.id)
    expect(within(list).getAllByRole('option')).toHaveLength(3)
    expect(activePaper(field)).toBe('2511.00001')
  })

  it('searches for what is pasted at once', async () => {
    const { field, asked } = renderSearch()
    await userEvent.click(field)
    await userEvent.paste('https://arxiv.org/abs/2511.23478')
    expect(asked()).toEqual(['https://arxiv.org/abs/2511.23478'])
  })

  it('moves between the results without going round, and leaves Home and End to the text', async () => {
    const { field, answer } = renderSearch({ query: '视频' })
    answer(THREE)
    await userEvent.keyboard('{ArrowUp}')
    expect(activePaper(field)).toBe('2511.00001')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(activePaper(field)).toBe('2511.00003')
    expect(screen.getByRole('option', { selected: true }).dataset['paperId']).toBe('2511.00003')
    expect(fireEvent.keyDown(field, { key: 'Home' })).toBe(true)
    expect(fireEvent.keyDown(field, { key: 'End' })).toBe(true)
    expect(activePaper(field)).toBe('2511.00003')
  })

  it('opens the active result with Enter, in a new tab with Ctrl or ⌘, and remembers what was searched for', async () => {
    const { answer, onOpen, onOpenInTab, stores } = renderSearch({ query: ' 视频 ' })
    answer(THREE)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onOpen.mock.calls).toEqual([['2511.00002', ' 视频 ']])
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Meta>}{Enter}{/Meta}')
    expect(onOpenInTab.mock.calls).toEqual([['2511.00002'], ['2511.00002']])
    expect(onOpen).toHaveBeenCalledTimes(1)
    expect(stores.recent.get()).toEqual(['视频'])
  })

  it('opens a result that is clicked, and keeps the focus in the field', async () => {
    const { field, answer, onOpen, onOpenInTab } = renderSearch({ query: '视频' })
    answer(THREE)
    await userEvent.click(screen.getByRole('option', { name: /2511\.00003/ }))
    expect(onOpen).toHaveBeenCalledWith('2511.00003', '视频')
    fireEvent.click(screen.getByRole('option', { name: /2511\.00003/ }), { ctrlKey: true })
    expect(onOpenInTab).toHaveBeenCalledWith('2511.00003')
    expect(document.activeElement).toBe(field)
  })

  it('opens nothing while the results still answer the word before', async () => {
    const { field, answer, onOpen } = renderSearch({ query: '视' })
    answer(THREE)
    await userEvent.type(field, '频{Enter}')
    expect(onOpen).not.toHaveBeenCalled()
    answer(THREE.slice(1))
    await userEvent.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith('2511.00002', '视频')
  })

  it('clears the text with Esc first and closes with the next', async () => {
    const { field, onClose } = renderSearch({ query: '视频' })
    await userEvent.keyboard('{Escape}')
    expect(field.value).toBe('')
    expect(onClose).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledWith('')
  })

  it('keeps the chosen result active when late results come before it', async () => {
    const { field, answer } = renderSearch({ query: '视频' })
    answer(THREE, { done: false })
    await userEvent.keyboard('{ArrowDown}')
    answer([hitOf('2510.00009'), ...THREE])
    expect(activePaper(field)).toBe('2511.00002')
  })

  it('asks for more rows rather than lose the chosen one among late results', async () => {
    const { field, answer, limit } = renderSearch({ query: '视频' })
    answer(THREE, { done: false })
    await userEvent.keyboard('{ArrowDown}')
    answer([hitOf('2510.00009')], {}, 4)
    expect(activePaper(field)).toBe('2511.00002')
    expect(limit()).toBe(100)
    answer([hitOf('2510.00009'), ...THREE])
    expect(activePaper(field)).toBe('2511.00002')
  })

  it('starts on the result that Back leads to', () => {
    const { field, answer } = renderSearch({ query: '视频', selected: paperId('2511.00003') })
    answer(THREE)
    expect(activePaper(field)).toBe('2511.00003')
    expect(document.activeElement).not.toBe(field)
  })

  it('says how many there are, how far the search is, and what could not be loaded', async () => {
    const { answer, asked } = renderSearch({ query: '视频' })
    answer(THREE, { done: false, month: '2025-03' })
    expect(screen.getByText('正在搜索更早的论文，已到 2025年3月')).toBeTruthy()
    answer(THREE, { searched: 49_955 })
    expect(screen.getByText('3 篇，已搜索全部 49,955 篇')).toBeTruthy()
    answer(THREE, { failed: [{ month: '2025-03', reason: '404' }] })
    expect(screen.getByText('3 篇，有 1 个月没能载入')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(asked()).toEqual(['视频', '视频'])
    expect(screen.getAllByRole('option')).toHaveLength(3)
  })

  it('says so when nothing was found, but only once every month was searched', () => {
    const { field, answer } = renderSearch({ query: '视频' })
    answer([], { done: false })
    expect(screen.queryByRole('heading', { name: '没有找到“视频”' })).toBeNull()
    answer([])
    expect(screen.getByRole('heading', { name: '没有找到“视频”' })).toBeTruthy()
    expect(field.getAttribute('aria-expanded')).toBe('false')
  })

  it('reports a failure and tries again', async () => {
    const { answer, crash } = renderSearch({ query: '视频' })
    crash()
    expect(screen.getByRole('alert').textContent).toContain('搜索没有启动')
    await userEvent.click(screen.getByRole('button', { name: '立即重试' }))
    answer(THREE)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getAllByRole('option')).toHaveLength(3)
  })
})
