/**
 * An hour of reading in a few minutes, all over an archive of any size, with ten thousand bookmarks: what does the page
 * hold on the way and at the end?
 *
 *     DIGEST_DIR=path/to/digests npm run bench:load -- --actions 2000 [--site DIR]
 *
 * Fails when the heap, nodes, listeners or documents grow by a tenth or more between the first tenth of the session,
 * which fills the caches, and the end of it. `--site` takes a site that is built already.
 */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { paperCount } from '#domain/digest-day.ts'
import { decodeManifest } from '#domain/wire.ts'
import { launchChromium } from '../support/chromium.ts'
import { measureOf, read, settle, type Held } from '../support/reading-session.ts'
import { serveFolder } from '../support/static-host.ts'

const BOOKMARKS = 10_000
const MOST_GROWTH = 1.1
const HOUR_MS = 3_600_000

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
  // What waits for minutes, as caches do before they let go, meets an hour here too.
  await page.clock.install()
  await page.goto(`${host.url}/`)
  await page.evaluate(storeBookmarks, BOOKMARKS)
  await page.reload()
  await page.locator('article[data-paper-id]').first().waitFor()
  const measure = await measureOf(page)
  report('loaded', await measure())
  const dayOf = wanderer(await daysOf(page))
  const onRound = (done: number) => page.clock.fastForward((done / actions) * HOUR_MS)
  const held: Held[] = []
  let done = 0
  let from = 0
  for (const part of [0.1, 0.25, 0.5, 0.75, 1]) {
    const { actions: more, rounds } = await read(page, actions * part - done, { from, dayOf, onRound })
    done += more
    from += rounds
    await settle(page)
    const now = await measure()
    held.push(now)
    report(`${done} actions`, now)
  }
  const [start] = held
  const end = held.at(-1)
  return start !== undefined && end !== undefined && judge(start, end)
}

/** The days of the archive that have papers, newest first. */
async function daysOf(page: Page): Promise<string[]> {
  const manifest = await (await page.request.get(`${host.url}/data/manifest.json`)).text()
  return decodeManifest(JSON.parse(manifest)).days.flatMap((each) => (paperCount(each) > 0 ? [each.day] : []))
}

/** Any day of the archive, each with the same chance and in the same order every time. */
function wanderer(days: readonly string[]): (round: number) => string {
  return (round) => {
    // Multiples of the golden section spread evenly, however many there are.
    const place = Math.floor((((round + 1) * 0.618_033_988_75) % 1) * days.length)
    return days[place] ?? ''
  }
}

function judge(start: Held, end: Held): boolean {
  const names = ['heapBytes', 'nodes', 'listeners', 'documents'] as const
  for (const name of names) console.log(`${name}: ${(100 * (end[name] / start[name] - 1)).toFixed(1)} % more`)
  console.log(`workers: ${end.workers}, at most 1`)
  return names.every((name) => end[name] < start[name] * MOST_GROWTH) && end.workers <= 1
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
