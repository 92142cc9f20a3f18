import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { markPapers } from '#domain/read-marks.ts'
import { annotate, withTag } from '#domain/library/annotations.ts'
import { addBookmark, bookmarkOf } from '#domain/bookmarks.ts'
import { libraryStores } from '../../../src/app/state/library-stores.ts'
import { createStores } from '../../../src/app/state/stores.tsx'
import { PAPERS } from '../../support/archive.ts'
import { FakeStorage } from '../../support/fake-storage.ts'
import { known, paperId } from '../../support/known.ts'
import { NOW, renderApp } from '../../support/render-app.tsx'

const paper = known(PAPERS[0])

/** Everything this site stores, and something of another site on the same host. */
function filled(): FakeStorage {
  const shared = new FakeStorage()
  const stores = createStores(shared.tab())
  stores.bookmarks.update((latest) => addBookmark(latest, bookmarkOf(paper, NOW)))
  stores.read.update((marks) => markPapers(marks, [paper], true, NOW))
  libraryStores(stores).annotations.update((latest) =>
    annotate(latest, paper.id, (before) => withTag(before, '待读', NOW)),
  )
  for (const key of ['collections:damaged', 'backup', 'last-read', 'panes']) shared.values.set(`ridu:v1:${key}`, '1')
  shared.values.set('other', 'x'.repeat(2 * 1024 * 1024))
  return shared
}

async function openData(shared = filled()) {
  const app = renderApp({ url: '/settings#data', storage: shared.tab() })
  return { ...app, shared, data: await screen.findByRole('region', { name: '数据' }) }
}

describe('the data in the settings', () => {
  it('say how much of the storage is taken, and by what', async () => {
    const { data } = await openData()
    expect(within(data).getByText(/^已用 2 MB，共 5 MB。/)).toBeTruthy()
    expect(within(data).getByRole('meter').getAttribute('aria-valuetext')).toBe('已用 2\u00A0MB，共 5\u00A0MB。')
  })

  it('clear the read marks, with a way back, in other tabs too', async () => {
    const { user, data, shared } = await openData()
    const other = createStores(shared.tab())
    await user.click(within(data).getByRole('button', { name: '清除已读记录' }))
    shared.settle()
    expect(Object.keys(other.read.get())).toEqual(['cleared'])
    expect(within(data).getByRole<HTMLButtonElement>('button', { name: '清除已读记录' }).disabled).toBe(true)
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    shared.settle()
    expect(other.read.get()['2025-12']).toHaveProperty(paperId(paper.id))
  })

  it('export everything', async () => {
    const { user, data } = await openData()
    await user.click(within(data).getByRole('button', { name: '导出' }))
    expect(await screen.findByRole('radio', { name: '全部 1 篇' })).toBeTruthy()
  })

  it('import, and complete what comes as an id alone', async () => {
    const { user, data, stores } = await openData()
    await user.click(within(data).getByRole('button', { name: '导入' }))
    const dialog = await screen.findByRole('dialog', { name: '导入' })
    await user.click(within(dialog).getByRole('textbox'))
    await user.paste('2511.23476')
    await user.click(within(dialog).getByRole('button', { name: '导入' }))
    await waitFor(() => expect(stores.bookmarks.get().entries[paperId('2511.23476')]?.title).toBe('论文 2511.23476'))
  })
})

describe('clearing everything', () => {
  const assign = vi.fn<(url: string | URL) => void>()
  beforeEach(() => {
    assign.mockReset()
    vi.spyOn(location, 'assign').mockImplementation(assign)
  })

  it('asks first, offers the export, and changes nothing when called off', async () => {
    const { user, data, shared } = await openData()
    const before = new Map(shared.values)
    await user.click(within(data).getByRole('button', { name: '清除全部数据' }))
    const dialog = screen.getByRole('dialog', { name: '清除全部数据' })
    expect(within(dialog).getByText('清除后无法恢复，建议先导出。')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '取消' }))
    expect(shared.values).toEqual(before)
    await user.click(within(data).getByRole('button', { name: '清除全部数据' }))
    await user.click(screen.getByRole('button', { name: '先导出书签' }))
    expect(await screen.findByRole('dialog', { name: '导出' })).toBeTruthy()
  })

  it('leaves nothing of this site, here or in other tabs, and everything of others', async () => {
    const { user, data, shared } = await openData()
    const other = createStores(shared.tab())
    const { annotations } = libraryStores(other)
    await user.click(within(data).getByRole('button', { name: '清除全部数据' }))
    await user.click(
      within(screen.getByRole('dialog', { name: '清除全部数据' })).getByRole('button', { name: '清除全部数据' }),
    )
    await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
    shared.settle()
    expect([...shared.values.keys()]).toEqual(['other'])
    expect([other.bookmarks.get().entries, annotations.get().entries, other.read.get()]).toEqual([{}, {}, {}])
  })
})

describe('about', () => {
  it('says what the archive holds, and leads to its feeds', async () => {
    renderApp({ url: '/settings' })
    const about = await screen.findByRole('region', { name: '关于' })
    expect(await within(about).findByText('2025-12-01')).toBeTruthy()
    expect(within(about).getByText(/^2025年11月28日至2025年12月1日，2 天，\d+ 篇$/)).toBeTruthy()
    expect(within(about).getByRole('link', { name: '全部' }).getAttribute('href')).toBe('/feed.xml')
    expect(within(about).getByRole('link', { name: 'arXiv' }).getAttribute('href')).toBe('/feed-arxiv.xml')
  })
})
