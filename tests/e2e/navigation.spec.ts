import type { Page } from '@playwright/test'
import { axeViolations, expect, sidewaysOverflow, test } from './site.ts'

const rows = (page: Page) => page.locator('article[data-paper-id]')
const calendar = (page: Page) => page.getByRole('dialog', { name: '日历' })

/** The keys, the timeline and the borders come with the reader's first move. */
async function move(page: Page): Promise<void> {
  let y = 20
  await expect(async () => {
    await page.mouse.move(700, (y += 1))
    await expect(page.getByRole('separator').first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('navigation', { name: '时间线' })).toBeVisible()
}

async function openWithKeys(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await move(page)
}

test.describe('the calendar by keyboard', () => {
  test('opens with G D, moves by day, week and month, and opens a day', async ({ page, site }) => {
    await openWithKeys(page)
    await page.keyboard.press('g')
    await expect(page.getByRole('status').filter({ hasText: '跳到日期' })).toBeVisible()
    await page.keyboard.press('d')
    await expect(calendar(page).locator('[data-day="2025-12-01"]')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(calendar(page).locator('[data-day="2025-11-30"]')).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(calendar(page).locator('[data-day="2025-11-28"]')).toBeFocused()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('PageDown')
    await expect(calendar(page).locator('[data-day="2025-12-01"]')).toBeFocused()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowDown')
    await expect(calendar(page).locator('[data-day="2025-11-08"]')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(calendar(page)).toBeVisible()
    for (let week = 0; week < 3; week++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${site}/day/2025-11-28`)
    await expect(calendar(page)).toBeHidden()
  })

  test('takes a typed date, and offers the nearest days for one without a file', async ({ page, site }) => {
    await openWithKeys(page)
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    const field = page.getByRole('textbox', { name: /输入日期/ })
    await field.fill('11.28')
    await expect(calendar(page).getByRole('status')).toContainText('11月28日 星期五')
    await field.fill('2025-11-30')
    await expect(calendar(page).getByRole('status').getByRole('button')).toHaveText([/11月28日/, /12月1日/])
    await field.fill('明明')
    await expect(calendar(page).getByRole('status')).toContainText('认不出')
    await field.fill('1128')
    await field.press('Enter')
    await expect(page).toHaveURL(`${site}/day/2025-11-28`)
  })

  test('gives focus back to the button that opened it', async ({ page }) => {
    await openWithKeys(page)
    const opener = page.getByRole('button', { name: '近 26 周，打开日历' })
    await opener.press('Enter')
    await expect(calendar(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(calendar(page)).toBeHidden()
    await expect(opener).toBeFocused()
  })
})

test('G leads to every view, and forgets itself', async ({ page, site }) => {
  await openWithKeys(page, 'day/2025-11-28')
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page).toHaveURL(`${site}/bookmarks`)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page).toHaveURL(`${site}/settings`)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page).toHaveURL(`${site}/`)
})

test('the sheet of shortcuts opens with ?, and switches single keys off', async ({ page }) => {
  await openWithKeys(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(sheet).toContainText('下一篇未读')
  expect(await axeViolations(page)).toEqual([])
  await sheet.getByRole('switch', { name: '单键快捷键' }).click()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('?')
  await page.keyboard.press('j')
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(/\/$/)
})

test('Space pages the reader, and at its end goes to the next unread', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 420 })
  await openWithKeys(page, 'paper/2511.23478')
  const text = page.locator('#reader-text')
  const scrolled = () => text.evaluate((element) => element.scrollTop)
  await page.keyboard.press('Space')
  expect(await scrolled()).toBeGreaterThan(100)
  await page.keyboard.press('Shift+Space')
  expect(await scrolled()).toBe(0)
  // What comes late makes the text longer: its end is where Space leaves it.
  await expect(async () => {
    await text.evaluate((element) => (element.scrollTop = element.scrollHeight))
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(`${site}/paper/2511.23477`, { timeout: 500 })
  }).toPass()
})

test('keys of an input method do nothing while it composes, and count by their place when it is on', async ({
  page,
  site,
}) => {
  await openWithKeys(page)
  const press = async (init: { key: string; code: string; isComposing?: boolean; keyCode?: number }) => {
    await page.evaluate((event) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }))
    }, init)
  }
  await press({ key: 'j', code: 'KeyJ', isComposing: true })
  await expect(page).toHaveURL(`${site}/`)
  // The keys of the day may still be on their way.
  await expect(async () => {
    await press({ key: 'Process', code: 'KeyJ', keyCode: 229 })
    await expect(page).toHaveURL(/\/paper\//, { timeout: 500 })
  }).toPass()
})

test('J marks its row before the app is there, and opens its paper with it', async ({ page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/*.js', (route) => held.then(() => route.continue()))
  await page.goto('', { waitUntil: 'commit' })
  const current = page.locator('article[aria-current]')
  await expect(current).toHaveAttribute('data-paper-id', '2511.23478')
  await page.keyboard.press('j')
  await expect(current).toHaveAttribute('data-paper-id', '2511.23477')
  letGo()
  await expect(page).toHaveURL(/paper\/2511\.23477/)
  await expect(current).toHaveCount(1)
  await expect(current).toHaveAttribute('data-paper-id', '2511.23477')
})

test('F leaves only the reader, Escape brings the panes back', async ({ page }) => {
  await openWithKeys(page)
  await page.keyboard.press('f')
  await expect(rows(page).first()).toBeHidden()
  await expect(page.getByRole('main', { name: '论文' })).toBeVisible()
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeVisible()
})

test('the border of the list moves by keys and by drag, is kept, and goes back', async ({ page }) => {
  await openWithKeys(page)
  const border = page.getByRole('separator', { name: '列表宽度' })
  const list = page.locator('#list')
  const width = async () => (await list.boundingBox())?.width ?? 0
  const before = await width()
  await border.press('ArrowRight')
  expect(await width()).toBe(before + 16)
  const box = await border.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 4, 400)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 54, 400)
  await page.mouse.up()
  expect(await width()).toBe(before + 66)
  await page.reload()
  await expect.poll(width).toBe(before + 66)
  await move(page)
  await border.dblclick()
  expect(await width()).toBe(before)
})

test('a closed tab, opened again, is at the same row', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await openWithKeys(page, 'day/2025-12-01')
  const row = rows(page).nth(3)
  await row.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await expect(row).toBeInViewport()
  const id = await row.getAttribute('data-paper-id')
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.startsWith('ridu:place:')))
  await page.goto('about:blank')
  await page.close()
  const again = await context.newPage()
  await again.setViewportSize({ width: 1280, height: 500 })
  await again.goto('day/2025-12-01')
  await expect(again.locator(`article[data-paper-id="${id}"]`)).toBeInViewport()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('Back closes the calendar before it leaves the day', async ({ page, site }) => {
    await page.goto('bookmarks')
    await page.goto('day/2025-11-28')
    await page.getByRole('button', { name: /打开日历/ }).click()
    await expect(calendar(page)).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await page.goBack()
    await expect(calendar(page)).toBeHidden()
    await expect(page).toHaveURL(`${site}/day/2025-11-28`)
    await page.goBack()
    await expect(page).toHaveURL(`${site}/bookmarks`)
  })

  test('Escape leaves no entry behind, and a day chosen takes its place', async ({ page, site }) => {
    await page.goto('day/2025-11-28')
    const { depth } = await page.evaluate(() => ({ depth: history.length }))
    await page.getByRole('button', { name: /打开日历/ }).click()
    await expect(calendar(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(calendar(page)).toBeHidden()
    await expect
      .poll(() => page.evaluate(() => (history.state as { overlays?: number } | null)?.overlays))
      .toBeUndefined()
    await page.getByRole('button', { name: /打开日历/ }).click()
    await calendar(page).getByRole('button', { name: '最新' }).click()
    await expect(page).toHaveURL(`${site}/day/2025-12-01`)
    expect(await page.evaluate(() => history.length)).toBe(depth + 1)
    await page.goBack()
    await expect(page).toHaveURL(`${site}/day/2025-11-28`)
  })

  test('Back closes a menu of a paper before it leaves the paper', async ({ page, site }) => {
    await page.goto('paper/2511.21688')
    await page.getByRole('button', { name: '文字设置' }).click()
    await expect(page.getByRole('dialog', { name: '文字设置' })).toBeVisible()
    await expect.poll(() => page.evaluate(() => (history.state as { overlays?: number } | null)?.overlays)).toBe(1)
    await page.goBack()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page).toHaveURL(`${site}/paper/2511.21688`)
  })

  test('the calendar fits the narrowest window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await page.goto('')
    await page.getByRole('button', { name: /打开日历/ }).click()
    await expect(calendar(page)).toBeVisible()
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    expect(await calendar(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
  })
})
