import type { Page } from '@playwright/test'
import { STORED_LIBRARY } from '../support/stored-library.ts'
import { axeViolations, expect, sidewaysOverflow, test } from './site.ts'

const rows = (page: Page) => page.locator('article[data-paper-id]')
const ids = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['paperId']))
const row = (page: Page, id: string) => page.locator(`article[data-paper-id="${id}"]`)

test.beforeEach(async ({ page }) => {
  await page.addInitScript((values) => {
    if (sessionStorage.getItem('filled') !== null) return
    sessionStorage.setItem('filled', '1')
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value)
  }, STORED_LIBRARY)
  await page.goto('bookmarks')
  await expect(rows(page)).toHaveCount(4)
})

test('a bookmark opens as a sheet, is changed in it, and Back, the handle and the button close it', async ({
  page,
}) => {
  const sheet = page.getByRole('dialog', { name: '已收藏' })
  // It rises, and rises again when let go too soon: its place counts once it is there.
  const risen = () =>
    expect
      .poll(async () => {
        const box = await sheet.boundingBox()
        return Math.round((box?.y ?? 0) + (box?.height ?? 0))
      })
      .toBe(844)
  const open = async () => {
    // A press that closes the panel must not open it again: right after, the button is deaf for a moment.
    await expect(async () => {
      if (await sheet.isHidden()) await row(page, '2511.23473').getByRole('button', { name: '已收藏' }).tap()
      await expect(sheet).toBeVisible({ timeout: 1000 })
    }).toPass()
    await risen()
  }
  await open()
  expect((await sheet.boundingBox())?.width).toBe(390)
  expect(await axeViolations(page)).toEqual([])
  await sheet.getByRole('combobox').fill('dai')
  await sheet.getByRole('option', { name: /^待读/ }).tap()
  await sheet.getByRole('textbox', { name: '笔记' }).fill('在手机上写的')
  await page.goBack()
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(/\/bookmarks$/)
  await expect(row(page, '2511.23473')).toContainText('在手机上写的')
  await expect(row(page, '2511.23473').getByRole('list', { name: '标签' })).toHaveText('待读')

  await open()
  await sheet.getByRole('button', { name: '关闭' }).tap()
  await expect(sheet).toBeHidden()

  await open()
  const box = await sheet.locator('[data-sheet-handle]').boundingBox()
  const [x, y] = [195, (box?.y ?? 0) + 8]
  for (const [by, isOpen] of [
    [30, true],
    [260, false],
  ] as const) {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + by, { steps: 4 })
    await page.mouse.up()
    await expect(sheet).toBeVisible({ visible: isOpen })
    if (isOpen) await risen()
  }
})

test('the filter hears pinyin, and what is selected is tagged, collected, taken out and brought back', async ({
  page,
}) => {
  await page.getByRole('searchbox').fill('shipin')
  await expect.poll(() => ids(page)).toEqual(['2511.23478', '2511.23477', '2511.21690'])
  await expect(row(page, '2511.23478').locator('mark').first()).toHaveText('视频')
  await page.getByRole('button', { name: '多选', exact: true }).tap()
  await page.getByRole('button', { name: '全选' }).tap()
  await expect(page.getByText('选中 3 篇')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('toolbar').getByRole('button', { name: '添加标签' }).tap()
  await page.getByRole('dialog').getByRole('textbox').fill('视频')
  await page.getByRole('dialog').getByRole('button', { name: '添加标签' }).tap()
  await expect(row(page, '2511.23478').getByRole('list', { name: '标签' })).toHaveText('视频')
  await page.getByRole('toolbar').getByRole('button', { name: '取消收藏' }).tap()
  await page.getByRole('searchbox').fill('')
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: '撤销' }).tap()
  await expect(rows(page)).toHaveCount(4)
  await expect(row(page, '2511.21690').getByRole('list', { name: '标签' })).toHaveText('世界模型视频')
})

test('a collection is made, ordered by buttons and renamed, and each is taken back', async ({ page }) => {
  await page.getByRole('button', { name: '标签', exact: true }).tap()
  await page.getByRole('dialog', { name: '标签' }).getByRole('link', { name: /组会/ }).tap()
  await expect.poll(() => ids(page)).toEqual(['2511.23478', '2511.23477', '2511.23473', '2511.21690'])
  await row(page, '2511.23478').getByRole('button', { name: '下移' }).tap()
  await expect.poll(() => ids(page)).toEqual(['2511.23477', '2511.23478', '2511.23473', '2511.21690'])
  // The same button again moves the same paper on.
  await expect(row(page, '2511.23478').getByRole('button', { name: '下移' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => ids(page)).toEqual(['2511.23477', '2511.23473', '2511.23478', '2511.21690'])
  await page.getByRole('button', { name: '撤销' }).tap()
  await expect.poll(() => ids(page)).toEqual(['2511.23477', '2511.23478', '2511.23473', '2511.21690'])

  const menu = async (name: string) => {
    await page.getByRole('button', { name: '更多', exact: true }).tap()
    await page.getByRole('dialog', { name: '更多' }).getByRole('button', { name }).tap()
  }
  await menu('合集改名')
  await page.getByRole('dialog', { name: '合集改名' }).getByRole('textbox').fill('周会')
  await page.getByRole('dialog', { name: '合集改名' }).getByRole('button', { name: '保存' }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('周会')
  await page.getByRole('button', { name: '撤销' }).tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('组会')

  await menu('导出')
  await expect(page.getByRole('radio', { name: '组会，4 篇' })).toBeChecked()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await menu('删除合集')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('书签')
  await page.getByRole('button', { name: '撤销' }).tap()
  await page.getByRole('button', { name: '标签', exact: true }).tap()
  await expect(page.getByRole('dialog', { name: '标签' }).getByRole('link', { name: /组会/ })).toBeVisible()
})

test('the data of the settings fit, and say what is there', async ({ page }) => {
  await page.goto('settings#data')
  const data = page.getByRole('region', { name: '数据' })
  await expect(data.getByRole('meter', { name: '已用空间' })).toBeVisible()
  for (const width of [320, 360, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await sidewaysOverflow(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await data.getByRole('button', { name: '清除全部数据' }).tap()
  await expect(page.getByRole('dialog', { name: '清除全部数据' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})
