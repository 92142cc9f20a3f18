import type { Locator, Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** Presses Tab until `target` has the focus: whoever has no mouse comes there. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`no way by Tab to ${String(target)}`)
}

const rows = (page: Page) => page.locator('article[data-paper-id]')
const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test('every flow goes by keyboard alone', async ({ page, site }) => {
  test.slow()
  const press = (key: string) => page.keyboard.press(key)
  await page.goto('day/2025-11-28')
  await expect(rows(page).first()).toBeVisible()

  await test.step('skip links lead to list and paper', async () => {
    await press('Tab')
    await expect(page.getByRole('link', { name: '跳到列表' })).toBeFocused()
    await press('Enter')
    await expect(page.locator('#list')).toBeFocused()
  })

  await test.step('a filter, and back', async () => {
    await tabTo(page, page.getByRole('button', { name: '只看未读' }))
    await press('Enter')
    await expect(page).toHaveURL(/unread=1/)
    await press('Space')
    await expect(page).not.toHaveURL(/unread=1/)
  })

  await test.step('a paper: one Tab stop for the list, arrows inside, Enter reads, Escape comes back', async () => {
    await tabTo(page, rows(page).first().getByRole('link'))
    await press('ArrowDown')
    await press('ArrowDown')
    const third = rows(page).nth(2)
    await expect(third.getByRole('link')).toBeFocused()
    await press('Tab')
    await expect(third.getByRole('button').first()).toBeFocused()
    await press('Shift+Tab')
    await press('Enter')
    await expect(title(page)).toBeFocused()
    await press('Escape')
    await expect(third.getByRole('link')).toBeFocused()
  })

  await test.step('bookmark, tag and note', async () => {
    await press('b')
    const details = page.getByRole('dialog', { name: '已收藏' })
    await expect(details).toBeVisible()
    // Opened by a key, it leaves the focus where it was; Escape closes it from there.
    await press('Escape')
    await expect(details).toBeHidden()
    await expect(rows(page).nth(2).getByRole('link')).toBeFocused()
    await press('b')
    await expect(details).toBeVisible()
    await tabTo(page, details.getByRole('combobox'))
    await page.keyboard.type('待读')
    await press('Enter')
    await expect(details.getByText('待读')).toBeVisible()
    await press('Escape')
    if (await details.isVisible()) await press('Escape')
    await expect(details).toBeHidden()
    await press('e')
    await expect(details).toBeVisible()
    await page.keyboard.type('值得复现')
    await press('Escape')
    await expect(details).toBeHidden()
  })

  await test.step('search, open, and back to the results', async () => {
    await press('/')
    const field = page.getByRole('combobox', { name: '搜索论文' })
    await expect(field).toBeFocused()
    await page.keyboard.type('轨迹空间')
    await expect(page.getByRole('option').first()).toBeVisible()
    await press('ArrowDown')
    await press('ArrowUp')
    await press('Enter')
    await expect(page).toHaveURL(new RegExp(`^${site}/paper/2511.21690\\?in=search`))
    await expect(title(page)).toBeFocused()
    await page.goBack()
    await expect(field).toHaveValue('轨迹空间')
    await press('Escape')
    await press('Escape')
    await expect(field).toBeHidden()
  })

  await test.step('the calendar', async () => {
    await press('g')
    await press('d')
    await expect(page.getByRole('dialog', { name: '日历' })).toBeVisible()
    await page.keyboard.press('End')
    for (const key of ['PageDown', 'Home', 'Enter']) await press(key)
    await expect(page).toHaveURL(`${site}/day/2025-12-01`)
  })

  await test.step('the settings: choices and sliders', async () => {
    await press('g')
    await press('s')
    await expect(page).toHaveURL(`${site}/settings`)
    await tabTo(page, page.getByRole('radio', { name: '跟随系统' }))
    await press('ArrowLeft')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
    const size = page.getByRole('slider', { name: '字号' })
    await tabTo(page, size)
    const before = await size.getAttribute('aria-valuetext')
    await press('ArrowRight')
    await expect(size).not.toHaveAttribute('aria-valuetext', before ?? '')
    // In a field letters are the field's.
    await tabTo(page, page.getByRole('button', { name: '看全部' }))
  })

  await test.step('the library, and its export', async () => {
    await press('g')
    await press('b')
    await expect(page).toHaveURL(`${site}/bookmarks`)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).first()).toContainText('值得复现')
    const more = page.locator('#list').getByRole('button', { name: '更多', exact: true })
    await tabTo(page, more)
    await press('Enter')
    await tabTo(page, page.getByRole('button', { name: '导出' }))
    await press('Enter')
    await expect(page.getByRole('dialog', { name: /导出/ })).toBeVisible()
    await press('Escape')
    await expect(page.getByRole('dialog', { name: /导出/ })).toBeHidden()
  })

  await test.step('the help', async () => {
    await press('?')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
    await press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})

test('a view that is left gives the focus a place in the next', async ({ page }) => {
  await page.goto('')
  await page.mouse.move(700, 400)
  // The timeline comes with the rail.
  await expect(page.getByRole('navigation', { name: '时间线' }).getByRole('link').first()).toBeVisible()
  const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('设置 - 日读')
  await page.goBack()
  await expect(page.locator('#list')).toBeFocused()
})

for (const [width, path, presses] of [
  [390, '', 30],
  [390, 'paper/2511.23477', 24],
  [390, 'search?q=视频 source:arxiv', 16],
  [1440, '', 24],
] as const) {
  test(`what is focused is seen, and its ring is whole: /${path}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(path)
    await page.mouse.move(200, 400)
    await page.waitForLoadState('networkidle')
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(coveredFocus)).toBeUndefined()
      expect(await page.evaluate(cutRing)).toBeUndefined()
    }
  })
}

/** What lies over the focused element, if anything does. */
function coveredFocus(): string | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
  const isOwn = hit !== null && (element.contains(hit) || hit.contains(element))
  return isOwn ? undefined : `${element.outerHTML.slice(0, 120)} under ${hit?.outerHTML.slice(0, 120)}`
}

/** The focused element, if it has a ring of its own of which a side is not drawn. */
function cutRing(): string | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element)
  // Those of rows, choices and fields are drawn by what is around or inside them.
  if (outlineStyle === 'none') return undefined
  const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const isOut = (box: { left: number; right: number }) => left - reach < box.left - 1 || right + reach > box.right + 1
  let isCut = isOut({ left: 0, right: innerWidth })
  for (let around = element.parentElement; around && !around.matches('dialog, html'); around = around.parentElement) {
    const box = around.getBoundingClientRect()
    const { overflowX, overflowY } = getComputedStyle(around)
    if (overflowX !== 'visible' && isOut(box)) isCut = true
    // What scrolls up and down brings it into sight.
    const clipsBelow = /hidden|auto|scroll/.test(overflowY) && around.scrollHeight <= around.clientHeight
    if (clipsBelow && (top - reach < box.top - 1 || bottom + reach > box.bottom + 1)) isCut = true
  }
  return isCut ? element.outerHTML.slice(0, 160) : undefined
}
