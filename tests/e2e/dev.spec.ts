/** The dev server as a person who edits digests sees it: the open page follows, and broken digests are named. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createNetServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServer } from 'vite'
import { expect, test as base } from './site.ts'

interface DevFixtures {
  readonly folder: string
}

const test = base.extend<DevFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ridu-dev-'))
    await writeFile(path.join(folder, '2026-01-05-arxiv.md'), digest('2026-01-05', ['2601.00001', '第一篇']))
    await use(folder)
    await rm(folder, { recursive: true })
  },
  site: async ({ folder }, use) => {
    process.env['DIGEST_DIR'] = folder
    const server = await createServer({
      cacheDir: `${folder}-cache`,
      logLevel: 'silent',
      // Not port 0: the page must be told the port of the update channel.
      server: { port: await freePort(), strictPort: true, host: '127.0.0.1' },
    })
    await server.listen()
    await use(server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '')
    await server.close()
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createNetServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function digest(day: string, ...papers: (readonly [id: string, title: string])[]): string {
  const rows = papers.map(([id, title]) => `| ${title} | Ann Lee | [PDF](https://arxiv.org/pdf/${id}v1) | 摘要。 |`)
  return [`# arxiv ${day}`, '', '| 标题 | 作者 | PDF链接 | 摘要 |', '|---|---|---|---|', ...rows, ''].join('\n')
}

test('an added, edited and deleted digest shows in the open page', async ({ page, folder }) => {
  await page.goto('')
  const row = (title: string) => page.locator('article[data-paper-id]').filter({ hasText: title })
  await expect(row('第一篇')).toBeVisible()
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))

  await writeFile(path.join(folder, '2026-01-05-arxiv.md'), digest('2026-01-05', ['2601.00001', '改过的标题']))
  await expect(row('改过的标题')).toBeVisible()

  await writeFile(path.join(folder, '2026-01-06-arxiv.md'), digest('2026-01-06', ['2601.00002', '第二天的一篇']))
  await expect(row('第二天的一篇')).toBeVisible()
  await expect(page.getByRole('link', { name: /1月5日/ })).toBeVisible()

  await rm(path.join(folder, '2026-01-06-arxiv.md'))
  await expect(row('改过的标题')).toBeVisible()
  await expect(page.getByRole('link', { name: /1月6日/ })).toHaveCount(0)
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
})

test('a digest that cannot be read is named with its line, and the rest goes on', async ({ page, folder }) => {
  await page.goto('')
  const file = path.join(folder, '2026-01-06-arxiv.md')
  await writeFile(file, '今天没有格式\n')
  await expect(page.getByRole('alert').filter({ hasText: '2026-01-06-arxiv.md' })).toBeVisible()
  await expect(page.locator('article[data-paper-id="2601.00001"]')).toBeVisible()

  await writeFile(file, digest('2026-01-06', ['2601.00002', '修好了']))
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('article[data-paper-id="2601.00002"]')).toBeVisible()
})
