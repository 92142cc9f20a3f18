import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { findReader, findRow, findRows, renderApp, rowIds, url } from '../../support/render-app.tsx'

describe('a link to a paper', () => {
  it('opens the paper beside its own day', async () => {
    renderApp({ url: '/paper/2511.21688' })
    await findReader('2511.21688')
    expect(rowIds()).toEqual(['2511.21688', '2511.21689'])
    expect((await findRow('2511.21688')).getAttribute('aria-current')).toBe('true')
    await waitFor(() => expect(document.title).toBe('论文 2511.21688 - 日读'))
  })

  it.each([
    ['/paper/2511.21688v1', '/paper/2511.21688'],
    ['/paper/arXiv:2511.21688', '/paper/2511.21688'],
    ['/paper/2511.21688/?utm_source=x', '/paper/2511.21688'],
    ['/paper/2511.21688?in=watch&unread=1', '/paper/2511.21688?unread=1'],
  ])('is spelled %s in one way only', async (spelling, canonical) => {
    const { length } = history
    renderApp({ url: spelling })
    await findReader('2511.21688')
    expect(url()).toBe(canonical)
    expect(history.length).toBe(length)
  })

  it('that names a DOI finds it, version and all', async () => {
    renderApp({ url: '/paper/10.1101/2024.04.22.590558v2' })
    await findReader('10.1101/2024.04.22.590558')
    expect(url()).toBe('/paper/10.1101/2024.04.22.590558')
  })

  it('of an id that no digest lists offers arXiv, and shows the latest day beside it', async () => {
    renderApp({ url: '/paper/2511.99999' })
    expect(await screen.findByRole('heading', { level: 1, name: '没有收录 2511.99999' })).toBeTruthy()
    const link = screen.getByRole('link', { name: '在 arXiv 打开' })
    expect(link.getAttribute('href')).toBe('https://arxiv.org/abs/2511.99999')
    expect(rowIds()).toContain('2511.23476')
    await waitFor(() => expect(document.title).toBe('没有收录 2511.99999 - 日读'))
  })

  it('of a DOI that no digest lists offers the original', async () => {
    renderApp({ url: '/paper/10.1101/1' })
    const link = await screen.findByRole('link', { name: '打开原文' })
    expect(link.getAttribute('href')).toBe('https://doi.org/10.1101/1')
  })

  it('is followed where its index does not arrive, once it does', async () => {
    const index = 'data/ids/2511.i.json'
    const { user, server } = renderApp({ url: '/paper/2511.21688', faults: { [index]: 404 } })
    expect((await screen.findByRole('alert')).textContent).toContain('没能载入2511.21688')
    server.faults.clear()
    await user.click(screen.getByRole('button', { name: '立即重试' }))
    await findReader('2511.21688')
  })
})

describe('a link to a day the archive does not have', () => {
  it('says so and offers the days beside it', async () => {
    const { user } = renderApp({ url: '/day/2025-11-30' })
    expect(await screen.findByRole('heading', { level: 1, name: /30日.*2025年11月.*星期日/ })).toBeTruthy()
    expect(await screen.findByRole('heading', { level: 2, name: '没有11月30日的日报' })).toBeTruthy()
    await waitFor(() => expect(document.title).toBe('没有11月30日的日报 - 日读'))
    await user.click(screen.getByRole('button', { name: '12月1日' }))
    await findRow('2511.23476')
  })

  it('offers the one day beside it at the end of the archive', async () => {
    const { user } = renderApp({ url: '/day/2024-01-01' })
    await screen.findByRole('heading', { level: 2, name: '没有2024年1月1日的日报' })
    await user.click(screen.getByRole('button', { name: '11月28日' }))
    await findRow('2511.21688')
    expect(url()).toBe('/day/2025-11-28')
  })
})

describe('what does not arrive', () => {
  it('is the manifest: says why and tries again', async () => {
    const { user, server } = renderApp({ faults: { 'data/manifest.json': 404 } })
    expect((await screen.findByRole('alert')).textContent).toContain('没能载入日报')
    expect(screen.getByText('服务器没有回应，或数据有误（404）。')).toBeTruthy()
    server.faults.clear()
    await user.click(screen.getByRole('button', { name: '立即重试' }))
    expect(await findRows()).toHaveLength(5)
  })

  it('is a day: the others can still be read', async () => {
    const { user, server } = renderApp({ faults: { 'data/day/2025-12-01.d.json': { text: '{"day":"2025-12-01"}' } } })
    expect((await screen.findByRole('alert')).textContent).toContain('没能载入12月1日')
    expect(screen.getByRole('heading', { level: 1, name: /1日.*2025年12月.*星期一/ })).toBeTruthy()
    expect(screen.getByText('服务器没有回应，或数据有误（WireError）。')).toBeTruthy()
    server.faults.clear()
    await user.click(screen.getByRole('button', { name: '立即重试' }))
    expect(await findRows()).toHaveLength(5)
  })

  it('is a page of the host in place of the manifest', async () => {
    renderApp({ faults: { 'data/manifest.json': { text: '<!doctype html>' } } })
    expect((await screen.findByRole('alert')).textContent).toContain('没能载入日报')
  })
})

describe('an archive without days', () => {
  it('says how to add one', async () => {
    renderApp({ days: [] })
    expect(await screen.findByRole('heading', { level: 1, name: '还没有日报' })).toBeTruthy()
    await waitFor(() => expect(document.title).toBe('还没有日报 - 日读'))
  })
})

describe('the page on a phone', () => {
  it('shows the list alone, then the paper alone, and the list again', async () => {
    const { user } = renderApp({ width: 390 })
    await findRow('2511.23477')
    expect(screen.queryByRole('main', { name: '论文' })).toBeNull()
    await user.click(screen.getByRole('link', { name: '论文 2511.23477' }))
    await findReader('2511.23477')
    expect(screen.queryByRole('article', { name: '论文 2511.23476' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '返回' }))
    expect(await findRows()).toHaveLength(5)
    expect(url()).toBe('/')
  })

  it('leads from a paper opened by its link to the day of the paper', async () => {
    const { user } = renderApp({ width: 390, url: '/paper/2511.21688' })
    await findReader('2511.21688')
    await user.click(screen.getByRole('button', { name: '返回' }))
    await findRow('2511.21688')
    expect(url()).toBe('/day/2025-11-28')
  })

  it('keeps the navigation where a paper is not found', async () => {
    const { user } = renderApp({ width: 390, url: '/paper/2511.99999' })
    await screen.findByRole('heading', { level: 1, name: '没有收录 2511.99999' })
    await user.click(within(screen.getByRole('navigation', { name: '主导航' })).getByRole('link', { name: /日报/ }))
    expect(await findRows()).toHaveLength(5)
  })

  it('steps through the papers from the bar below', async () => {
    const { user } = renderApp({ width: 390, url: '/paper/2511.23476' })
    await findReader('2511.23476')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '上一篇' }).disabled).toBe(true)
    await user.click(screen.getByRole('button', { name: '下一篇' }))
    await findReader('2511.23477')
    expect(screen.getByText('2 / 5')).toBeTruthy()
  })

  it('opens the calendar by the date, and a day in it', async () => {
    const { user } = renderApp({ width: 390 })
    await findRows()
    await user.click(screen.getByRole('button', { name: '12月1日，打开日历' }))
    const day = await screen.findByRole('button', { name: '11月28日 星期五，2 篇，2 篇未读' })
    await user.click(day)
    await findRow('2511.21688')
    expect(screen.queryByRole('dialog', { name: '日历' })).toBeNull()
  })
})

describe('the page on a tablet', () => {
  it('has list and paper side by side, and the timeline behind a button', async () => {
    const { user } = renderApp({ width: 900 })
    await findRows()
    await findReader('2511.23476')
    expect(screen.queryByRole('navigation', { name: '时间线' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: '时间线' }))
    expect(await screen.findByRole('navigation', { name: '时间线' })).toBeTruthy()
  })
})

describe('the page on a desktop', () => {
  it('has the timeline at the left, with months, counts and gaps', async () => {
    renderApp()
    const monday = await screen.findByRole('link', { name: '12月1日 星期一，5 篇，5 篇未读' })
    const timeline = screen.getByRole('navigation', { name: '时间线' })
    const friday = within(timeline).getByRole('link', { name: '11月28日 星期五，2 篇，2 篇未读' })
    expect([monday, friday].map((link) => link.getAttribute('aria-current'))).toEqual(['date', null])
    expect(timeline.textContent).toContain('周末')
  })

  it('becomes a phone when the window does', async () => {
    const { resize } = renderApp()
    await findReader('2511.23476')
    resize(390)
    await screen.findByRole('button', { name: '12月1日，打开日历' })
    expect(screen.queryByRole('main', { name: '论文' })).toBeNull()
  })
})
