import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createStores } from '../../../src/app/state/stores.tsx'
import { FakeStorage } from '../../support/fake-storage.ts'
import { findRow, renderApp, settled, url, type RenderAppOptions } from '../../support/render-app.tsx'

async function renderSettings(options: RenderAppOptions = {}) {
  const app = renderApp({ url: '/settings', ...options })
  await screen.findByRole('heading', { level: 1, name: '设置' })
  return app
}
const root = document.documentElement

describe('the settings', () => {
  it('name the window and mark their place in the navigation', async () => {
    await renderSettings()
    await waitFor(() => expect(document.title).toBe('设置 - 日读'))
    expect(screen.getByRole('link', { name: '设置' }).getAttribute('aria-current')).toBe('page')
  })

  it('apply a theme at once', async () => {
    const { user } = await renderSettings()
    expect(root.dataset['theme']).toBe('light')
    await user.click(screen.getByRole('radio', { name: '深色' }))
    expect(root.dataset['theme']).toBe('dark')
    await user.click(screen.getByRole('radio', { name: '米黄' }))
    expect(root.dataset['theme']).toBe('sepia')
  })

  it('follow the system where the reader leaves it to that', async () => {
    await renderSettings({ dark: true })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '跟随系统' }).checked).toBe(true)
    expect(root.dataset['theme']).toBe('dark')
  })

  it('apply size, line height and measure of the reader', async () => {
    const { stores } = await renderSettings()
    const slide = (name: string, value: string) =>
      fireEvent.change(screen.getByRole('slider', { name }), { target: { value } })
    slide('字号', '5')
    slide('行高', '2')
    slide('每行字数', '30')
    const style = (name: string) => root.style.getPropertyValue(name)
    expect(['--read-size', '--read-lh', '--read-measure'].map(style)).toEqual(['1.25rem', '2', '30em'])
    expect(stores.settings.get()).toMatchObject({ size: 20, lineHeight: 2, measure: 30 })
    expect(screen.getByRole('slider', { name: '字号' }).getAttribute('aria-valuetext')).toBe('20')
  })

  it('switch what is on or off, by keyboard too', async () => {
    const { user, stores } = await renderSettings()
    await user.click(screen.getByRole('switch', { name: '两端对齐' }))
    const split = screen.getByRole('switch', { name: '长摘要分段' })
    split.focus()
    await user.keyboard(' ')
    await user.click(screen.getByRole('switch', { name: '单键快捷键' }))
    expect(stores.settings.get()).toMatchObject({ justify: true, splitAbstracts: false, singleKeys: false })
    expect(split.getAttribute('aria-checked')).toBe('false')
  })

  it('choose among typefaces, densities and excerpts', async () => {
    const { user, stores } = await renderSettings()
    for (const name of ['宋体', '宽松', '开头开始']) await user.click(screen.getByRole('radio', { name }))
    expect(stores.settings.get()).toMatchObject({ typeface: 'serif', density: 'relaxed', excerptFrom: 'beginning' })
  })

  it('show a real paper as it will look, where there is room', async () => {
    await renderSettings()
    const preview = await screen.findByRole('complementary', { name: '预览' })
    expect(within(preview).getByRole('heading', { name: '论文 2511.23476' })).toBeTruthy()
  })

  it('have no preview on a phone', async () => {
    await renderSettings({ width: 390 })
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('lead to their sections by links of their own', async () => {
    const { user } = await renderSettings({ url: '/settings#reading' })
    const index = screen.getByRole('navigation', { name: '本页' })
    expect(within(index).getByRole('link', { name: '阅读' }).getAttribute('aria-current')).toBe('true')
    await user.click(within(index).getByRole('link', { name: '语言' }))
    expect(url()).toBe('/settings#language')
  })

  it('are kept, and shared with other tabs', async () => {
    const shared = new FakeStorage()
    const { user } = await renderSettings({ storage: shared.tab() })
    await user.click(screen.getByRole('radio', { name: '深色' }))
    expect(createStores(shared.tab()).settings.get().theme).toBe('dark')
  })
})

describe('English', () => {
  it('is spoken at once by everything but the papers', async () => {
    const { user } = await renderSettings()
    await settled(() => fireEvent.click(screen.getByRole('radio', { name: 'English' })))
    await screen.findByRole('heading', { level: 1, name: 'Settings' })
    await waitFor(() => expect([root.lang, document.title]).toEqual(['en', 'Settings - Ridu']))
    await user.click(screen.getByRole('link', { name: /^Daily/ }))
    const row = await findRow('2511.23476')
    expect(within(row).getByRole('link', { name: '论文 2511.23476' }).closest('[lang]')?.getAttribute('lang')).toBe(
      'zh-CN',
    )
    expect(within(row).getByRole('button', { name: 'Bookmark' })).toBeTruthy()
    await waitFor(() => expect(document.title).toBe('Dec 1 5 papers - Ridu'))
  })

  it('is there from the start where it was chosen before', async () => {
    const shared = new FakeStorage()
    createStores(shared.tab()).settings.update((latest) => ({ ...latest, language: 'en' }))
    const { user } = await settled(() => renderApp({ storage: shared.tab(), url: '/day/2025-11-28' }))
    await screen.findByRole('heading', { level: 1, name: '论文 2511.21688' })
    expect(screen.getByText('2 unread')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Mark all read' }))
    expect(await screen.findByText('2 marked read')).toBeTruthy()
    expect(root.lang).toBe('en')
  })
})
