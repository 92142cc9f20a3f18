import type { Page, Route } from '@playwright/test'
import { expect, test } from '../site.ts'

test.use({ expected: /Failed to load resource|net::ERR/ })

/** What may come instead of a file. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'meets a broken server': (route) => route.fulfill({ status: 500, body: 'error' }),
  'is cut off': async (route) => {
    const body = await (await route.fetch()).text()
    return route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) })
  },
  'is a page of the host': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>hi' }),
  'holds other JSON': (route) => route.fulfill({ contentType: 'application/json', body: '{"version":1,"days":[{}]}' }),
  'is of another version': (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"version":0,"days":[],"ids":{},"search":{},"papers":1}' }),
  'never comes': (route) => route.abort('connectionreset'),
}

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** Every kind of data file: a view that needs it, and what shows once it has arrived. */
const FILES = [
  {
    file: 'the manifest',
    glob: '**/data/manifest.json',
    view: '',
    shown: (page: Page) => page.locator('article[data-paper-id]').first(),
  },
  {
    file: 'a day',
    glob: '**/data/day/2025-11-28.*',
    view: 'day/2025-11-28',
    shown: (page: Page) => page.locator('article[data-paper-id="2511.21681"]'),
  },
  { file: 'an index of ids', glob: '**/data/ids/*', view: 'paper/2511.23478', shown: heading },
  {
    file: 'a month to search',
    glob: '**/data/search/*',
    view: 'search?q=轨迹空间',
    shown: (page: Page) => page.getByRole('option').first(),
  },
]

for (const { file, glob, view, shown } of FILES) {
  for (const [fault, answer] of Object.entries(FAULTS)) {
    test(`when ${file} ${fault}, the page says so and loads it when asked again`, async ({ page }) => {
      await page.route(glob, answer)
      await page.goto(view)
      const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: '立即重试' }) })
      await expect(alert).toBeVisible()
      await expect(alert).toContainText(/没能|失败|没有/)
      await page.unroute(glob)
      await alert.getByRole('button', { name: '立即重试' }).click()
      await expect(shown(page)).toBeVisible()
      await expect(alert).toHaveCount(0)
    })
  }
}

test('slow files are waited for', async ({ page }) => {
  await page.route('**/data/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.goto('paper/2511.21681')
  await expect(heading(page)).toHaveText('无像素视觉：基于相机轨迹的感知')
  await expect(page.locator('article[data-paper-id="2511.21681"]')).toBeVisible()
})

test('a day that fails takes nothing else along', async ({ page, site }) => {
  await page.goto('')
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
  await page.route('**/data/day/2025-11-28.*', (route) => route.abort())
  await page.reload()
  await page.getByRole('button', { name: '前一天' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(`${site}/`)
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
})

test('a day renamed by a deploy is found under its new name', async ({ page }) => {
  await page.goto('')
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
  // The deploy: the old file is gone, the manifest names another.
  await page.route('**/data/day/2025-11-28.*', (route) => {
    const isNew = route.request().url().includes('renamed')
    return isNew ? route.fulfill({ path: dayFile }) : route.fulfill({ status: 404, body: '' })
  })
  await page.reload()
  const manifest = await (await page.request.get('data/manifest.json')).text()
  const hash = /"2025-11-28".*?"hash":"([^"]+)"/.exec(manifest)?.[1] ?? ''
  const dayFile = `node_modules/.cache/e2e/root/data/day/2025-11-28.${hash}.json`
  await page.route('**/data/manifest.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: manifest.replace(hash, 'renamed') }),
  )
  await page.getByRole('button', { name: '前一天' }).click()
  await expect(page.locator('article[data-paper-id="2511.21681"]')).toBeVisible()
})

test('a connection lost in mid-load comes back by itself or when asked', async ({ page, context }) => {
  await page.goto('')
  await expect(page.locator('article[data-paper-id="2511.23478"]')).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.goto('about:blank').catch(() => {})
  await context.setOffline(false)
  await page.route('**/data/day/2025-11-28.*', (route) => route.abort('internetdisconnected'))
  await page.goto('day/2025-11-28')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute('**/data/day/2025-11-28.*')
  await page.evaluate(() => {
    dispatchEvent(new Event('offline'))
    dispatchEvent(new Event('online'))
  })
  await expect(page.locator('article[data-paper-id="2511.21681"]')).toBeVisible()
})
