import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serveFolder, type StaticHost } from '../support/static-host.ts'
import { builtFolder, ROOT_SITE, runBuild } from './build-site.ts'
import { expect, test as base } from './site.ts'

interface Deployed {
  readonly host: StaticHost
  /** Its digests; a change counts from the next deploy on. */
  readonly digests: string
  readonly deploy: () => Promise<void>
}

// A site of its own, so that a new deploy disturbs no other test.
const test = base.extend<{ deployed: Deployed }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
  deployed: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ridu-offline-'))
    const digests = path.join(folder, 'digests')
    const outDir = path.join(folder, 'site')
    await cp('seeds', digests, { recursive: true })
    await cp(builtFolder(ROOT_SITE), outDir, { recursive: true })
    const deploy = () => runBuild(outDir, { DIGEST_DIR: digests })
    const host = await serveFolder(outDir, '/')
    await use({ host, digests, deploy })
    await host.close()
    await rm(folder, { recursive: true, force: true })
  },
  site: async ({ deployed }, use) => {
    await use(deployed.host.url)
  },
})

test.use({ serviceWorkers: 'allow' })

test('what was kept is read underground, and a new day is offered back on the surface', async ({
  page,
  context,
  complaints,
  deployed,
}) => {
  test.setTimeout(120_000)
  await page.goto('')
  await page.getByRole('button', { name: '收藏', exact: true }).first().click()
  // Stored: the app by the service worker, and by the app both days, which paper is where, and what searching needs.
  await page.evaluate(() => navigator.serviceWorker.ready)
  const kept = ['day/2025-12-01', 'day/2025-11-28', 'ids/2511', 'search/2025-11', 'abstracts/2025-11']
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('ridu-data')).keys()).map(({ url }) => url)))
    .toEqual(expect.arrayContaining(kept.map((file) => expect.stringContaining(file))))

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('当前离线。已保存最近 60 天，书签都能看。').first()).toBeVisible()
  await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
  await page.goto('day/2025-11-28')
  await expect(page.locator('article[data-paper-id="2511.21690"]')).toBeVisible()
  await page.goto('bookmarks')
  await expect(page.getByRole('heading', { level: 1, name: '视频推理强化' })).toBeVisible()
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: '搜索论文' }).fill('轨迹空间')
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveAttribute('data-paper-id', '2511.21690')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  const seed = await readFile('seeds/2025-12-01-arxiv.md', 'utf8')
  const next = seed.replaceAll('2025-12-01', '2025-12-02').replaceAll('2511.234', '2512.234')
  await writeFile(path.join(deployed.digests, '2025-12-02-arxiv.md'), next)
  await deployed.deploy()
  await context.setOffline(false)
  const banner = page.getByRole('status').filter({ hasText: '12月2日 更新了 10 篇' })
  await expect(banner).toBeVisible()
  await expect(page).toHaveURL(/bookmarks/)
  await banner.getByRole('button', { name: '查看' }).click()
  await expect(page).toHaveURL(/day\/2025-12-02/)
  await expect(page.locator('article[data-paper-id="2512.23478"]')).toBeVisible()
  // The browser itself logs what it could not fetch while it was offline.
  const harmless = /net::ERR_(?:INTERNET_DISCONNECTED|FAILED)|no-response/
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !harmless.test(complaint)))
})
