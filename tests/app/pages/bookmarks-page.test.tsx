import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addBookmark, bookmarkOf } from '#domain/bookmarks.ts'
import type { Paper } from '#domain/paper.ts'
import { createStores } from '../../../src/app/state/stores.tsx'
import { PAPERS, paper } from '../../support/archive.ts'
import { FakeStorage } from '../../support/fake-storage.ts'
import { known } from '../../support/known.ts'
import { bookmarkIn, findReader, findRow, findRows, NOW, renderApp, rowIds, url } from '../../support/render-app.tsx'

const [first, second] = PAPERS.map((each) => known(each))

/** A storage in which these papers were bookmarked, one a minute, the last just now. */
function storageWith(...papers: Paper[]): FakeStorage {
  const shared = new FakeStorage()
  const { bookmarks } = createStores(shared.tab())
  papers.forEach((each, i) =>
    bookmarks.update((latest) => addBookmark(latest, bookmarkOf(each, NOW - (papers.length - 1 - i) * 60_000))),
  )
  return shared
}
const both = () => storageWith(known(first), known(second))

describe('the bookmarks', () => {
  it('are those set in the list, latest first, and are counted in the navigation', async () => {
    const { user } = renderApp()
    await user.click(bookmarkIn(await findRow('2511.23477')))
    await user.click(bookmarkIn(await findRow('2511.23476')))
    await user.click(screen.getByRole('link', { name: /^书签/ }))
    await screen.findByRole('heading', { name: '书签' })
    expect(rowIds()).toEqual(['2511.23477', '2511.23476'])
    await waitFor(() => expect(document.title).toBe('书签 - 日读'))
    expect(url()).toBe('/bookmarks')
  })

  it('say when they were set', async () => {
    renderApp({ url: '/bookmarks', storage: both().tab() })
    const row = await findRow('2511.23477')
    expect(within(row).getByText('收藏于 12月2日')).toBeTruthy()
    expect(within(row).getByText('作者 2511.23477')).toBeTruthy()
  })

  it('show the first beside them, and open another', async () => {
    const { user } = renderApp({ url: '/bookmarks', storage: both().tab() })
    await findReader('2511.23477')
    await user.click(within(await findRow('2511.23476')).getByRole('link'))
    await findReader('2511.23476')
    expect(url()).toBe('/paper/2511.23476?in=bookmarks')
    expect(screen.getByText('2 / 2')).toBeTruthy()
    expect(rowIds()).toEqual(['2511.23477', '2511.23476'])
  })

  it('are removed with a way back to where they were', async () => {
    const { user } = renderApp({ url: '/bookmarks', storage: both().tab() })
    await user.click(bookmarkIn(await findRow('2511.23477')))
    await user.click(await screen.findByText('取消收藏'))
    expect(rowIds()).toEqual(['2511.23476'])
    expect(await screen.findByText('已取消收藏')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤销' }))
    expect(rowIds()).toEqual(['2511.23477', '2511.23476'])
  })

  it('are read with J and K, and undone with Z', async () => {
    const { user } = renderApp({ url: '/bookmarks', storage: both().tab() })
    await findReader('2511.23477')
    await user.keyboard('j')
    await findReader('2511.23476')
    await user.keyboard('k')
    await findReader('2511.23477')
    await user.click(bookmarkIn(await findRow('2511.23476')))
    await user.click(await screen.findByText('取消收藏'))
    expect(rowIds()).toEqual(['2511.23477'])
    await user.keyboard('z')
    expect(rowIds()).toEqual(['2511.23477', '2511.23476'])
  })

  it('follow another tab', async () => {
    const shared = both()
    renderApp({ url: '/bookmarks', storage: shared.tab() })
    await findRows()
    const other = createStores(shared.tab())
    other.bookmarks.update((latest) => addBookmark(latest, bookmarkOf(known(PAPERS[2]), NOW + 1)))
    act(() => shared.settle())
    expect(rowIds()).toEqual(['2511.23478', '2511.23477', '2511.23476'])
  })

  it('outlive the digest they came from', async () => {
    renderApp({ url: '/bookmarks', storage: storageWith(paper('2401.00001')).tab() })
    expect(await screen.findByRole('heading', { level: 1, name: '论文 2401.00001' })).toBeTruthy()
    expect(screen.getByText('没有收录 2401.00001')).toBeTruthy()
    expect(screen.getByRole('link', { name: '打开原文' }).getAttribute('href')).toBe('https://arxiv.org/abs/2401.00001')
  })
})

describe('no bookmarks', () => {
  it('say how to set one and lead to the papers', async () => {
    const { user } = renderApp({ url: '/bookmarks' })
    expect(await screen.findByRole('heading', { level: 1, name: '还没有书签' })).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '去读今天的 5 篇' }))
    expect(await findRows()).toHaveLength(5)
  })
})

describe('a link to a paper among the bookmarks', () => {
  it('shows the paper though it is none of them', async () => {
    renderApp({ url: '/paper/2511.23478?in=bookmarks', storage: both().tab() })
    await findReader('2511.23478')
    expect(rowIds()).toEqual(['2511.23477', '2511.23476'])
  })

  it('offers arXiv for one that no digest lists', async () => {
    renderApp({ url: '/paper/2511.99999?in=bookmarks', storage: both().tab() })
    expect(await screen.findByRole('link', { name: '在 arXiv 打开' })).toBeTruthy()
  })
})

describe('the bookmarks on a phone', () => {
  it('are a list alone', async () => {
    const { user } = renderApp({ url: '/bookmarks', storage: both().tab(), width: 390 })
    await findRows()
    expect(screen.queryByRole('main', { name: '论文' })).toBeNull()
    await user.click(screen.getByRole('link', { name: '论文 2511.23476' }))
    await findReader('2511.23476')
    await user.click(screen.getByRole('button', { name: '返回' }))
    await waitFor(() => {
      expect(url()).toBe('/bookmarks')
    })
  })
})
