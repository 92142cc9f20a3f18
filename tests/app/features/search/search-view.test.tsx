import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
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

  it('moves between the results without going round, by one, by pages and to the ends', async () => {
    const hits = Array.from({ length: 12 }, (_, i) => hitOf(`2511.000${10 + i}`))
    const { field, answer } = renderSearch({ query: '视频' })
    answer(hits)
    const after = async (keys: string) => {
      await userEvent.keyboard(keys)
      return activePaper(field)
    }
    expect(await after('{ArrowUp}')).toBe('2511.00010')
    expect(await after('{ArrowDown}{ArrowDown}')).toBe('2511.00012')
    expect(await after('{PageDown}')).toBe('2511.00017')
    expect(await after('{End}')).toBe('2511.00021')
    expect(await after('{ArrowDown}{PageDown}')).toBe('2511.00021')
    expect(screen.getByRole('option', { selected: true }).dataset['paperId']).toBe('2511.00021')
    expect(await after('{PageUp}')).toBe('2511.00016')
    expect(await after('{Home}')).toBe('2511.00010')
  })

  it('leaves Home and End to the text until one is among the results', () => {
    const { field, answer } = renderSearch({ query: '视频' })
    answer(THREE)
    expect(fireEvent.keyDown(field, { key: 'Home' })).toBe(true)
    expect(fireEvent.keyDown(field, { key: 'End' })).toBe(true)
    expect(activePaper(field)).toBe('2511.00001')
  })

  it('offers the day that was typed first, and opens it', async () => {
    const { field, answer, onOpen } = renderSearch({ query: '2025-11-28' })
    answer(THREE)
    const [day] = screen.getAllByRole('option')
    expect(day?.textContent).toMatch(/^打开 .*11月28日$/)
    expect(field.getAttribute('aria-activedescendant')).toBe(day?.id)
    await userEvent.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith({ id: 'day', day: '2025-11-28' }, '2025-11-28')
    await userEvent.keyboard('{ArrowDown}')
    expect(activePaper(field)).toBe('2511.00001')
  })

  it('leads to arXiv when a pasted id is not in the archive', () => {
    const { answer } = renderSearch({ query: 'https://arxiv.org/abs/2511.99999v2' })
    answer([])
    expect(screen.getByRole('heading', { name: '没有收录 2511.99999' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '在 arXiv 打开' }).getAttribute('href')).toBe(
      'https://arxiv.org/abs/2511.99999',
    )
  })

  it('says above the rows how they matched, and in a row only what differs', () => {
    const { answer } = renderSearch({ query: 'shipin' })
    answer([
      hitOf('2511.00001', { matched: 'pinyin', shown: '视频 推理' }),
      hitOf('2511.00002', { matched: 'partial', missing: ['推理'] }),
    ])
    const [whole, partial] = screen.getAllByRole('option')
    expect(screen.getByText('按拼音匹配：').textContent).toBe('按拼音匹配：视频推理')
    expect(whole?.textContent).not.toContain('按拼音匹配')
    expect(partial?.textContent).toContain('不含 推理')
  })

  it('loads the abstracts that wait on a slow connection when asked to', async () => {
    const { answer, requests } = renderSearch({ query: '视频' })
    answer(THREE, { abstractsWait: true, abstracts: 0, searched: 4000 })
    expect(screen.getByText('3 篇，已搜索 4,000 篇的标题')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '也搜摘要' }))
    expect(requests().some(({ type }) => type === 'abstracts')).toBe(true)
    answer(THREE, { done: false, abstracts: 1000, searched: 4000 })
    expect(screen.getByText('3 篇，标题已搜全，摘要已搜 1,000 / 4,000 篇')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '也搜摘要' })).toBeNull()
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
    expect(limit()).toBe(24)
    answer([hitOf('2510.00009'), ...THREE])
    expect(activePaper(field)).toBe('2511.00002')
  })

  it('draws the rows in sight, in the elements of those before, and the others once one rests', () => {
    vi.useFakeTimers()
    const hits = (month: string) => Array.from({ length: 12 }, (_, i) => hitOf(`${month}.000${10 + i}`))
    const rest = () => {
      act(() => void vi.advanceTimersByTime(200))
    }
    const { field, answer } = renderSearch({ query: '视' })
    answer(hits('2511'), { done: false })
    const [first] = screen.getAllByRole('option')
    expect(screen.getAllByRole('option')).toHaveLength(6)
    rest()
    expect(screen.getAllByRole('option')).toHaveLength(12)
    answer(hits('2511'))
    expect(screen.getAllByRole('option')).toHaveLength(12)
    fireEvent.input(field, { target: { value: '视频' } })
    answer(hits('2510'))
    expect(screen.getAllByRole('option')).toHaveLength(6)
    expect(screen.getAllByRole('option')[0]).toBe(first)
    expect(activePaper(field)).toBe('2510.00010')
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    expect(screen.getAllByRole('option')).toHaveLength(12)
    vi.useRealTimers()
  })

  it('starts on the result that Back leads to', () => {
    const { field, answer } = renderSearch({ query: '视频', selected: paperId('2511.00003') })
    answer(THREE)
    expect(activePaper(field)).toBe('2511.00003')
    expect(document.activeElement).not.toBe(field)
  })

  it('says how many there are, how far the search is, and what could not be loaded', async () => {
    const { answer, asked } = renderSearch({ query: '视频' })
    answer(THREE, { done: false, month: '2025-03', abstracts: 0 })
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
