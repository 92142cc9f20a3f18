import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { digestDay, paper } from '../../support/archive.ts'
import { findReader, findRow, renderApp, url } from '../../support/render-app.tsx'

const isUnread = (row: HTMLElement) => within(row).queryByText('未读') !== null
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms)
  })
}

describe('a paper that was opened', () => {
  it('is read after a second and a half, not before', async () => {
    renderApp()
    const row = await findRow('2511.23477')
    await findReader('2511.23476')
    vi.useFakeTimers()
    fireEvent.click(within(row).getByRole('link'))
    pass(1499)
    expect(isUnread(row)).toBe(true)
    pass(1)
    expect(isUnread(row)).toBe(false)
  })

  it('is not read when the reader moved on before', async () => {
    renderApp()
    const [first, second] = [await findRow('2511.23477'), await findRow('2511.23478')]
    await findReader('2511.23476')
    vi.useFakeTimers()
    fireEvent.click(within(first).getByRole('link'))
    pass(1000)
    fireEvent.click(within(second).getByRole('link'))
    pass(1499)
    expect([isUnread(first), isUnread(second)]).toEqual([true, true])
    pass(1)
    expect([isUnread(first), isUnread(second)]).toEqual([true, false])
  })

  it('is read at once when one of its links is', async () => {
    const { user } = renderApp({ url: '/paper/2511.23477' })
    const reader = await findReader('2511.23477')
    const link = within(reader).getByRole('link', { name: 'arXiv' })
    link.addEventListener('click', (event) => event.preventDefault())
    await user.click(link)
    expect(isUnread(await findRow('2511.23477'))).toBe(false)
  })

  it('stays unread once it was marked so', async () => {
    renderApp()
    const row = await findRow('2511.23477')
    await findReader('2511.23476')
    vi.useFakeTimers()
    fireEvent.click(within(row).getByRole('link'))
    pass(1500)
    fireEvent.keyDown(document.body, { key: 'm' })
    pass(10_000)
    expect(isUnread(row)).toBe(true)
  })
})

describe('the first paper of a day, which shows by itself', () => {
  it('is not read by that', async () => {
    renderApp()
    const row = await findRow('2511.23476')
    await findReader('2511.23476')
    vi.useFakeTimers()
    pass(60_000)
    expect(isUnread(row)).toBe(true)
    expect(url()).toBe('/')
  })
})

describe('the reader', () => {
  it('leads to where a paper can be read, in new tabs that know nothing of this one', async () => {
    renderApp({ url: '/paper/2511.23477' })
    const reader = await findReader('2511.23477')
    const links = within(reader).getAllByRole<HTMLAnchorElement>('link')
    expect(links.map((link) => [link.textContent, link.href])).toEqual([
      ['PDF', 'https://arxiv.org/pdf/2511.23477v2'],
      ['arXiv', 'https://arxiv.org/abs/2511.23477'],
      ['HTML', 'https://arxiv.org/html/2511.23477v2'],
      ['代码', 'https://github.com/a/b'],
      ['alphaXiv', 'https://www.alphaxiv.org/abs/2511.23477'],
      ['papers.cool', 'https://papers.cool/arxiv/2511.23477'],
      ['Hugging Face Papers', 'https://huggingface.co/papers/2511.23477'],
      ['Semantic Scholar', 'https://www.semanticscholar.org/arxiv/2511.23477'],
      ['Google Scholar', 'https://scholar.google.com/scholar?q=arxiv:2511.23477'],
      ['Connected Papers', 'https://www.connectedpapers.com/api/redirect/arxiv/2511.23477'],
    ])
    expect(links.map(({ rel, target }) => `${rel} ${target}`)).toEqual(links.map(() => 'noopener noreferrer _blank'))
  })

  it('calls the link of a DOI paper the original', async () => {
    renderApp({ url: '/paper/10.1101/2024.04.22.590558' })
    const reader = await findReader('10.1101/2024.04.22.590558')
    const [link] = within(reader).getAllByRole<HTMLAnchorElement>('link')
    expect([link?.textContent, link?.href]).toEqual(['原文', 'https://doi.org/10.1101/2024.04.22.590558'])
  })

  it('unfolds the translator’s note, keeps it so for the next paper, and folds it', async () => {
    const papers = ['2511.00001', '2511.00002'].map((id) => paper(id, { notes: [[`译注 ${id}`]] }))
    const { user } = renderApp({ url: '/paper/2511.00001', days: [digestDay('2025-12-01', papers)] })
    await findReader('2511.00001')
    const toggle = () => screen.getByRole('button', { name: '译注' })
    expect(toggle().getAttribute('aria-expanded')).toBe('false')
    await user.click(toggle())
    expect(screen.getByText('译注 2511.00001').closest('[hidden]')).toBeNull()
    await user.click(screen.getByRole('button', { name: '下一篇' }))
    await findReader('2511.00002')
    expect(toggle().getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('i')
    expect(toggle().getAttribute('aria-expanded')).toBe('false')
    expect(screen.getByText('译注 2511.00002').closest('[hidden]')).not.toBeNull()
  })

  it('splits a long abstract unless the settings say no', async () => {
    const text = ['背景很长。我们提出方法。']
    const split = paper('2511.00001', { abstract: { text, excerptAt: 5, splitsAt: [5] } })
    const { stores } = renderApp({ days: [digestDay('2025-12-01', [split])] })
    await findReader('2511.00001')
    expect(screen.getByText('背景很长。')).toBeTruthy()
    act(() => stores.settings.update((latest) => ({ ...latest, splitAbstracts: false })))
    expect(screen.getByText('背景很长。我们提出方法。')).toBeTruthy()
  })

  it('steps to the paper before and after, in place of the open one', async () => {
    const { user } = renderApp({ url: '/paper/2511.23476' })
    await findReader('2511.23476')
    const { length } = history
    await user.click(screen.getByRole('button', { name: '下一篇' }))
    await findReader('2511.23477')
    expect([url(), history.length]).toEqual(['/paper/2511.23477', length])
    expect(screen.getByText('2 / 5')).toBeTruthy()
  })
})

describe('the share menu', () => {
  it('copies the link without the list it was opened from, and a text with title and author', async () => {
    const { user } = renderApp({ url: '/paper/2511.23477?unread=1' })
    const reader = await findReader('2511.23477')
    await user.click(within(reader).getByRole('button', { name: '分享' }))
    await user.click(await screen.findByRole('button', { name: '复制链接' }))
    const link = `${location.origin}/paper/2511.23477`
    expect(await navigator.clipboard.readText()).toBe(link)
    expect(await screen.findByRole('button', { name: '已复制' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '复制标题、作者和链接' }))
    expect(await navigator.clipboard.readText()).toBe(
      `论文 2511.23477\n作者 2511.23477，arXiv:2511.23477，2025年12月1日\n${link}`,
    )
  })

  it('says so when the browser does not let it copy', async () => {
    const { user } = renderApp({ url: '/paper/2511.23477' })
    const reader = await findReader('2511.23477')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    await user.click(within(reader).getByRole('button', { name: '分享' }))
    await user.click(await screen.findByRole('button', { name: '复制链接' }))
    expect(await screen.findByText('没能复制，请选中文字后自己复制。')).toBeTruthy()
  })
})
