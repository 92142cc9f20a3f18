import type { Page } from '@playwright/test'
import { axeViolations, expect, firstMove, test } from './site.ts'

const FIRST = '2511.23478'
const SECOND = '2511.23477'
const THIRD = '2511.23476'

const row = (page: Page, id: string) => page.locator(`#day-rows article[data-paper-id="${id}"]`)
const link = (page: Page, id: string) => row(page, id).getByRole('link')
const unreadDot = (page: Page, id: string) => row(page, id).getByText('未读')
const menu = (page: Page) => page.getByRole('menu', { name: '论文菜单' })
const item = (page: Page, name: string | RegExp) => menu(page).getByRole('menuitem', { name })
const bar = (page: Page) => page.getByRole('toolbar', { name: /选中 \d+ 篇/ })
const unreadCount = (page: Page) => page.getByRole('region', { name: /12月1日/ }).getByText(/\d+ 篇未读/)

const withSettings = (page: Page, value: object) =>
  page.addInitScript((text) => localStorage.setItem('ridu:v1:settings', text), JSON.stringify(value))

/** Opens the latest day and makes the first move, after which everything of the page is there. */
async function openDay(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await firstMove(page)
  await page.waitForLoadState('networkidle')
}

/** The row menu comes after the list: asked for until it is there. */
async function openMenu(page: Page, id: string): Promise<void> {
  await expect(async () => {
    await link(page, id).click({ button: 'right' })
    await expect(menu(page)).toBeVisible({ timeout: 500 })
  }).toPass()
}

test.describe('selecting several papers', () => {
  test('by keys: X, Shift with the arrows there and back, Escape', async ({ page }) => {
    await openDay(page)
    await link(page, FIRST).focus()
    await expect(async () => {
      await page.keyboard.press('x')
      await expect(bar(page)).toHaveAccessibleName('选中 1 篇', { timeout: 500 })
    }).toPass()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(bar(page)).toHaveAccessibleName('选中 3 篇')
    await expect(link(page, THIRD)).toBeFocused()
    await expect(row(page, THIRD).getByRole('checkbox')).toBeChecked()
    await page.keyboard.press('Shift+ArrowUp')
    await expect(bar(page)).toHaveAccessibleName('选中 2 篇')
    await expect(row(page, THIRD).getByRole('checkbox')).not.toBeChecked()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(bar(page)).toBeHidden()
    await expect(row(page, FIRST).getByRole('checkbox')).toHaveCount(0)
  })

  test('what is done to them can be taken back', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openDay(page)
    await openMenu(page, FIRST)
    await item(page, '选择').click()
    await row(page, SECOND).getByRole('checkbox').check()
    await expect(unreadCount(page)).toHaveText('10 篇未读')
    await bar(page).getByRole('button', { name: '标为已读' }).click()
    await expect(unreadCount(page)).toHaveText('8 篇未读')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(unreadCount(page)).toHaveText('10 篇未读')

    await bar(page).getByRole('button', { name: '收藏' }).click()
    await expect(row(page, SECOND).getByRole('button', { name: '已收藏' })).toBeVisible()
    await page.keyboard.press('z')
    await expect(row(page, SECOND).getByRole('button', { name: '已收藏' })).toHaveCount(0)

    await bar(page).getByRole('button', { name: '复制标题、作者和链接' }).click()
    await expect(page.getByText('已复制')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.match(/\/paper\/[\d.]+/g)).toEqual([`/paper/${FIRST}`, `/paper/${SECOND}`])

    await bar(page).getByRole('button', { name: '导出' }).click()
    await expect(page.getByRole('dialog', { name: '导出' }).getByText('选中的 2 篇')).toBeVisible()
    await page.keyboard.press('Escape')
    await bar(page).getByRole('button', { name: '完成' }).click()
    await expect(bar(page)).toBeHidden()
  })
})

test.describe('the menu of a row', () => {
  test('opens by right click, moves by arrows and letters, and gives the focus back', async ({ page }) => {
    await openDay(page)
    await openMenu(page, SECOND)
    await expect(item(page, '打开 Enter').or(item(page, /^打开$/))).toBeFocused()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await expect(item(page, '在新标签页打开')).toBeFocused()
    await page.keyboard.press('End')
    await expect(item(page, '选择')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('b')
    await expect(item(page, '收藏')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu(page)).toBeHidden()
    await expect(link(page, SECOND)).toBeFocused()
  })

  test('opens by the menu key at the row with focus', async ({ page }) => {
    await openDay(page)
    await link(page, SECOND).focus()
    await expect(async () => {
      await page.keyboard.press('ContextMenu')
      await expect(menu(page)).toBeVisible({ timeout: 500 })
    }).toPass()
    await item(page, /^打开$/).press('Enter')
    await expect(page).toHaveURL(new RegExp(`/paper/${SECOND}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('marks, bookmarks, cites, and marks all above with a way back', async ({ page }) => {
    await openDay(page)
    await openMenu(page, THIRD)
    await item(page, '以上全部标为已读').click()
    await expect(unreadCount(page)).toHaveText('7 篇未读')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(unreadCount(page)).toHaveText('10 篇未读')

    await openMenu(page, SECOND)
    await item(page, /^标为已读/).click()
    await expect(unreadDot(page, SECOND)).toHaveCount(0)
    await openMenu(page, SECOND)
    await item(page, '标为未读').click()
    await expect(unreadDot(page, SECOND)).toHaveCount(1)

    await openMenu(page, SECOND)
    await item(page, '收藏').click()
    await expect(row(page, SECOND).getByRole('button', { name: '已收藏' })).toBeVisible()

    await openMenu(page, THIRD)
    await item(page, '引用').click()
    await expect(page.getByRole('dialog', { name: '引用' })).toContainText(THIRD)
    await page.keyboard.press('Escape')
    await expect(link(page, THIRD)).toBeFocused()
  })

  test('leaves Shift with the right button to the browser', async ({ page }) => {
    await openDay(page)
    await openMenu(page, FIRST)
    await page.keyboard.press('Escape')
    const isOurs = await link(page, SECOND).evaluate((element) => {
      const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, shiftKey: true, clientX: 9 })
      return !element.dispatchEvent(event)
    })
    expect(isOurs).toBe(false)
    await expect(menu(page)).toBeHidden()
  })
})

test.describe('滚过即已读', () => {
  test('marks the rows that the reader scrolls out at the top, and no others', async ({ page }) => {
    await withSettings(page, { markOnScroll: true })
    await page.setViewportSize({ width: 1440, height: 600 })
    await openDay(page)
    // The menu comes with what marks.
    await openMenu(page, FIRST)
    await page.keyboard.press('Escape')
    const panel = page.locator('#day-rows')
    // A list that jumps by itself marks nothing.
    await panel.evaluate((element) => element.scrollTo(0, 500))
    await panel.evaluate((element) => element.scrollTo(0, 0))
    await expect(unreadCount(page)).toHaveText('10 篇未读')
    await panel.hover()
    await expect(async () => {
      await page.mouse.wheel(0, 200)
      await expect(unreadDot(page, FIRST)).toHaveCount(0, { timeout: 500 })
    }).toPass()
    await expect(unreadDot(page, '2511.23449')).toHaveCount(1)
  })

  test('is off unless it is asked for', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 600 })
    await openDay(page)
    await openMenu(page, FIRST)
    await page.keyboard.press('Escape')
    const panel = page.locator('#day-rows')
    await panel.hover()
    await page.mouse.wheel(0, 600)
    await expect(row(page, FIRST)).not.toBeInViewport()
    // Whatever marks has had its time when the next menu is there.
    await openMenu(page, '2511.23473')
    await page.keyboard.press('Escape')
    await expect(unreadCount(page)).toHaveText('10 篇未读')
  })
})

test('sources that are not shown are neither listed nor counted', async ({ page }) => {
  await openDay(page, 'settings#list')
  const sources = page.getByRole('group', { name: '显示的来源' })
  await sources.getByLabel('bioRxiv').uncheck()
  await sources.getByLabel('medRxiv').uncheck()
  await expect(sources.getByLabel('arXiv')).toBeDisabled()
  await sources.getByLabel('bioRxiv').check()
  await sources.getByLabel('arXiv').uncheck()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /日报/ }).click()
  await expect(page.getByText('这天的 10 篇都来自没有显示的来源')).toBeVisible()
  await expect(page.getByRole('link', { name: /12月1日.*0 篇，0 篇未读/ })).toBeVisible()
  await page.getByRole('button', { name: '选择显示的来源' }).click()
  await page.getByRole('group', { name: '显示的来源' }).getByLabel('arXiv').check()
  await page.goBack()
  await expect(row(page, FIRST)).toBeVisible()
  await expect(page.getByRole('link', { name: /12月1日.*10 篇，10 篇未读/ })).toBeVisible()
})

test('papers with code come first where the settings say so, and the preview shows it', async ({ page }) => {
  await openDay(page, 'settings#list')
  await page.getByRole('radio', { name: '有代码在前' }).check()
  const preview = page.getByRole('complementary', { name: '预览' }).locator('article').first()
  await expect(preview.getByText('代码', { exact: true })).toBeAttached()
  const first = await preview.getAttribute('data-paper-id')
  await page.goto('day/2025-12-01')
  await expect(page.locator('#day-rows article').first()).toHaveAttribute('data-paper-id', first ?? '')
  await expect(page.locator('#day-rows article')).toHaveCount(10)
})
