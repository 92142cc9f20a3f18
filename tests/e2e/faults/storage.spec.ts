import type { Page } from '@playwright/test'
import { blockStorage, expect, test } from '../site.ts'

const toggle = (page: Page, id: string) =>
  page.locator(`article[data-paper-id="${id}"]`).getByRole('button', { name: /^(已)?收藏$/ })
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('ridu:v1:bookmarks'))

test('a full storage is told, and what did not fit is saved once there is room', async ({ page }) => {
  await page.goto('')
  await toggle(page, '2511.23478').click()
  await page.evaluate(() => {
    let size = 4_000_000
    for (let i = 0; size >= 1; i++) {
      try {
        localStorage.setItem(`filler${i}`, 'x'.repeat(size))
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
  await toggle(page, '2511.23477').click()
  await expect(page.getByText('浏览器空间已满')).toBeVisible()
  expect(await stored(page)).not.toContain('2511.23477')
  await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'true')
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key)
  })
  await toggle(page, '2511.23476').click()
  for (const id of ['2511.23478', '2511.23477', '2511.23476']) expect(await stored(page)).toContain(id)
  await expect(page.getByText('浏览器空间已满')).toBeHidden()
})

test('a blocked storage is told, and the page works for as long as it is open', async ({ page }) => {
  await blockStorage(page)
  await page.goto('')
  await expect(page.getByText('浏览器禁止了本地存储')).toBeVisible()
  await toggle(page, '2511.23478').click()
  await page.getByRole('link', { name: /书签/ }).first().click()
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: '搜索论文' }).fill('轨迹空间')
  await expect(page.getByRole('option').and(page.locator('[data-paper-id="2511.21690"]'))).toBeVisible()
})

test('a tab of an older version leaves what a newer one wrote', async ({ page }) => {
  await page.goto('')
  const newer = '{"version":99,"entries":{},"shelves":[{"name":"甲"}]}'
  await page.evaluate((value) => localStorage.setItem('ridu:v1:bookmarks', value), newer)
  await toggle(page, '2511.23478').click()
  expect(await stored(page)).toBe(newer)
  await page.reload()
  await toggle(page, '2511.23477').click()
  await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'true')
  expect(await stored(page)).toBe(newer)
})

test('a tab of this version reads what the first one wrote', async ({ page }) => {
  const entry = { id: '2511.23478', title: '题', source: 'arxiv', day: '2025-12-01', addedAt: 1, changedAt: 1 }
  await page.addInitScript(
    (value) => {
      if (localStorage.getItem('ridu:v1:bookmarks') === null) localStorage.setItem('ridu:v1:bookmarks', value)
    },
    JSON.stringify({ version: 1, entries: { [entry.id]: entry } }),
  )
  await page.goto('')
  await expect(toggle(page, '2511.23478')).toHaveAttribute('aria-pressed', 'true')
  await toggle(page, '2511.23477').click()
  await page.reload()
  for (const id of ['2511.23478', '2511.23477']) await expect(toggle(page, id)).toHaveAttribute('aria-pressed', 'true')
})
