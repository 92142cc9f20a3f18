import { act, cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { annotate, withTag } from '#domain/library/annotations.ts'
import { addBookmark } from '#domain/bookmarks.ts'
import { toDay } from '#domain/ids.ts'
import { markPapers } from '#domain/read-marks.ts'
import { libraryStores } from '../../../../src/app/state/library-stores.ts'
import { hitOf, paperId, renderSearch } from './render-search.tsx'

afterEach(cleanup)

const chips = () =>
  screen.queryAllByRole('button', { name: /^移除条件/ }).map((chip) => chip.getAttribute('aria-label')?.slice(5))

describe('conditions', () => {
  it('become chips with the blank behind them, in either language', async () => {
    const { field, asked } = renderSearch()
    await userEvent.type(field, 'source:arxiv')
    expect(chips()).toEqual([])
    await userEvent.type(field, ' ')
    expect(chips()).toEqual(['来源 arXiv'])
    expect(field.value).toBe('')
    await userEvent.type(field, '作者：Hu 视频')
    expect(chips()).toEqual(['来源 arXiv', '作者 Hu'])
    expect(field.value).toBe('视频')
    expect(asked().at(-1)).toBe('source:arxiv 作者：Hu 视频')
  })

  it('in the middle of a text leave it, and the caret, where they are', async () => {
    const { field } = renderSearch({ query: '视频推理' })
    await userEvent.type(field, ' is:unread ', { initialSelectionStart: 2, initialSelectionEnd: 2 })
    expect(chips()).toEqual(['未读'])
    expect(field.value).toBe('视频 推理')
    expect(field.selectionStart).toBe(3)
  })

  it('of the URL are chips from the start, open quotes are text', () => {
    const { field } = renderSearch({ query: '视频 after:2025-11-28 has:code "世界' })
    expect(chips()).toEqual(['日期 11月28日起', '有代码'])
    expect(field.value).toBe('视频 "世界')
  })

  it('are removed with a click', async () => {
    const { asked } = renderSearch({ query: 'source:arxiv has:code 视频' })
    await userEvent.click(screen.getByRole('button', { name: '移除条件 来源 arXiv' }))
    expect(chips()).toEqual(['有代码'])
    expect(asked().at(-1)).toBe('has:code 视频')
  })

  it('are text again with Backspace at the start, and chips again with a blank', async () => {
    const { field } = renderSearch({ query: 'source:arxiv 视频' })
    await userEvent.type(field, '{Backspace}', { initialSelectionStart: 0, initialSelectionEnd: 0 })
    expect(chips()).toEqual([])
    expect(field.value).toBe('source:arxiv 视频')
    expect(field.selectionStart).toBe('source:arxiv'.length)
    await userEvent.keyboard('{ArrowRight}x{Backspace}')
    expect(chips()).toEqual(['来源 arXiv'])
    expect(field.value).toBe('视频')
  })

  it('are entered with ←, walked with arrows, removed with Delete, and left with → or Esc', async () => {
    const { field } = renderSearch({ query: 'source:arxiv has:code is:unread' })
    await userEvent.click(field)
    const focused = () => document.activeElement?.getAttribute('aria-label')
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toBe('移除条件 未读')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    expect(focused()).toBe('移除条件 来源 arXiv')
    await userEvent.keyboard('{Delete}')
    expect(focused()).toBe('移除条件 有代码')
    await userEvent.keyboard('{ArrowRight}{Backspace}')
    expect(chips()).toEqual(['有代码'])
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard('{ArrowLeft}{Escape}')
    expect(document.activeElement).toBe(field)
    expect(chips()).toEqual(['有代码'])
  })

  it('are cleared with the text by Esc, and only then it closes', async () => {
    const { onClose } = renderSearch({ query: 'source:arxiv 视频' })
    await userEvent.keyboard('{Escape}')
    expect(chips()).toEqual([])
    expect(onClose).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledWith('')
  })

  it('are added by buttons, each once', async () => {
    const { field, asked } = renderSearch({ query: '视频' })
    const add = within(screen.getByRole('group', { name: '加条件' }))
    await userEvent.click(add.getByRole('button', { name: '有代码' }))
    expect(chips()).toEqual(['有代码'])
    expect(asked().at(-1)).toBe('has:code 视频')
    expect(add.queryByRole('button', { name: '有代码' })).toBeNull()
    expect(document.activeElement).toBe(field)
    await userEvent.click(add.getByRole('button', { name: '作者' }))
    expect(field.value).toBe('视频 作者：')
    await userEvent.type(field, 'Hu ')
    expect(chips()).toEqual(['有代码', '作者 Hu'])
  })

  it('that leaves nothing is named with what it costs, and removed', async () => {
    const { answer, asked } = renderSearch({ query: 'source:biorxiv has:code 视频' })
    answer([], {}, 0, { condition: 0, total: 1, first: '视觉生成调优' })
    expect(screen.getByText(/^去掉“来源 bioRxiv”有 1 篇/).textContent).toBe('去掉“来源 bioRxiv”有 1 篇：视觉生成调优')
    answer([], {}, 0, { condition: 0, total: 1200, first: '视觉生成调优' })
    expect(screen.getByRole('heading', { name: '没有符合全部条件的论文' })).toBeTruthy()
    expect(screen.getByText(/^去掉“/, { selector: 'div' }).textContent).toBe(
      '去掉“来源 bioRxiv”有 1,200 篇，第一篇：视觉生成调优',
    )
    await userEvent.click(screen.getByRole('button', { name: '去掉“来源 bioRxiv”' }))
    expect(asked().at(-1)).toBe('has:code 视频')
    expect(chips()).toEqual(['有代码'])
  })
})

describe('completions', () => {
  it('are taken with Tab while there are any; otherwise Tab moves on', async () => {
    const { field, asked } = renderSearch()
    await userEvent.type(field, 'sou')
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('source:')
    await userEvent.keyboard('{Tab}')
    expect(field.value).toBe('source:')
    expect(asked()).not.toContain('source:')
    await userEvent.keyboard('b')
    expect(asked()).not.toContain('source:b')
    await userEvent.keyboard('{Tab}')
    expect(asked().at(-1)).toBe('source:bioRxiv')
    expect(chips()).toEqual(['来源 bioRxiv'])
    expect(field.value).toBe('')
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).not.toBe(field)
  })

  it('speak the language they are begun in, and quote what has blanks', async () => {
    const { field } = renderSearch()
    await userEvent.type(field, '日{Tab}')
    expect(field.value).toBe('日期：')
    await userEvent.click(screen.getByRole('button', { name: '近30天' }))
    expect(chips()).toEqual(['日期 近 30 天'])
  })

  it('offer the tags there are', async () => {
    const { field, stores } = renderSearch()
    const id = paperId('2511.00001')
    act(() => {
      stores.bookmarks.update((all) => addBookmark(all, { id, title: '一', addedAt: 1, changedAt: 1 }))
      libraryStores(stores).annotations.update((all) => annotate(all, id, (one) => withTag(one, '待 读', 2)))
    })
    await userEvent.type(field, '标签：{Tab}')
    expect(chips()).toEqual(['标签 待 读'])
  })
})

describe('what is the reader’s own', () => {
  it('goes to the worker once a condition asks for it, before the question', async () => {
    const { field, stores, requests, answer } = renderSearch()
    const id = paperId('2511.00001')
    const day = toDay('2025-12-01')
    if (day === undefined) throw new Error('no day')
    act(() => {
      stores.bookmarks.update((all) => addBookmark(all, { id, title: '一', addedAt: 1, changedAt: 1 }))
      stores.read.update((all) => markPapers(all, [{ id, day }], true, 5000))
      libraryStores(stores).annotations.update((all) => annotate(all, id, (one) => withTag(one, '复现', 2)))
    })
    await userEvent.type(field, '视频')
    answer([hitOf('2511.00001')])
    const told = () => requests().flatMap((request) => (request.type === 'personal' ? [request.personal] : []))
    expect(told()).toEqual([])
    await userEvent.type(field, ' is:bookmarked ')
    expect(told()).toEqual([{ read: [id], bookmarked: [id], tags: { 复现: [id] } }])
    const types = requests().map((request) => (request.type === 'query' ? request.query : request.type))
    expect(types.indexOf('personal')).toBeLessThan(types.indexOf('视频 is:bookmarked'))
    act(() => {
      stores.read.update((all) => markPapers(all, [{ id, day }], false, 9000))
    })
    expect(told().at(-1)?.read).toEqual([])
  })
})
