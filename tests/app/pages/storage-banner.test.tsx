import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeStorage } from '../../support/fake-storage.ts'
import { bookmarkIn, findRow, renderApp } from '../../support/render-app.tsx'

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
    expect(alert.textContent).toBe('浏览器空间已满，最近的改动没有存上，关闭页面后会丢失。')
    shared.fault = undefined
    await user.click(bookmarkIn(await findRow('2511.23477')))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each(['ridu:v1:bookmarks', 'ridu:v1:read'])('is announced when a part of it is damaged: %s', async (key) => {
    const shared = new FakeStorage()
    shared.values.set(key, '{"half')
    renderApp({ storage: shared.tab() })
    expect(await screen.findByText('有一部分保存的内容读不出来，已原样留存，没有删除。')).toBeTruthy()
    expect(shared.values.get(`${key}:damaged`)).toBe('{"half')
  })

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
