import type { Page } from '@playwright/test'
import { STORED_LIBRARY } from '../../support/stored-library.ts'
import { blockStorage, expect, test } from '../site.ts'

const KEYS = Object.keys(STORED_LIBRARY) as (keyof typeof STORED_LIBRARY)[]
const row = (page: Page, id: string) => page.locator(`article[data-paper-id="${id}"]`)
const stored = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key)

/** Opens the library over what storage holds. */
async function openOver(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('settings')
  await page.evaluate((all) => {
    for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value)
  }, values)
  await page.goto('bookmarks')
}

for (const key of KEYS) {
  const whole = STORED_LIBRARY[key]
  const broken = { 'half-written': whole.slice(0, -20), garbage: '[7]', 'another type': '"x"' }
  for (const [what, value] of Object.entries(broken)) {
    test(`${key} that is ${what} is set aside and told, and the rest is there`, async ({ page }) => {
      await openOver(page, { ...STORED_LIBRARY, [key]: value })
      await expect(page.getByText('有一部分保存的内容读不出来，已原样留存，没有删除。')).toBeVisible()
      expect(await stored(page, `${key}:damaged`)).toBe(value)
      if (what === 'half-written') {
        // All but what was cut off is still there.
        expect(await page.locator('article[data-paper-id]').count()).toBeGreaterThanOrEqual(3)
        await expect(page.getByRole('link', { name: /组会/ })).toBeVisible()
        await expect(row(page, '2511.23477')).toContainText('对照 TAR')
      } else if (key === 'ridu:v1:bookmarks') {
        await expect(page.getByRole('heading', { name: '还没有书签' })).toBeVisible()
        for (const other of KEYS.slice(1)) expect(await stored(page, other)).toBe(STORED_LIBRARY[other])
        return
      } else {
        await expect(page.locator('article[data-paper-id]')).toHaveCount(4)
        if (key === 'ridu:v1:collections') await expect(row(page, '2511.23477')).toContainText('对照 TAR')
        else await expect(page.getByRole('link', { name: /组会/ })).toBeVisible()
      }
      // What is written next takes nothing of it away.
      await page.keyboard.press('t')
      await page.getByRole('dialog', { name: '已收藏' }).getByRole('combobox').fill('新的')
      await page.keyboard.press('Enter')
      await expect.poll(() => stored(page, 'ridu:v1:annotations')).toContain('新的')
      expect(await stored(page, `${key}:damaged`)).toBe(value)
    })
  }

  test(`${key} of a newer version is read, told and left as it is`, async ({ page }) => {
    const newer = whole.replace(/"version":\d/, '"version":9,"more":1')
    await openOver(page, { ...STORED_LIBRARY, [key]: newer })
    await expect(page.getByText(/^保存的内容来自更新的日读/)).toBeVisible()
    await expect(row(page, '2511.23477')).toContainText('对照 TAR')
    await expect(page.getByRole('link', { name: /组会/ })).toBeVisible()
    await row(page, '2511.23473').getByRole('button', { name: '已收藏' }).click()
    await page.getByRole('button', { name: '取消收藏' }).click()
    await page.getByRole('button', { name: '新建合集' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('另一个')
    await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click()
    await page.getByRole('link', { name: /^全部/ }).click()
    await row(page, '2511.23478').getByRole('button', { name: '已收藏' }).click()
    await page.getByRole('dialog', { name: '已收藏' }).getByRole('combobox').fill('标')
    await page.keyboard.press('Enter')
    expect(await stored(page, key)).toBe(newer)
  })
}

test('bookmarks of the first version are read and kept', async ({ page }) => {
  const first = STORED_LIBRARY['ridu:v1:bookmarks'].replace('"version":2', '"version":1')
  await openOver(page, { ...STORED_LIBRARY, 'ridu:v1:bookmarks': first })
  await expect(page.locator('article[data-paper-id]')).toHaveCount(4)
  await row(page, '2511.23473').getByRole('button', { name: '已收藏' }).click()
  await page.getByRole('button', { name: '取消收藏' }).click()
  await page.reload()
  await expect(page.locator('article[data-paper-id]')).toHaveCount(3)
  expect(await stored(page, 'ridu:v1:bookmarks')).toContain('"version":2')
})

test('a full storage keeps what is typed, and making room saves it', async ({ page }) => {
  const old = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`2401.${10_000 + i}`, [5, 1_700_000_000]]))
  await openOver(page, { ...STORED_LIBRARY, 'ridu:v1:read': JSON.stringify({ '2024-01': old }) })
  await page.evaluate(() => {
    for (let size = 1_000_000, i = 0; size >= 1; i++) {
      try {
        localStorage.setItem(`filler${i}`, 'x'.repeat(size))
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
  const note = page.getByRole('region', { name: '我的标签和笔记' }).getByRole('textbox', { name: '笔记' })
  await row(page, '2511.23473').getByRole('link').click()
  await note.fill('放不下的笔记'.repeat(50))
  await expect(page.getByText('这条笔记没有存上，浏览器空间已满。')).toBeVisible()
  await page.getByRole('button', { name: '清出空间' }).click()
  const help = page.getByRole('dialog', { name: '清出空间' })
  await expect(help.getByText(/^已用 \d.*书签和笔记占/)).toBeVisible()
  await help.getByRole('button', { name: '清理一年前的已读记录' }).click()
  await expect(page.getByText('已清除 3000 篇的已读记录')).toBeVisible()
  await expect(page.getByText('浏览器空间已满，最近的改动')).toBeHidden()
  await expect(page.getByText('这条笔记没有存上')).toBeHidden()
  expect(await stored(page, 'ridu:v1:annotations')).toContain('放不下的笔记')
})

test('a blocked storage keeps tags, notes and collections until the page closes, and gives them out', async ({
  page,
}) => {
  await blockStorage(page)
  await page.goto('')
  await row(page, '2511.23478').getByRole('button', { name: '收藏' }).click()
  const panel = page.getByRole('dialog', { name: '已收藏' })
  await panel.getByRole('combobox').fill('待读')
  await page.keyboard.press('Enter')
  await panel.getByRole('textbox', { name: '笔记' }).fill('只在内存里')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^书签/ }).click()
  await expect(row(page, '2511.23478')).toContainText('只在内存里')
  await page.getByRole('button', { name: '怎么开启' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '导出书签' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).click()])
  expect(file.suggestedFilename()).toMatch(/^ridu-\d{4}-\d\d-\d\d\.json$/)
})

test('clearing everything leaves nothing behind, here and in another tab', async ({ context, page }) => {
  const other = await context.newPage()
  await openOver(page, { ...STORED_LIBRARY, 'ridu:v1:settings': '{"theme":"dark"}', theirs: 'not ours' })
  await other.goto('bookmarks')
  await expect(other.locator('article[data-paper-id]')).toHaveCount(4)
  await page.evaluate(() => caches.open('ridu-data'))
  await page.goto('settings#data')
  await page.getByRole('button', { name: '清除全部数据' }).click()
  const dialog = page.getByRole('dialog', { name: '清除全部数据' })
  await expect(dialog.getByText('清除后无法恢复，建议先导出。')).toBeVisible()
  await dialog.getByRole('button', { name: '清除全部数据' }).click()
  await expect(page).toHaveURL(/\/$/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(other.getByRole('heading', { name: '还没有书签' })).toBeVisible()
  const left = await page.evaluate(() => Object.keys(localStorage))
  expect(left).toContain('theirs')
  for (const key of KEYS) expect(left).not.toContain(key)
})
