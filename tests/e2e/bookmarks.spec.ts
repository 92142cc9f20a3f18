import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const row = (page: Page, id: string) => page.locator(`article[data-paper-id="${id}"]`)
const toggle = (page: Page, id: string) => row(page, id).getByRole('button', { name: /^(已)?收藏$/ })

test('a bookmark survives a reload and is listed', async ({ page }) => {
  await page.goto('')
  await toggle(page, '2511.23477').click()
  await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(toggle(page, '2511.23477')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: /书签/ }).click()
  await expect(row(page, '2511.23477')).toContainText('视频操作链')
})

test('removing a bookmark can be undone', async ({ page }) => {
  await page.goto('')
  await toggle(page, '2511.23477').click()
  await page.goto('bookmarks')
  await toggle(page, '2511.23477').click()
  await page.getByRole('button', { name: '取消收藏' }).click()
  await expect(page.getByRole('heading', { name: '还没有书签' })).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row(page, '2511.23477')).toBeVisible()
})

test('a bookmark shows in another tab at once', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('')
  await other.goto('')
  await toggle(page, '2511.23478').click()
  await expect(toggle(other, '2511.23478')).toHaveAttribute('aria-pressed', 'true')
})

test('two tabs that bookmark at the same moment lose nothing', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('')
  await other.goto('')
  const ids = ['2511.23478', '2511.23477', '2511.23476', '2511.23475', '2511.23473', '2511.23469']
  await Promise.all(
    ids.map((id, i) => toggle(i % 2 === 0 ? page : other, id).evaluate((button: HTMLElement) => button.click())),
  )
  for (const tab of [page, other]) {
    for (const id of ids) await expect(toggle(tab, id)).toHaveAttribute('aria-pressed', 'true')
  }
  await page.reload()
  for (const id of ids) await expect(toggle(page, id)).toHaveAttribute('aria-pressed', 'true')
})

test('a damaged value in storage costs nothing else and is kept aside', async ({ page }) => {
  await page.goto('')
  await page.evaluate(() => localStorage.setItem('ridu:v1:bookmarks', '{"version":1,"entr'))
  await page.reload()
  await expect(row(page, '2511.23478')).toBeVisible()
  await expect(page.getByText('有一部分保存的内容读不出来')).toBeVisible()
  await toggle(page, '2511.23478').click()
  await expect(toggle(page, '2511.23478')).toHaveAttribute('aria-pressed', 'true')
  expect(await page.evaluate(() => localStorage.getItem('ridu:v1:bookmarks:damaged'))).toBe('{"version":1,"entr')
})

test('B right after the panel was closed opens it again, before the browser has told of the closing', async ({
  page,
}) => {
  await page.goto('day/2025-11-28')
  await page.locator('article[data-paper-id] a').first().focus()
  await page.keyboard.press('b')
  const details = page.getByRole('dialog', { name: '已收藏' })
  await expect(details).toBeVisible()
  await details.evaluate((panel: HTMLElement) => {
    panel.hidePopover()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', bubbles: true }))
  })
  await expect(details.getByRole('combobox')).toBeVisible()
})
