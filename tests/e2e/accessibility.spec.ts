import type { Page } from '@playwright/test'
import { axeViolations, axeViolationsInThemes, expect, test } from './site.ts'

const VIEWS = {
  day: '',
  paper: 'paper/2511.21688',
  bookmarks: 'bookmarks',
  settings: 'settings',
  search: 'search?q=视频推理',
  'unknown paper': 'paper/2511.99999',
  'unknown path': 'no/such/page',
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [name, path] of Object.entries(VIEWS)) {
  test(`axe finds nothing on ${name}, in any theme`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    if (name === 'search') await expect(page.getByRole('option').first()).toBeVisible()
    expect(await axeViolationsInThemes(page)).toEqual([])
  })
}

/** What opens over a view, and how. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the calendar': (page) => page.keyboard.press('g').then(() => page.keyboard.press('d')),
  'the help': (page) => page.keyboard.press('?'),
  'the bookmark': (page) => page.keyboard.press('b'),
  'the reference': (page) => page.keyboard.press('c'),
  'the search, empty': (page) => page.keyboard.press('/'),
  'the choices of G': (page) => page.keyboard.press('g'),
  'a message': (page) => page.keyboard.press('Shift+A'),
  'nothing unread': (page) => page.keyboard.press('Shift+A').then(() => page.keyboard.press('u')),
  'the reader alone': (page) => page.keyboard.press('f'),
  'titles only': (page) => page.keyboard.press('d').then(() => page.keyboard.press('d')),
}

for (const width of [820, 1440]) {
  test(`axe finds nothing with anything opened, in any theme, ${width} wide`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    for (const [what, open] of Object.entries(OPENED)) {
      await page.goto('paper/2511.21688')
      await page.evaluate(() => localStorage.removeItem('ridu:v1:read'))
      await page.mouse.move(500, 400)
      await expect(page.getByRole('separator').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      await open(page)
      await page.waitForLoadState('networkidle')
      expect(await axeViolationsInThemes(page), what).toEqual([])
    }
  })
}

test('axe finds nothing on a search with conditions', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('search?q=视频 source:arxiv after:2025-11-01')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /移除条件/ }).first()).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
  }
})

test('with reduced motion no change takes more than a moment', async ({ page }) => {
  for (const path of ['', 'paper/2511.21688', 'bookmarks', 'settings', 'search?q=视频']) {
    await page.goto(path)
    await page.mouse.move(500, 400)
    await page.waitForLoadState('networkidle')
    const slow = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
          const times = `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat)
          return times.some((seconds) => seconds > 0.01) || scrollBehavior === 'smooth'
        }).length,
    )
    expect(slow, path).toBe(0)
  }
})

test('axe finds nothing on a paper with everything opened', async ({ page }) => {
  await page.goto('paper/2511.21688')
  await page.getByRole('button', { name: '译注' }).click()
  for (const name of ['分享', '文字设置', '更多链接', '更多']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('axe finds nothing on a paper in English', async ({ page }) => {
  await page.addInitScript(
    (value) => localStorage.setItem('ridu:v1:settings', value),
    JSON.stringify({ language: 'en' }),
  )
  await page.goto('paper/2511.21688')
  const share = page.getByRole('button', { name: 'Share' })
  await expect(share).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  // The page came drawn in Chinese, with its clicks held until the app is there.
  await share.click()
  await expect(page.getByRole('dialog', { name: 'Share this paper' })).toBeVisible()
})

test('the English interface is complete on every view', async ({ page }) => {
  await page.addInitScript(
    (value) => localStorage.setItem('ridu:v1:settings', value),
    JSON.stringify({ language: 'en' }),
  )
  for (const path of Object.values(VIEWS)) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    const names = await page
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''))
    const authorsAside = names.filter((name) => /[\u4e00-\u9fff]/.test(name))
    expect(authorsAside).toEqual([])
  }
})

test.describe('with the colours of the system', () => {
  test.use({ forcedColors: 'active' })

  test('what is chosen, on or unread is told apart', async ({ page }) => {
    /** Whether an element has a colour that the page around it has not. */
    const isDrawn = (selector: string, pseudo?: string) =>
      page.evaluate(
        ([of, part]) => {
          const mark = document.querySelector(of ?? '')
          const colour = mark && getComputedStyle(mark, part).backgroundColor
          return colour && !colour.endsWith(', 0)') && colour !== getComputedStyle(document.body).backgroundColor
        },
        [selector, pseudo],
      )
    await page.goto('')
    await page.mouse.move(5, 5)
    await expect.poll(() => isDrawn('nav a[aria-current=page]')).toBe(true)
    expect(await isDrawn('article[aria-current]', '::before')).toBe(true)
    expect(await isDrawn('article .rounded-full')).toBe(true)
    await page.goto('settings')
    await expect.poll(() => isDrawn('[role=switch][aria-checked=true]')).toBe(true)
    expect(await isDrawn('[role=switch][aria-checked=false]')).toBe(false)
    expect(await isDrawn('[role=radiogroup] label:has(:checked)')).toBe(true)
    expect(await isDrawn('[role=radiogroup] label:not(:has(:checked))')).toBe(false)
    // A sample of a theme is in its own colours, chosen or not.
    await page.getByRole('radio', { name: '浅色' }).check()
    const sample = page.locator('label:has(:checked) [data-theme=light]')
    await expect(sample.getByText('日读', { exact: true })).toHaveCSS('color', 'oklch(0.225 0.018 264)')
    await expect(sample).toHaveCSS('background-color', 'oklch(1 0 0)')
  })
})
