import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { markPapers } from '#domain/read-marks.ts'
import { createStores } from '../../../src/app/state/stores.tsx'
import { FakeStorage } from '../../support/fake-storage.ts'
import { day, paperId } from '../../support/known.ts'
import { bookmarkIn, findRow, NOW, renderApp } from '../../support/render-app.tsx'

describe('a storage that does not keep what is done', () => {
  it('is announced when it is blocked, and everything works for now', async () => {
    const { user } = renderApp({ storage: { storage: undefined, events: new EventTarget() } })
    expect(await screen.findByText('浏览器禁止了本地存储，关闭页面后书签会丢失。')).toBeTruthy()
    const row = await findRow('2511.23476')
    await user.click(bookmarkIn(row))
    expect(bookmarkIn(row).getAttribute('aria-pressed')).toBe('true')
  })

  it('is announced when it is full, until there is room again', async () => {
    const shared = new FakeStorage()
    const { user } = renderApp({ storage: shared.tab() })
    const row = await findRow('2511.23476')
    shared.fault = 'full'
    await user.click(bookmarkIn(row))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('浏览器空间已满，最近的改动没有存上，关闭页面后会丢失。')
    shared.fault = undefined
    await user.click(bookmarkIn(await findRow('2511.23477')))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('offers a way out when it is full: old read marks go, and what did not fit is saved', async () => {
    const shared = new FakeStorage()
    const before = createStores(shared.tab())
    const old = { id: paperId('2411.00001'), day: day('2024-11-28') }
    before.read.update((marks) => markPapers(marks, [old], true, NOW))
    const { user } = renderApp({ storage: shared.tab() })
    const row = await findRow('2511.23476')
    shared.fault = 'full'
    await user.click(bookmarkIn(row))
    await user.click(await screen.findByRole('button', { name: '清出空间' }))
    const help = await screen.findByRole('dialog', { name: '清出空间' })
    const meter = within(help).getByRole('meter', { name: '已用空间' })
    expect(meter.getAttribute('aria-valuenow')).toBe(meter.getAttribute('aria-valuemax'))
    expect(within(help).getByText('已用 1 KB，共 1 KB。已读记录占 1 KB，书签和笔记占 0 KB。')).toBeTruthy()
    shared.fault = undefined
    await user.click(within(help).getByRole('button', { name: '清理一年前的已读记录' }))
    expect(await screen.findByText('已清除 1 篇的已读记录')).toBeTruthy()
    expect(shared.values.get('ridu:v1:read')).not.toContain('2411.00001')
    expect(shared.values.get('ridu:v1:bookmarks')).toContain('2511.23476')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: '撤销' }))
    expect(shared.values.get('ridu:v1:read')).toContain('2411.00001')
  })

  it('offers the bookmarks as a file when it is blocked, and says how to allow it', async () => {
    const { user } = renderApp({ storage: { storage: undefined, events: new EventTarget() } })
    await user.click(bookmarkIn(await findRow('2511.23476')))
    await user.click(await screen.findByRole('button', { name: '怎么开启' }))
    const help = await screen.findByRole('dialog', { name: '书签只留到关闭页面前' })
    expect(within(help).getByText(/^无痕窗口或站点权限会这样/)).toBeTruthy()
    await user.click(within(help).getByRole('button', { name: '导出书签' }))
    expect(await screen.findByRole('radio', { name: '全部 1 篇' })).toBeTruthy()
  })

  it.each(['ridu:v1:bookmarks', 'ridu:v1:read', 'ridu:v1:annotations', 'ridu:v1:collections'])(
    'is announced when a part of it is damaged: %s',
    async (key) => {
      const shared = new FakeStorage()
      shared.values.set(key, '{"half')
      renderApp({ storage: shared.tab() })
      expect(await screen.findByText('有一部分保存的内容读不出来，已原样留存，没有删除。')).toBeTruthy()
      expect(shared.values.get(`${key}:damaged`)).toBe('{"half')
    },
  )

  it('is announced when a newer version wrote it, which stays as it is', async () => {
    const shared = new FakeStorage()
    shared.values.set('ridu:v1:read', '{"version":2}')
    const { user } = renderApp({ storage: shared.tab() })
    expect(await screen.findByText(/^保存的内容来自更新的日读/)).toBeTruthy()
    await user.keyboard('jm')
    expect(shared.values.get('ridu:v1:read')).toBe('{"version":2}')
  })

  it('is not spoken of while all is well', async () => {
    renderApp()
    await findRow('2511.23476')
    expect(screen.queryByText(/存储|空间|读不出来/)).toBeNull()
  })
})
