import type { Page } from '@playwright/test'
import { builtFolder, ROOT_SITE } from '../build-site.ts'
import { expect, test } from '../site.ts'
import { FAULTS, toDayBefore } from './faults.ts'

// Without the service worker, which would have everything already.
test.use({ expected: /Failed to load resource|net::ERR/, serviceWorkers: 'block' })

/** Every kind of data file: a view that needs it and did not come drawn, and what shows once it has arrived. */
const FILES = [
  {
    file: 'the manifest',
    glob: '**/data/manifest.json',
    open: (page: Page) => page.goto('day/2025-11-30'),
    shown: (page: Page) => page.getByRole('button', { name: '2025年11月28日' }),
  },
  {
    file: 'a day',
    glob: '**/data/day/2025-11-28.*',
    open: async (page: Page) => {
      await page.goto('')
      await toDayBefore(page)
    },
    shown: (page: Page) => page.locator('article[data-paper-id="2511.21681"]'),
  },
  {
    file: 'an index of ids',
    glob: '**/data/ids/*',
    open: (page: Page) => page.goto('paper/2511.99999'),
    shown: (page: Page) => page.getByRole('heading', { name: '没有收录 2511.99999' }),
  },
  {
    file: 'a month to search',
    glob: '**/data/search/*',
    open: (page: Page) => page.goto('search?q=轨迹空间'),
    shown: (page: Page) => page.getByRole('option').first(),
  },
]

for (const { file, glob, open, shown } of FILES) {
  for (const [fault, answer] of Object.entries(FAULTS)) {
    test(`when ${file} ${fault}, the page says so and loads it when asked again`, async ({ page }) => {
      await page.route(glob, answer)
      await open(page)
      const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: '立即重试' }) })
      await expect(alert).toBeVisible()
      await expect(alert).toContainText(/没能|失败|没有/)
      await page.unroute(glob)
      // The attempt that comes by itself may be there before the press.
      await Promise.race([alert.getByRole('button', { name: '立即重试' }).click(), expect(alert).toHaveCount(0)])
      await expect(shown(page)).toBeVisible()
      await expect(alert).toHaveCount(0)
    })
  }
}

test('a day that fails takes nothing else along', async ({ page, site }) => {
  await page.route('**/data/day/2025-11-28.*', (route) => route.abort())
  await page.goto('')
  await toDayBefore(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(`${site}/`)
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
})

test('a day renamed by a deploy is found under its new name', async ({ page }) => {
  const manifest = await (await page.request.get('data/manifest.json')).text()
  const hash = /"2025-11-28".*?"hash":"([^"]+)"/.exec(manifest)?.[1] ?? ''
  expect(hash).not.toBe('')
  // The deploy: the old file is gone, the manifest names another.
  await page.route('**/data/day/2025-11-28.*', (route) =>
    route.request().url().includes('renamed')
      ? route.fulfill({ path: `${builtFolder(ROOT_SITE)}/data/day/2025-11-28.${hash}.json` })
      : route.fulfill({ status: 404, body: '' }),
  )
  let isDeployed = false
  await page.route('**/data/manifest.json', (route) =>
    isDeployed
      ? route.fulfill({ contentType: 'application/json', body: manifest.replace(hash, 'renamed') })
      : route.continue(),
  )
  await page.goto('')
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
  await toDayBefore(page)
  const retry = page.getByRole('alert').getByRole('button', { name: '立即重试' })
  await expect(retry).toBeVisible()
  isDeployed = true
  await retry.click()
  await expect(page.locator('article[data-paper-id="2511.21681"]')).toBeVisible()
})

test('a connection that was lost brings back what was missed', async ({ page }) => {
  await page.route('**/data/day/2025-11-28.*', (route) => route.abort('internetdisconnected'))
  await page.goto('')
  await toDayBefore(page)
  await expect(page.getByRole('alert').getByRole('button', { name: '立即重试' })).toBeVisible()
  await page.unroute('**/data/day/2025-11-28.*')
  await page.evaluate(() => {
    dispatchEvent(new Event('offline'))
    dispatchEvent(new Event('online'))
  })
  await expect(page.locator('article[data-paper-id="2511.21681"]')).toBeVisible()
})
