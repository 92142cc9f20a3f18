import { expect, test } from './site.ts'

const heading = { level: 1 } as const

test('a version in the address leads to the same paper', async ({ page, site }) => {
  await page.goto('paper/2511.23478v1')
  await expect(page.getByRole('main').getByRole('heading', heading)).toContainText('视频推理强化')
  await expect(page).toHaveURL(`${site}/paper/2511.23478`)
})

test('a day, a paper, bookmarks, settings and a search survive a reload', async ({ page }) => {
  const views: [string, () => Promise<void>][] = [
    ['day/2025-11-28', () => expect(page.getByRole('region', { name: /11月28日/ })).toBeVisible()],
    ['paper/2511.21690', () => expect(page.getByRole('main').getByRole('heading', heading)).toContainText('TraceGen')],
    ['bookmarks', () => expect(page.getByRole('heading', { name: '还没有书签' })).toBeVisible()],
    ['settings', () => expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()],
    ['search?q=轨迹空间', () => expect(page.getByRole('combobox', { name: '搜索论文' })).toHaveValue('轨迹空间')],
  ]
  for (const [path, isShown] of views) {
    await page.goto(path)
    await isShown()
    await page.reload()
    await isShown()
  }
})

test('Back returns from a paper to the day it was opened from', async ({ page, site }) => {
  await page.goto('day/2025-11-28')
  await page.locator('article[data-paper-id="2511.21681"]').getByRole('link').click()
  await expect(page).toHaveURL(`${site}/paper/2511.21681`)
  await expect(page.getByRole('main').getByRole('heading', heading)).toHaveText('无像素视觉：基于相机轨迹的感知')
  await page.goBack()
  await expect(page).toHaveURL(`${site}/day/2025-11-28`)
})

test('the steps between days and papers follow the list', async ({ page, site }) => {
  await page.goto('')
  await page.getByRole('button', { name: '前一天' }).click()
  await expect(page).toHaveURL(`${site}/day/2025-11-28`)
  await expect(page.getByRole('button', { name: '前一天' })).toBeDisabled()
  await page.locator('article[data-paper-id="2511.21692"]').getByRole('link').click()
  await page.getByRole('button', { name: '下一篇' }).click()
  await expect(page).toHaveURL(`${site}/paper/2511.21691`)
})

test('an unknown paper says so and offers arXiv', async ({ page }) => {
  await page.goto('paper/2511.99999')
  await expect(page.getByRole('heading', { name: '没有收录 2511.99999' })).toBeVisible()
  await expect(page.getByRole('link', { name: '在 arXiv 打开' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2511.99999',
  )
})

test('an unknown day offers the nearest, an unknown path the latest', async ({ page, site }) => {
  await page.goto('day/2025-11-30')
  await page.getByRole('button', { name: '2025年11月28日' }).click()
  await expect(page).toHaveURL(`${site}/day/2025-11-28`)

  await page.goto('no/such/page')
  await page.getByRole('button', { name: '去最新一天' }).click()
  await expect(page).toHaveURL(`${site}/`)
})
