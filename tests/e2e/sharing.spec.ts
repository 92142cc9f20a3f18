import type { Page } from '@playwright/test'
import { modulesOf, readQr } from '../support/read-qr.ts'
import { STORED_LIBRARY } from '../support/stored-library.ts'
import { expect, test } from './site.ts'

/** What the code on the page says. */
async function codeSays(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: '二维码' })
  await expect(code).toBeVisible()
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2])
  return readQr(modulesOf((await code.locator('path').getAttribute('d')) ?? '', size))
}

test('the code of a paper says its link, black on white in the dark too', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('paper/2511.23477')
  await expect(async () => {
    await page.getByRole('button', { name: '分享' }).click()
    await expect(page.getByRole('img', { name: '二维码' })).toBeVisible({ timeout: 2000 })
  }).toPass()
  expect(await codeSays(page)).toBe(`${site}/paper/2511.23477`)
  const paper = page.getByRole('img', { name: '二维码' }).locator('..')
  await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('one paper goes out in every format, from its share menu', async ({ page }) => {
  await page.goto('paper/2511.23477')
  const item = page.getByRole('button', { name: '导出为 BibTeX、RIS 等文件' })
  await expect(async () => {
    if (await item.isHidden()) await page.getByRole('button', { name: '分享' }).click()
    await item.click({ timeout: 2000 })
  }).toPass()
  const dialog = page.getByRole('dialog', { name: '导出' })
  const formats = {
    BibTeX: /^@misc\{arxiv:2511\.23477,/,
    'RIS（Zotero、EndNote）': /^TY {2}- /,
    'CSL-JSON（Zotero、Pandoc）': /^\[/,
    'Markdown 笔记（Obsidian）': /^## 视频操作链/,
    'Markdown 链接列表': /^- \[视频操作链/,
    'CSV（Excel）': /^编号,/,
    'JSON（含标签和笔记）': /^\{\n "app": "ridu"/,
  }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const [name, beginning] of Object.entries(formats)) {
    await dialog.getByRole('radio', { name, exact: true }).check()
    await dialog.getByRole('button', { name: '复制' }).click()
    await expect(dialog).toBeHidden()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text, name).toMatch(beginning)
    expect(text, name).toContain('2511.23477')
    await page.getByRole('button', { name: '分享' }).click()
    await item.click()
  }
})

test('a shared collection opens where nothing is known of it, is bookmarked once, and taken back', async ({
  browser,
  page,
  site,
}) => {
  await page.goto('settings')
  await page.evaluate((values) => {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value)
  }, STORED_LIBRARY)
  await page.goto('bookmarks?collection=k')
  await page.getByRole('button', { name: '分享合集' }).click()
  const link = await codeSays(page)
  expect(new URL(link).origin).toBe(site)

  const cold = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const reader = await cold.newPage()
  await reader.goto(link)
  await expect(reader.getByRole('heading', { name: '组会' })).toBeVisible()
  await expect(reader.locator('article[data-paper-id]')).toHaveCount(4)
  expect(await reader.content()).not.toContain('对照 TAR')
  await reader.getByRole('button', { name: '全部收藏' }).click()
  await expect(reader.getByRole('button', { name: '已全部收藏' })).toBeDisabled()
  await reader.getByRole('button', { name: '撤销' }).click()
  await expect(reader.getByRole('button', { name: '全部收藏', exact: true })).toBeEnabled()
  await reader.getByRole('button', { name: '全部收藏', exact: true }).click()
  await reader.goto(`${site}/bookmarks`)
  await expect(reader.locator('article[data-paper-id]')).toHaveCount(4)
  await cold.close()
})
