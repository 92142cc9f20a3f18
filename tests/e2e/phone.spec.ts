import { axeViolationsInThemes, expect, sidewaysOverflow, test } from './site.ts'

test('a paper opens over the list, and Back finds the list where it was', async ({ page, site }) => {
  await page.goto('')
  const row = page.locator('article[data-paper-id="2511.23455"]')
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const before = await row.boundingBox()
  await row.getByRole('link').click()
  await expect(page).toHaveURL(`${site}/paper/2511.23455`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('进步的代价：算法效率与人工智能推理成本下降')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(row).toBeHidden()

  await page.goBack()
  await expect(row).toBeInViewport()
  await expect(async () => {
    expect(Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4)
  }).toPass()
})

test('a deep link to a paper has a way back to its day', async ({ page, site }) => {
  await page.goto('paper/2511.21690')
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page).toHaveURL(`${site}/day/2025-11-28`)
  await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
})

test('the back arrow returns to where the paper was opened from', async ({ page, site }) => {
  await page.goto('')
  await page.getByRole('link', { name: '搜索' }).click()
  await page.getByRole('combobox', { name: '搜索论文' }).fill('轨迹空间')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('combobox', { name: '搜索论文' })).toHaveValue('轨迹空间')
  await page.goBack()
  await expect(page).toHaveURL(`${site}/`)
})

test('the date opens the calendar, and a day in it opens', async ({ page, site }) => {
  await page.goto('')
  await page.getByRole('button', { name: /打开日历/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /11月28日/ })
    .click()
  await expect(page).toHaveURL(`${site}/day/2025-11-28`)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('search is a page of its own', async ({ page, site }) => {
  await page.goto('')
  await page.getByRole('link', { name: '搜索' }).click()
  await page.getByRole('combobox', { name: '搜索论文' }).fill('轨迹空间')
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(new RegExp(`^${site}/paper/2511\\.21690`))
  await page.goBack()
  await expect(page.getByRole('combobox', { name: '搜索论文' })).toHaveValue('轨迹空间')
})

for (const path of ['', 'paper/2511.21688', 'bookmarks', 'settings', 'search?q=视频', 'paper/2511.99999']) {
  test(`/${path} has nothing that scrolls sideways, and nothing for axe to find`, async ({ page }) => {
    await page.goto(path)
    for (const width of [320, 360, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      expect(await sidewaysOverflow(page), `at ${width}`).toBeLessThanOrEqual(0)
    }
    expect(await axeViolationsInThemes(page)).toEqual([])
  })
}
