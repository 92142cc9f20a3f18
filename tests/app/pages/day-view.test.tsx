import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RichText } from '#domain/rich-text.ts'
import { DAYS, digestDay, paper } from '../../support/archive.ts'
import { known, paperId } from '../../support/known.ts'
import { bookmarkIn, findReader, findRow, findRows, renderApp, rowIds, url } from '../../support/render-app.tsx'

const [monday] = DAYS
const NO_ABSTRACT = { abstract: undefined } as object

describe('the list of a day', () => {
  it('shows the latest day, each paper as an article that knows its id', async () => {
    renderApp()
    await findRows()
    expect(rowIds()).toEqual(known(monday).papers.map(({ id }) => id))
    expect(screen.getByText('2025年12月')).toBeTruthy()
    expect(await screen.findByText('5 篇未读')).toBeTruthy()
    await waitFor(() => expect(document.title).toBe('12月1日 5 篇 - 日读'))
    expect(url()).toBe('/')
  })

  it('says of a paper who wrote it, its id, its source where there are two, and whether it has code', async () => {
    renderApp()
    const row = await findRow('2511.23477')
    for (const text of ['作者 2511.23477', '2511.23477', 'arXiv', '代码', '摘要 2511.23477。'])
      expect(within(row).getByText(text)).toBeTruthy()
    expect(within(await findRow('10.1101/2024.04.22.590558')).getByText('2024.04.22.590558')).toBeTruthy()
  })

  it('shows another day by its link, without the source when there is one', async () => {
    renderApp({ url: '/day/2025-11-28' })
    const row = await findRow('2511.21688')
    expect(within(row).queryByText('arXiv')).toBeNull()
    expect(screen.queryByRole('tablist')).toBeNull()
    await waitFor(() => expect(document.title).toBe('11月28日 2 篇 - 日读'))
  })

  it('steps to the days beside it', async () => {
    const { user } = renderApp()
    await findRow('2511.23476')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '后一天' }).disabled).toBe(true)
    await user.click(screen.getByRole('button', { name: '前一天' }))
    await findRow('2511.21688')
    expect(url()).toBe('/day/2025-11-28')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '前一天' }).disabled).toBe(true)
  })

  it('says what is missing of a paper: abstract, or translation', async () => {
    const scrap: RichText = ['We propose']
    const papers = [
      paper('2511.00001', NO_ABSTRACT),
      paper('2511.00002', { abstract: { text: scrap, excerptAt: 0, splitsAt: [], untranslated: true } }),
    ]
    renderApp({ days: [digestDay('2025-12-01', papers)] })
    expect(within(await findRow('2511.00001')).getByText('没有摘要，可到 arXiv 看原文。')).toBeTruthy()
    const untranslated = await findRow('2511.00002')
    expect(within(untranslated).getByText('We propose').lang).toBe('en')
    expect(within(untranslated).getByText('没有译出，以上是英文摘要的开头。')).toBeTruthy()
  })

  it('stays as it is, not drawn anew, when one of its papers is opened', async () => {
    const { user, server } = renderApp()
    const row = await findRow('2511.23477')
    await user.click(within(row).getByRole('link'))
    await findReader('2511.23477')
    expect(row.isConnected).toBe(true)
    expect(row.getAttribute('aria-current')).toBe('true')
    expect(server.asked.filter((path) => path.startsWith('data/ids/'))).toEqual([])
  })
})

describe('source tabs', () => {
  it('show one source, and move by arrow keys, Home and End', async () => {
    const { user } = renderApp()
    await findRows()
    const tabs = screen.getAllByRole('tab')
    expect(tabs.map((tab) => tab.textContent)).toEqual(['全部 5', 'arXiv 3', 'bioRxiv 2'])
    tabs[0]?.focus()
    await user.keyboard('{ArrowRight}')
    expect([rowIds().length, url()]).toEqual([3, '/day/2025-12-01?src=arxiv'])
    expect(document.activeElement).toBe(tabs[1])
    await user.keyboard('{End}')
    expect([rowIds().length, url()]).toEqual([2, '/day/2025-12-01?src=biorxiv'])
    await user.keyboard('{ArrowRight}')
    expect(rowIds()).toHaveLength(5)
    await user.keyboard('{ArrowLeft}{Home}')
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false'])
  })

  it('keep the other filters', async () => {
    const { user } = renderApp({ url: '/day/2025-12-01?unread=1' })
    await findRows()
    await user.click(screen.getByRole('tab', { name: 'bioRxiv 2' }))
    expect(url()).toBe('/day/2025-12-01?src=biorxiv&unread=1')
  })
})

describe('unread only', () => {
  it('leaves a row where it is while it is read, and takes it away on return', async () => {
    const { user } = renderApp()
    await findRows()
    await user.click(screen.getByRole('button', { name: '只看未读' }))
    expect(url()).toBe('/day/2025-12-01?unread=1')
    await user.click(within(await findRow('2511.23477')).getByRole('link'))
    await findReader('2511.23477')
    await user.keyboard('m')
    expect(within(await findRow('2511.23477')).queryByText('未读')).toBeNull()
    await user.click(screen.getByRole('button', { name: '前一天' }))
    await findRow('2511.21688')
    await user.click(screen.getByRole('button', { name: '后一天' }))
    await findRow('2511.23476')
    await user.click(screen.getByRole('button', { name: '只看未读' }))
    expect(rowIds()).not.toContain('2511.23477')
    expect(rowIds()).toHaveLength(4)
  })

  it('says so when everything is read, and offers everything', async () => {
    const { user, stores } = renderApp({ url: '/day/2025-11-28?unread=1' })
    await findRow('2511.21688')
    await user.click(screen.getByRole('button', { name: '全部标为已读' }))
    expect(stores.read.get()['2025-11']).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '只看未读' }))
    await user.click(screen.getByRole('button', { name: '只看未读' }))
    expect(await screen.findByRole('heading', { name: '2 篇都读完了' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '看全部' }))
    expect(rowIds()).toHaveLength(2)
  })

  it('draws a title lighter when its row is left, not while its paper is read', async () => {
    const { user } = renderApp({ url: '/paper/2511.23476' })
    const title = within(await findRow('2511.23476')).getByRole('heading')
    await findReader('2511.23476')
    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: 'm' })
      expect(title.className).toContain('text-ink-2')
    })
    expect(title.className).toContain('font-medium')
    await user.click(screen.getByRole('link', { name: '论文 2511.23477' }))
    await findReader('2511.23477')
    expect(title.className).not.toContain('font-medium')
  })
})

describe('mark all read', () => {
  it('marks the rows in sight and offers to undo it', async () => {
    const { user } = renderApp({ url: '/day/2025-12-01?src=arxiv' })
    await findRows()
    await user.click(screen.getByRole('button', { name: '全部标为已读' }))
    expect(await screen.findByText('3 篇已标为已读')).toBeTruthy()
    expect(screen.getByText('2 篇未读')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '全部标为已读' }).disabled).toBe(true)
    await user.click(screen.getByRole('button', { name: '撤销' }))
    expect(screen.getByText('5 篇未读')).toBeTruthy()
  })

  it('leaves what was read before read when it is undone', async () => {
    const { user } = renderApp()
    await findRows()
    await screen.findByRole('main', { name: '论文' })
    await user.keyboard('m')
    await screen.findByText('4 篇未读')
    await user.click(screen.getByRole('button', { name: '全部标为已读' }))
    expect(screen.getByText('4 篇已标为已读')).toBeTruthy()
    await user.keyboard('z')
    expect(screen.getByText('4 篇未读')).toBeTruthy()
  })
})

describe('papers with code', () => {
  it('are the only ones on a link that asks for them', async () => {
    renderApp({ url: '/?code=1' })
    await findRows()
    expect(rowIds()).toEqual(['2511.23477'])
  })

  it('are asked for by a chip on phones', async () => {
    const { user } = renderApp({ width: 390 })
    await findRows()
    await user.click(await screen.findByRole('button', { name: '有代码' }))
    expect([url(), rowIds()]).toEqual(['/day/2025-12-01?code=1', ['2511.23477']])
    await user.click(screen.getByRole('button', { name: '有代码' }))
    expect(rowIds()).toHaveLength(5)
  })

  it('are asked for by a switch on tablets', async () => {
    const { user } = renderApp({ width: 900 })
    await findRows()
    await user.click(await screen.findByRole('button', { name: '筛选与密度' }))
    await user.click(await screen.findByRole('switch', { name: '有代码' }))
    expect(rowIds()).toEqual(['2511.23477'])
  })

  it('are missed with the way out, when the filter leaves nothing', async () => {
    const { user } = renderApp({ url: '/day/2025-11-28?code=1' })
    expect(await screen.findByRole('heading', { name: '没有符合条件的论文' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    expect(rowIds()).toEqual(['2511.21688', '2511.21689'])
  })
})

describe('density', () => {
  it('cycles through titles, standard and relaxed, and is kept', async () => {
    const { user, stores } = renderApp()
    const row = await findRow('2511.23476')
    const excerpt = () => within(row).queryByText('摘要 2511.23476。')
    const control = screen.getByRole('button', { name: '密度' })
    expect(control.getAttribute('aria-description')).toBe('标准')
    await user.click(control)
    await user.click(control)
    expect(excerpt()).toBeNull()
    expect(stores.settings.get().density).toBe('titles')
    await user.click(control)
    expect(excerpt()).toBeTruthy()
  })
})

describe('a bookmark', () => {
  it('is set in the row, shows in the reader, and is taken back in the panel that opens', async () => {
    const { user } = renderApp()
    const row = await findRow('2511.23476')
    const reader = await findReader('2511.23476')
    await user.click(bookmarkIn(row))
    expect([row, reader].map((part) => bookmarkIn(part).getAttribute('aria-label'))).toEqual(['已收藏', '已收藏'])
    expect(bookmarkIn(row).getAttribute('aria-pressed')).toBe('true')
    await user.click(await screen.findByText('取消收藏'))
    expect([row, reader].map((part) => bookmarkIn(part).getAttribute('aria-pressed'))).toEqual(['false', 'false'])
  })
})

describe('what a day lists besides its papers', () => {
  const bare = ['10.1101/126490', '10.1101/126491'].map((id) =>
    paper(id, { title: [id], source: 'medrxiv', doiOnly: true, ...NO_ABSTRACT }),
  )
  const repeats = [{ id: paperId('2511.21688'), title: ['论文 2511.21688'], day: known(DAYS[1]).day }]
  const days = [digestDay('2025-12-01', [paper('2511.23476'), ...bare], { repeats }), known(DAYS[1])]

  it('is folded: papers with nothing but a DOI, and papers of earlier days', async () => {
    const { user } = renderApp({ days })
    await findRow('2511.23476')
    await user.click(await screen.findByText('medRxiv 2 条只取到 DOI'))
    const link = screen.getByRole('link', { name: '10.1101/126490' })
    expect(link.getAttribute('href')).toBe('https://doi.org/10.1101/126490')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    await user.click(screen.getByText('另有 1 篇前几天已收录'))
    await user.click(screen.getByRole('link', { name: '论文 2511.21688' }))
    await findReader('2511.21688')
    await waitFor(() => expect(document.title).toBe('论文 2511.21688 - 日读'))
  })

  it('is left out of a filter it has no part in', async () => {
    renderApp({ days, url: '/day/2025-12-01?src=arxiv' })
    await findRow('2511.23476')
    fireEvent.click(await screen.findByRole('button', { name: '密度' }))
    expect(screen.queryByText(/只取到 DOI|前几天已收录/)).toBeNull()
  })
})
