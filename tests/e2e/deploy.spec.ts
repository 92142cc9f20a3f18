/** A new version of the app goes out while a tab is open. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { serveFolder, type StaticHost } from '../support/static-host.ts'
import { builtFolder, ROOT_SITE } from './build-site.ts'
import { expect, test as base } from './site.ts'

/** The site, and what puts a new version in its place: every file of the app has another name then. */
const test = base.extend<{ deployed: { host: StaticHost; deploy: () => Promise<void> } }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
  deployed: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ridu-deploy-'))
    await cp(builtFolder(ROOT_SITE), folder, { recursive: true })
    const host = await serveFolder(folder, '/')
    const deploy = async () => {
      await rename(path.join(folder, 'assets'), path.join(folder, 'assetz'))
      for (const file of await readdir(folder, { recursive: true })) {
        if (!/\.(?:html|js|css)$/.test(file)) continue
        const text = await readFile(path.join(folder, file), 'utf8')
        await writeFile(path.join(folder, file), text.replaceAll('assets/', 'assetz/'))
      }
    }
    await use({ host, deploy })
    await host.close()
    await rm(folder, { recursive: true, force: true })
  },
  site: async ({ deployed }, use) => {
    await use(deployed.host.url)
  },
})

const storedNotes = (page: Page) => page.evaluate(() => localStorage.getItem('ridu:v1:annotations'))
const isNew = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/assetz/')))

async function writeNote(page: Page): Promise<void> {
  await page.locator('article[data-paper-id="2511.23477"]').getByRole('button', { name: '收藏' }).click()
  await page.getByRole('dialog', { name: '已收藏' }).getByRole('textbox', { name: '笔记' }).fill('刚写下')
}

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the old version goes on, says that there is a new one, and gives way when asked', async ({
    page,
    deployed,
  }) => {
    await page.goto('')
    await page.mouse.move(500, 400)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
    await writeNote(page)
    await deployed.deploy()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '设置' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    const banner = page.getByRole('status').filter({ hasText: '日读有新版本' })
    await expect(banner).toBeVisible()
    expect(await isNew(page)).toBe(false)
    await banner.getByRole('button', { name: '刷新' }).click()
    await expect.poll(() => isNew(page).catch(() => false)).toBe(true)
    await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
    await expect(banner).toHaveCount(0)
    expect(await storedNotes(page)).toContain('刚写下')
  })
})

test.describe('without a service worker', () => {
  test.use({ expected: /Failed to load resource/ })

  test('code that is gone is found by loading the page anew, once, and what was typed stays', async ({
    page,
    deployed,
  }) => {
    let loads = 0
    page.on('domcontentloaded', () => loads++)
    await page.goto('')
    await page.mouse.move(500, 400)
    await writeNote(page)
    await deployed.deploy()
    await page.getByRole('link', { name: '设置' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
    expect(await isNew(page)).toBe(true)
    expect(loads).toBe(2)
    expect(await storedNotes(page)).toContain('刚写下')
    await page.goBack()
    await expect(page.locator('article[data-paper-id="2511.23477"]')).toBeVisible()
  })
})
