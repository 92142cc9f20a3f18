/** Files that take their time: nothing says that they failed, the reader goes on meanwhile, and they show once there. */
import type { Page } from '@playwright/test'
import { expect, test } from '../site.ts'
import { toDayBefore } from './faults.ts'

const row = (page: Page, id: string) => page.locator(`article[data-paper-id="${id}"]`)
const option = (page: Page, id: string) => page.getByRole('option').and(page.locator(`[data-paper-id="${id}"]`))
const field = (page: Page) => page.getByRole('combobox', { name: '搜索论文' })

/** Every kind of data file: how to need it, what works while it is on its way, and what shows once it is there. */
const FILES = [
  {
    file: 'the manifest',
    glob: '**/data/manifest.json',
    open: (page: Page) => page.goto('day/2025-11-30'),
    meanwhile: (page: Page) => expect(page.getByRole('link', { name: '设置' })).toBeVisible(),
    shown: (page: Page) => page.getByRole('button', { name: '2025年11月28日' }),
  },
  {
    file: 'a day',
    glob: '**/data/day/2025-11-28.*',
    open: async (page: Page) => {
      await page.goto('')
      await toDayBefore(page)
    },
    meanwhile: async (page: Page) => {
      await page.goBack()
      await expect(row(page, '2511.23478')).toBeVisible()
      await page.goForward()
    },
    shown: (page: Page) => row(page, '2511.21681'),
  },
  {
    file: 'an index of ids',
    glob: '**/data/ids/*',
    open: (page: Page) => page.goto('paper/2511.99999'),
    meanwhile: async (page: Page) => {
      await page.getByRole('link', { name: '设置' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
      await page.goBack()
    },
    shown: (page: Page) => page.getByRole('heading', { name: '没有收录 2511.99999' }),
  },
  {
    file: 'a month to search',
    glob: '**/data/search/*',
    open: (page: Page) => page.goto('search?q=轨迹'),
    meanwhile: (page: Page) => field(page).fill('轨迹空间'),
    shown: (page: Page) => option(page, '2511.21690'),
  },
  {
    file: 'a month of abstracts',
    glob: '**/data/abstracts/*',
    open: (page: Page) => page.goto('search?q=轨迹空间'),
    // Titles are found without it.
    meanwhile: async (page: Page) => {
      await expect(option(page, '2511.21690')).toBeVisible()
      await field(page).fill('能否仅凭相机')
    },
    shown: (page: Page) => option(page, '2511.21681'),
  },
  ...['related.json', 'related/*'].map((name) => ({
    file: name,
    glob: `**/data/${name}`,
    open: async (page: Page) => {
      await page.goto('paper/2511.23478')
      await page.mouse.move(500, 300)
    },
    meanwhile: async (page: Page) => {
      await page.getByRole('main').getByRole('button', { name: '下一篇' }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: /^视频操作链/ })).toBeVisible()
    },
    shown: (page: Page) => page.getByRole('heading', { name: '相关论文' }),
  })),
]

for (const { file, glob, open, meanwhile, shown } of FILES) {
  test(`while ${file} is on its way, the reader goes on, and it shows once there`, async ({ page }) => {
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const asked = page.waitForRequest(glob)
    await page.route(glob, async (route) => {
      await arrived
      // One that is not wanted any more was taken back.
      await route.continue().catch(() => undefined)
    })
    await open(page)
    await asked
    await meanwhile(page)
    await expect(shown(page)).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
    arrive()
    await expect(shown(page)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}
