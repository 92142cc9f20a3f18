/** What goes wrong while the page runs: code that is gone, a worker that dies, a clock that jumps, Back from elsewhere. */
import type { Page } from '@playwright/test'
import { STORED_LIBRARY } from '../../support/stored-library.ts'
import { expect, test } from '../site.ts'

test.use({ serviceWorkers: 'block', expected: /Failed to load resource|net::ERR|dynamically imported|search\.worker/ })

const field = (page: Page) => page.getByRole('combobox', { name: '搜索论文' })
const first = (page: Page) => page.getByRole('option').first()
const toggle = (page: Page, id: string) =>
  page.locator(`article[data-paper-id="${id}"]`).getByRole('button', { name: /^(已)?收藏$/ })

/** Presses a button whether or not the panel of another bookmark lies over it. */
const press = (page: Page, id: string) => toggle(page, id).evaluate((button: HTMLElement) => button.click())

test('a search whose worker cannot start says so, and starts when asked again', async ({ page }) => {
  await page.route('**/search.worker*', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('search?q=轨迹空间')
  await expect(page.getByRole('alert')).toContainText('搜索没有启动')
  await page.unroute('**/search.worker*')
  await page.getByRole('button', { name: '立即重试' }).click()
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.21690')
})

test('a search whose worker dies goes on with the next word', async ({ page }) => {
  await page.goto('search?q=轨迹空间')
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.21690')
  const [worker] = page.workers()
  await worker?.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('out of memory')
      }),
  )
  await expect(page.getByRole('alert')).toBeVisible()
  await field(page).fill('视觉生成调优')
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.23469')
  expect(page.workers()).toHaveLength(1)
})

/** Opens the library over four papers, two of them under a tag. */
async function openLibrary(page: Page): Promise<void> {
  await page.goto('settings')
  await page.evaluate((all) => Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, value)), {
    ...STORED_LIBRARY,
  })
  await page.goto('bookmarks')
  await expect(page.locator('article[data-paper-id]')).toHaveCount(4)
}

test('a filter whose worker cannot start finds what is spelled out', async ({ page }) => {
  await page.route('**/search.worker*', (route) => route.fulfill({ status: 404, body: '' }))
  await openLibrary(page)
  const failed = page.waitForResponse('**/search.worker*')
  await page.getByRole('searchbox').fill('视频操作')
  await failed
  await expect(page.locator('article[data-paper-id]')).toHaveCount(1)
  await page.getByRole('searchbox').fill('待读')
  await expect(page.locator('article[data-paper-id="2511.23477"]')).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await expect(page.locator('article[data-paper-id]')).toHaveCount(4)
})

test('a filter whose worker dies hears pinyin again with the next word', async ({ page }) => {
  await openLibrary(page)
  await page.getByRole('searchbox').fill('daidu')
  await expect(page.locator('article[data-paper-id]')).toHaveCount(1)
  const [worker] = page.workers()
  const ended = worker?.waitForEvent('close')
  await worker?.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('out of memory')
      }),
  )
  await ended
  await page.getByRole('searchbox').fill('shijiemoxing')
  await expect(page.locator('article[data-paper-id="2511.21690"]')).toBeVisible()
  await expect(page.locator('article[data-paper-id]')).toHaveCount(1)
  expect(page.workers()).toHaveLength(1)
})

test('a page whose code is gone reloads once, then says so, and loads when asked again', async ({ page }) => {
  let loads = 0
  page.on('domcontentloaded', () => loads++)
  await page.goto('')
  await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
  await page.route('**/assets/settings-page*', (route) => route.fulfill({ status: 404, body: '' }))
  await page.getByRole('link', { name: '设置' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toBeVisible()
  // Once for the page that is opened, once for the page that is loaded then: no more, and no loop.
  expect(loads).toBeLessThanOrEqual(3)
  await page.unroute('**/assets/settings-page*')
  await alert.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
})

for (const [name, times] of [
  ['forward and back', ['2031-05-05T00:00:00Z', '2024-01-01T00:00:00Z']],
  ['to the first and the last year', ['1970-01-01T00:00:01Z', '9998-01-01T00:00:00Z']],
] as const) {
  test(`a clock that jumps ${name} loses no bookmark and brings none back`, async ({ page }) => {
    const [one, other] = times
    await page.clock.setFixedTime(new Date(one))
    await page.goto('')
    for (const id of ['2511.23478', '2511.23477']) await press(page, id)
    await page.clock.setFixedTime(new Date(other))
    await page.reload()
    // Once it shows what is stored it answers clicks.
    await expect(toggle(page, '2511.23478')).toHaveAttribute('aria-pressed', 'true')
    await press(page, '2511.23478')
    await page.getByRole('button', { name: '取消收藏' }).click()
    await expect(toggle(page, '2511.23478')).toHaveAttribute('aria-pressed', 'false')
    await press(page, '2511.23476')
    await page.clock.setFixedTime(new Date(one))
    await page.reload()
    await expect(toggle(page, '2511.23478')).toHaveAttribute('aria-pressed', 'false')
    await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'true')
    await expect(toggle(page, '2511.23476')).toHaveAttribute('aria-pressed', 'true')
  })
}

// Playwright does not follow pages in and out of the back-forward cache, so its one event is sent by hand.
test('a page that Back brings back whole shows what was bookmarked since', async ({ page }) => {
  await page.goto('')
  await toggle(page, '2511.23478').click()
  await page.evaluate(() => {
    const kept = localStorage.getItem('ridu:v1:bookmarks') ?? ''
    // No event tells a page of what it wrote itself, as none tells a page that sleeps.
    localStorage.setItem('ridu:v1:bookmarks', kept.replaceAll('2511.23478', '2511.23477'))
  })
  await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'false')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'true')
})
