/**
 * An hour of reading in a few minutes, on an archive of any size, with ten thousand bookmarks: what does the page hold
 * at the start, in the middle and at the end?
 *
 *     DIGEST_DIR=path/to/digests npm run bench:load -- --actions 2000 [--site DIR]
 *
 * Fails when the heap grows by a tenth or more between the first tenth of the session, which fills the caches, and
 * the end of it.
 */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { launchChromium } from '../support/chromium.ts'
import { measureOf, read, type Held } from '../support/reading-session.ts'
import { serveFolder } from '../support/static-host.ts'

const BOOKMARKS = 10_000
const MOST_GROWTH = 1.1

const { values } = parseArgs({
  options: { actions: { type: 'string', default: '2000' }, site: { type: 'string' } },
})
const actions = Number(values.actions)
const folder = values.site ?? (await builtSite())
const host = await serveFolder(folder, '/')
const browser = await launchChromium()
try {
  process.exitCode = (await session()) ? 0 : 1
} finally {
  await browser.close()
  await host.close()
}

async function session(): Promise<boolean> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await page.goto(`${host.url}/`)
  await page.evaluate(storeBookmarks, BOOKMARKS)
  await page.reload()
  await page.locator('article[data-paper-id]').first().waitFor()
  const measure = await measureOf(page)
  report('loaded', await measure())
  let done = await read(page, actions / 10)
  const start = await measure()
  report(`${done} actions`, start)
  done += await read(page, actions / 2 - done, done)
  report(`${done} actions`, await measure())
  done += await read(page, actions - done, done)
  const end = await measure()
  report(`${done} actions`, end)
  return judge(page, start, end)
}

function judge(page: Page, start: Held, end: Held): boolean {
  const growth = end.heapBytes / start.heapBytes
  console.log(
    `heap: ${((growth - 1) * 100).toFixed(1)} % in all, at most 10 % allowed; workers: ${page.workers().length}`,
  )
  const isKept = (name: 'nodes' | 'listeners' | 'documents') => end[name] <= start[name] * MOST_GROWTH
  return growth < MOST_GROWTH && isKept('nodes') && isKept('listeners') && isKept('documents') && end.workers <= 1
}

function report(when: string, { heapBytes, nodes, listeners, documents, workers }: Held): void {
  const mb = (heapBytes / 1e6).toFixed(1).padStart(7)
  console.log(
    `${when.padEnd(14)}${mb} MB  ${nodes} nodes  ${listeners} listeners  ${documents} documents  ${workers} workers`,
  )
}

/** Bookmarks of papers that need not be in the archive. */
function storeBookmarks(count: number): void {
  const entries = Array.from({ length: count }, (_, i) => {
    const id = `24${String(1 + (i % 12)).padStart(2, '0')}.${String(10_000 + i)}`
    const time = 1_700_000_000_000 + i
    return [
      id,
      { id, title: `第${i}篇论文`, author: '某人', source: 'arxiv', day: '2024-05-06', addedAt: time, changedAt: time },
    ]
  })
  localStorage.setItem(
    'ridu:v1:bookmarks',
    JSON.stringify({ version: 1, entries: Object.fromEntries(entries) as unknown }),
  )
}

async function builtSite(): Promise<string> {
  const outDir = path.resolve('node_modules/.cache/load')
  await rm(outDir, { recursive: true, force: true })
  // What runs this says development, and React then keeps a stack for every element.
  process.env['NODE_ENV'] = 'production'
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return outDir
}
