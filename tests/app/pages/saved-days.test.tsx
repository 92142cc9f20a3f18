import { screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DATA_CACHE } from '#domain/offline.ts'
import { dayPath } from '#domain/wire.ts'
import { DAYS, digestDay, paper } from '../../support/archive.ts'
import { day } from '../../support/known.ts'
import { findRow, renderApp, settled } from '../../support/render-app.tsx'

/** From now on there is no connection, and these files are kept. */
function goOffline(files: readonly string[]): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const kept = files.map((file) => ({ url: new URL(`/${file}`, location.href).href }))
  const open = (name: string) => Promise.resolve({ keys: () => Promise.resolve(name === DATA_CACHE ? kept : []) })
  vi.stubGlobal('caches', { open })
  dispatchEvent(new Event('offline'))
}

it('without a connection a day that is not kept says so, and leads to those that are', async () => {
  const days = [...DAYS, digestDay('2025-11-27', [paper('2511.20001')])]
  const missing = dayPath(day('2025-11-28'), 'd')
  const { user } = renderApp({ days, faults: { [missing]: 'offline' } })
  await findRow('2511.23476')
  const timeline = within(await screen.findByRole('navigation', { name: '时间线' }))
  expect(timeline.queryByRole('link', { name: /没有存到本机/ })).toBeNull()

  await settled(() => goOffline([dayPath(day('2025-11-27'), 'd')]))
  const link = await timeline.findByRole('link', { name: '11月28日 星期五，2 篇，2 篇未读，没有存到本机' })
  expect(timeline.getAllByRole('link', { name: /没有存到本机/ })).toHaveLength(1)

  await user.click(link)
  await user.click(await screen.findByRole('button', { name: '看已保存的日期' }))
  const calendar = within(await screen.findByRole('dialog', { name: '日历' }))
  // What is kept is asked of the browser anew.
  const lost = await calendar.findByRole('button', { name: /^11月28日.*没有存到本机/ })
  expect(lost.dataset['level']).toBeUndefined()
  expect(calendar.getByRole('button', { name: /^11月27日 星期四，1 篇，1 篇未读$/ }).dataset['level']).toBeDefined()
  vi.restoreAllMocks()
})
