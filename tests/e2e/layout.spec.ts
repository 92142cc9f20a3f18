import { expect, sidewaysOverflow, test } from './site.ts'

const WIDTHS = [640, 768, 1024, 1200, 1440, 2560]

for (const path of ['', 'paper/2511.21688', 'bookmarks', 'settings', 'search?q=视频', 'no/such/page']) {
  test(`nothing scrolls sideways on /${path} at any width`, async ({ page }) => {
    await page.goto(path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      expect(await sidewaysOverflow(page), `at ${width}`).toBeLessThanOrEqual(0)
    }
  })
}

test('nothing moves while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const log: number[] = []
    Object.assign(globalThis, { shifts: log })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) log.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['', 'paper/2511.21688']) {
    await page.goto(path)
    await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.005)
  }
})

test('the theme is there before the app is', async ({ page }) => {
  await page.addInitScript(
    (value) => localStorage.setItem('ridu:v1:settings', value),
    JSON.stringify({ theme: 'sepia' }),
  )
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto('', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
})
