import type { CDPSession, Page } from '@playwright/test'
import { expect, firstMove, sidewaysOverflow, test } from './site.ts'

const FIRST = '2511.23478'
const SECOND = '2511.23477'

const row = (page: Page, id: string) => page.locator(`#day-rows article[data-paper-id="${id}"]`)
const menu = (page: Page) => page.getByRole('menu', { name: '论文菜单' })
const withSettings = (page: Page, value: object) =>
  page.addInitScript((text) => localStorage.setItem('ridu:v1:settings', text), JSON.stringify(value))

interface Point {
  readonly x: number
  readonly y: number
}

/** A finger, as the browser itself sees it. */
class Finger {
  readonly #input: CDPSession
  constructor(input: CDPSession) {
    this.#input = input
  }
  async down(at: Point): Promise<void> {
    await this.#input.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  }
  async up(): Promise<void> {
    await this.#input.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  async cancel(): Promise<void> {
    await this.#input.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] })
  }
  async drag(from: Point, by: { readonly x?: number; readonly y?: number }, steps = 8): Promise<void> {
    await this.down(from)
    for (let i = 1; i <= steps; i++) {
      const at = { x: from.x + ((by.x ?? 0) * i) / steps, y: from.y + ((by.y ?? 0) * i) / steps }
      await this.#input.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
    }
  }
  async swipe(from: Point, by: { readonly x?: number; readonly y?: number }): Promise<void> {
    await this.drag(from, by)
    await this.up()
  }
}

const fingerOn = async (page: Page) => new Finger(await page.context().newCDPSession(page))

/** Opens a page, makes the first move, and waits for what comes after it. */
async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await firstMove(page)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[data-gestures]')).toBeAttached()
}

async function middleOf(page: Page, id: string): Promise<Point> {
  const box = await row(page, id).boundingBox()
  if (!box) throw new Error(`${id} is not on the page`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a row swiped to the right is read, to the left bookmarked, and both can be taken back', async ({ page }) => {
  await open(page)
  const finger = await fingerOn(page)
  const at = await middleOf(page, FIRST)
  await finger.drag(at, { x: 60 })
  await expect(page.locator('.swipe-under')).toHaveText('标为已读')
  await expect(page.locator('.swipe-under[data-commits]')).toHaveCount(0)
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  await finger.up()
  await expect(page.locator('.swipe-under')).toHaveCount(0)
  await expect(row(page, FIRST).getByText('未读')).toHaveCount(1)

  await finger.swipe(at, { x: 110 })
  await expect(row(page, FIRST).getByText('未读')).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row(page, FIRST).getByText('未读')).toHaveCount(1)

  await finger.swipe(await middleOf(page, SECOND), { x: -110 })
  await expect(row(page, SECOND).getByRole('button', { name: '已收藏' })).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(row(page, SECOND).getByRole('button', { name: '已收藏' })).toHaveCount(0)
  await expect(page).toHaveURL(/\/$/)
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
})

test('what begins at the edge, or goes up and down, is not a swipe', async ({ page }) => {
  await open(page)
  const finger = await fingerOn(page)
  const { y } = await middleOf(page, FIRST)
  await finger.swipe({ x: 12, y }, { x: 150 })
  await finger.swipe({ x: 200, y: y + 200 }, { x: 40, y: -180 })
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
  await expect(page.locator('#day-rows').getByText('未读')).toHaveCount(10)
})

test('a long press opens the menu of the row, which Back closes', async ({ page, site }) => {
  await open(page)
  const finger = await fingerOn(page)
  await finger.down(await middleOf(page, SECOND))
  await expect(menu(page)).toBeVisible()
  await finger.up()
  await expect(menu(page).getByRole('menuitem', { name: '打开', exact: true })).toBeVisible()
  for (const item of await menu(page).getByRole('menuitem').all()) {
    expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
  await page.goBack()
  await expect(menu(page)).toBeHidden()
  await expect(page).toHaveURL(`${site}/`)
  await expect(row(page, SECOND)).toBeVisible()
})

test('rows are selected by long press and taps, or from the list menu', async ({ page, site }) => {
  await open(page)
  const finger = await fingerOn(page)
  await finger.down(await middleOf(page, FIRST))
  await expect(menu(page)).toBeVisible()
  await finger.up()
  await menu(page).getByRole('menuitem', { name: '选择' }).tap()
  const bar = (n: number) => page.getByRole('toolbar', { name: `选中 ${n} 篇` })
  await expect(bar(1)).toBeVisible()
  await row(page, SECOND).getByRole('link').tap()
  await expect(bar(2)).toBeVisible()
  await expect(page).toHaveURL(`${site}/`)
  await bar(2).getByRole('button', { name: '标为已读' }).tap()
  await expect(page.locator('#day-rows').getByText('未读')).toHaveCount(8)
  await page.getByRole('button', { name: '撤销' }).tap()
  await expect(page.locator('#day-rows').getByText('未读')).toHaveCount(10)
  await bar(2).getByRole('button', { name: '完成' }).tap()
  await expect(bar(2)).toBeHidden()
  await page.getByRole('button', { name: '更多' }).tap()
  await page.getByRole('button', { name: '多选' }).tap()
  await expect(bar(0)).toBeVisible()
})

test('a paper swiped to the left leads to the next, to the right to the previous', async ({ page, site }) => {
  await open(page, `paper/${FIRST}`)
  const finger = await fingerOn(page)
  const start = { x: 200, y: 500 }
  await finger.swipe(start, { x: -40 })
  await finger.swipe(start, { x: -90, y: 80 })
  await expect(page).toHaveURL(`${site}/paper/${FIRST}`)
  await finger.swipe(start, { x: -120 })
  await expect(page).toHaveURL(`${site}/paper/${SECOND}`)
  await finger.swipe(start, { x: 120 })
  await expect(page).toHaveURL(`${site}/paper/${FIRST}`)
})

test('the links of a paper still scroll sideways', async ({ page, site }) => {
  await open(page, `paper/${FIRST}`)
  const finger = await fingerOn(page)
  const bar = page.locator('#reader-text').getByRole('link', { name: 'alphaXiv' }).locator('..')
  const box = await bar.boundingBox()
  await finger.swipe({ x: 250, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }, { x: -150 })
  await expect.poll(() => bar.evaluate((element) => element.scrollLeft)).toBeGreaterThan(20)
  await expect(page).toHaveURL(`${site}/paper/${FIRST}`)
})

test('the calendar closes when it is pulled down far enough', async ({ page }) => {
  await open(page)
  const finger = await fingerOn(page)
  await page.getByRole('button', { name: /打开日历/ }).click()
  const handle = page.locator('[data-sheet-handle]')
  await expect(handle).toBeVisible()
  const top = async () => (await handle.boundingBox())?.y ?? 0
  const at = { x: 195, y: (await top()) + 8 }
  await finger.swipe(at, { y: 120 })
  await expect.poll(top).toBeLessThan(at.y)
  await expect(page.getByRole('dialog', { name: '日历' })).toBeVisible()
  await finger.swipe(at, { y: 400 })
  await expect(page.getByRole('dialog', { name: '日历' })).toBeHidden()
})

test.describe('with gestures off', () => {
  test('nothing swipes, presses long or pulls; the buttons are there', async ({ page, site }) => {
    await page.goto('settings#keyboard')
    await page.getByRole('switch', { name: '手势' }).click()
    await page.goto('')
    await firstMove(page)
    await page.waitForLoadState('networkidle')
    const finger = await fingerOn(page)
    const at = await middleOf(page, FIRST)
    await finger.swipe(at, { x: 110 })
    await finger.down(at)
    // Longer than a long press.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)))
    await finger.cancel()
    await expect(menu(page)).toBeHidden()
    await expect(page.locator('#day-rows').getByText('未读')).toHaveCount(10)
    await page.getByRole('button', { name: /打开日历/ }).click()
    await expect(page.getByRole('dialog', { name: '日历' })).toBeVisible()
    await expect(page.locator('[data-sheet-handle]')).toHaveCount(0)
    await page.getByRole('dialog', { name: '日历' }).getByRole('button', { name: '关闭' }).click()
    await page.goto(`paper/${FIRST}`)
    await finger.swipe({ x: 200, y: 500 }, { x: -150 })
    await expect(page).toHaveURL(`${site}/paper/${FIRST}`)
    await page.getByRole('button', { name: '下一篇' }).click()
    await expect(page).toHaveURL(`${site}/paper/${SECOND}`)
  })
})

test('滚过即已读 marks what a finger scrolls out at the top, and not what a reload scrolls to', async ({ page }) => {
  await withSettings(page, { markOnScroll: true })
  await open(page)
  const unread = page.locator('#day-rows').getByText('未读')
  const finger = await fingerOn(page)
  await page.evaluate(() => scrollTo(0, 700))
  await page.evaluate(() => scrollTo(0, 0))
  await expect(unread).toHaveCount(10)
  await finger.swipe({ x: 200, y: 700 }, { y: -600 })
  await expect.poll(() => unread.count()).toBeLessThan(10)
  await expect(row(page, FIRST).getByText('未读')).toHaveCount(0)
  // Once more from the start, with nothing read: the reload puts the list where it was. What still scrolls still marks.
  const place = () => page.evaluate(() => scrollY)
  await expect
    .poll(async () => {
      const before = await place()
      await page.waitForTimeout(300)
      return (await place()) - before
    })
    .toBe(0)
  await page.evaluate(() => localStorage.removeItem('ridu:v1:read'))
  await page.reload()
  await page.mouse.move(5, 5)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await page.waitForLoadState('networkidle')
  await expect(unread).toHaveCount(10)
})
