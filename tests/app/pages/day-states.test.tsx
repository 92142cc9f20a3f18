import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DAYS, digestDay, paper } from '../../support/archive.ts'
import { known } from '../../support/known.ts'
import { findRow, renderApp, url } from '../../support/render-app.tsx'

describe('a day that is read', () => {
  it('leads to the day before', async () => {
    const { user } = renderApp({ url: '/day/2025-12-01' })
    await findRow('2511.23476')
    await user.click(await screen.findByRole('button', { name: '全部标为已读' }))
    await user.click(screen.getByRole('button', { name: '只看未读' }))
    const state = (await screen.findByRole('heading', { name: '5 篇都读完了' })).parentElement
    await user.click(within(known(state ?? undefined)).getByRole('button', { name: '前一天' }))
    expect(await findRow('2511.21688')).toBeTruthy()
    expect(url()).toBe('/day/2025-11-28')
  })
})

describe('a day of which a source is missing', () => {
  it('says which, and shows the rest', async () => {
    const statuses = [
      { source: 'arxiv', state: 'failed', reason: 'HTTP 429' },
      { source: 'biorxiv', state: 'ok' },
    ] as const
    const day = digestDay('2025-12-01', [paper('10.1101/126490')], { statuses })
    renderApp({ days: [day] })
    expect(await screen.findByText('arXiv 没取到，这天只有 bioRxiv 的 1 篇。')).toBeTruthy()
    expect(await findRow('10.1101/126490')).toBeTruthy()
  })

  it('says why when nothing is left, and offers the nearest days', async () => {
    const statuses = [{ source: 'arxiv', state: 'failed', reason: 'HTTP 429' }] as const
    const { user } = renderApp({ days: [digestDay('2025-12-02', [], { statuses }), ...DAYS] })
    expect(await screen.findByRole('heading', { name: '这天没有取到论文' })).toBeTruthy()
    expect(screen.getByText('arXiv: HTTP 429')).toBeTruthy()
    // Nothing to count and nothing to choose from.
    expect(screen.queryByText('0 篇')).toBeNull()
    expect(screen.queryByRole('button', { name: '只看未读' })).toBeNull()
    expect(await screen.findByRole('link', { name: /^12月2日 星期二，未取到$/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '12月1日' }))
    expect(await findRow('2511.23476')).toBeTruthy()
  })

  it('is no failure when the source only had nothing', async () => {
    renderApp({ days: [digestDay('2025-12-02', [], { statuses: [{ source: 'arxiv', state: 'empty' }] })] })
    expect(await screen.findByRole('heading', { name: '这天没有新论文' })).toBeTruthy()
    expect(screen.queryByText(/抓取失败/)).toBeNull()
  })
})
