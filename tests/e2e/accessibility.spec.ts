import { axeViolations, expect, test } from './site.ts'

const VIEWS = {
  day: '',
  paper: 'paper/2511.21688',
  bookmarks: 'bookmarks',
  settings: 'settings',
  search: 'search?q=视频推理',
  'unknown paper': 'paper/2511.99999',
  'unknown path': 'no/such/page',
}

for (const theme of ['light', 'sepia', 'dark'] as const) {
  for (const [name, path] of Object.entries(VIEWS)) {
    test(`axe finds nothing on ${name}, ${theme}`, async ({ page }) => {
      await page.addInitScript((value) => localStorage.setItem('ridu:v1:settings', value), JSON.stringify({ theme }))
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      if (name === 'search') await expect(page.getByRole('option').first()).toBeVisible()
      expect(await axeViolations(page)).toEqual([])
    })
  }
}

test('axe finds nothing on a paper with everything opened', async ({ page }) => {
  await page.goto('paper/2511.21688')
  await page.getByRole('button', { name: '译注' }).click()
  for (const name of ['分享', '文字设置', '更多']) {
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
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
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
