import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const tip = (page: Page) => page.locator('[role=tooltip]')

async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await page.mouse.move(700, 400)
  // Tooltips come after the first move.
  await expect(async () => {
    await page.mouse.move(700, 600)
    await page.getByRole('button', { name: '下一篇' }).first().hover()
    await expect(tip(page)).toBeVisible({ timeout: 1500 })
  }).toPass()
  await page.mouse.move(700, 600)
  await expect(tip(page)).toBeHidden()
}

test('a button under the mouse shows its name and key, until Escape or the mouse takes it away', async ({ page }) => {
  await open(page)
  const density = page.getByRole('button', { name: '密度' })
  await density.hover()
  await expect(tip(page)).toHaveText('密度: 标准D')
  // It can be pointed at itself.
  await tip(page).hover()
  await expect(tip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip(page)).toBeHidden()
  await page.mouse.move(700, 600)
  await density.hover()
  await expect(tip(page)).toBeVisible()
  await page.mouse.move(700, 600)
  await expect(tip(page)).toBeHidden()
})

test('the focus of the keyboard shows it, and a press hides it', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '只看未读' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '密度' })).toBeFocused()
  await expect(tip(page)).toHaveText('密度: 标准D')
  await page.getByRole('button', { name: '全部标为已读' }).hover()
  await expect(tip(page)).toHaveText('全部标为已读ShiftA')
  await page.mouse.down()
  await expect(tip(page)).toBeHidden()
})

test('at every edge it stays in the window, over a dialog too', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await open(page)
  for (const name of ['时间线', '文字设置']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.hover()
    await expect(tip(page)).toContainText(name)
    await expect(tip(page)).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).hover()
  await expect(tip(page)).toContainText('关闭')
  // Nothing of the dialog lies over it.
  const isOnTop = await tip(page).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    // What lies outside a modal dialog is not hit: it is on top if the dialog is below all other of its layer.
    return [x, y, width, height].every((value) => value >= 0) && element.matches(':popover-open')
  })
  expect(isOnTop).toBe(true)
})

test('keys that are switched off are not shown', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ridu:v1:settings', '{"singleKeys":false}'))
  await open(page)
  await page.getByRole('button', { name: '密度' }).hover()
  await expect(tip(page)).toHaveText('密度: 标准')
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('none shows', async ({ page }) => {
    await page.goto('paper/2511.21688')
    await page.getByRole('button', { name: '文字设置' }).tap()
    await expect(page.getByRole('dialog', { name: '文字设置' })).toBeVisible()
    await expect(tip(page)).toHaveCount(0)
  })
})
