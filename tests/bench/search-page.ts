/**
 * Measures the search of the built page in Chromium over 51,402 papers: `npm run bench:search-page -- [folder]
 * [queries]`. The folder holds `expand.mjs`, which writes the digests and is no part of this repository, or is a built
 * site. Prints, at full speed and slowed down four times: from a key to the painted results, median and 95th percentile
 * (browsers slow down no workers, so the worker's part counts four times); tasks over 50 ms on the main thread while
 * months arrive and while one types; and on a cold cache at 1.6 Mbps the time from the first key to the first result.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { Browser, CDPSession, Page, Worker } from '@playwright/test'
import { build } from 'vite'
import { dayPath, decodedDay, decodeManifest, MANIFEST_PATH, type EncodedDay } from '#domain/wire.ts'
import { plainText } from '#domain/rich-text.ts'
import { serveBrotli } from '../../src/build/bench/serve-brotli.ts'
import { launchChromium } from '../support/chromium.ts'
import { isPainted, takeTimes, watchSearch, watchWorker, workerTimes, type KeyTimes } from './watch-search.ts'

const KEY_PAUSE_MS = 120
const QUIET_MS = 1500
const FIELD = 'input[role=combobox]'
const DONE = /已搜索全部/

const source = path.resolve(process.argv[2] ?? '../shared/corpus')
const wanted = Number(process.argv[3] ?? 12)
const temp = await mkdtemp(path.join(tmpdir(), 'ridu-bench-'))
try {
  const dist = existsSync(path.join(source, MANIFEST_PATH)) ? source : await buildSite()
  const host = await serveBrotli(dist, new Map())
  const browser = await launchChromium()
  const queries = queriesFrom(dist)
  for (const slowdown of [1, 4]) await measureTyping(browser, host.url, { queries, slowdown })
  await measureFirst(browser, host.url, queryFor(dist))
  await browser.close()
  await host.close()
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await rm(temp, { recursive: true, force: true })
}
// After a failure the browser and the server are still there.
process.exit()

async function buildSite(): Promise<string> {
  const expander = path.join(source, 'expand.mjs')
  if (!existsSync(expander)) throw new Error(`bench:search-page: ${source} is no built site and has no expand.mjs`)
  const digests = path.join(temp, 'digests')
  execFileSync(process.execPath, [expander, '--out', digests])
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DIGEST_DIR: digests,
    DIGEST_CACHE: path.join(temp, 'cache'),
    PAGE_DAYS: '1',
  })
  const outDir = path.join(temp, 'site')
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return outDir
}

/** Parts of titles from all over the archive, two words in pinyin, and conditions. */
function queriesFrom(dist: string): string[] {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'))
  const { days } = decodeManifest(json(MANIFEST_PATH))
  const fixed = ['shijie moxing', 'sjmx', 'diffusion modl', '来源：arxiv 图像']
  const step = Math.max(1, Math.floor(days.length / Math.max(1, wanted - fixed.length)))
  const titles = days.flatMap(({ day, hash }, i) => {
    if (i % step !== 0) return []
    const { papers } = decodedDay(json(dayPath(day, hash)) as EncodedDay)
    return papers.slice(0, 1).map(({ title }) => plainText(title).slice(0, 7))
  })
  return [...fixed, ...titles].slice(0, wanted)
}

/** What is in the newest month for sure. */
function queryFor(dist: string): string {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'))
  const [latest] = decodeManifest(json(MANIFEST_PATH)).days
  if (!latest) throw new Error('bench:search-page: the site has no days')
  const [paper] = decodedDay(json(dayPath(latest.day, latest.hash)) as EncodedDay).papers
  return paper === undefined ? '' : plainText(paper.title).slice(0, 4)
}

interface Typing {
  readonly queries: readonly string[]
  readonly slowdown: number
}

async function measureTyping(on: Browser, url: string, { queries, slowdown }: Typing): Promise<void> {
  const context = await on.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(watchSearch)
  const workers: Promise<Worker>[] = []
  page.on('worker', (worker) => {
    workers.push(worker.evaluate(watchWorker).then(() => worker))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(takeTimes)
  await page.keyboard.press('/')
  await page.locator(FIELD).waitFor()
  await page.keyboard.type('a')
  await page.getByText(DONE).first().waitFor({ timeout: 180_000 })
  const arriving = await page.evaluate(takeTimes)
  await page.locator(FIELD).fill('')
  await page.waitForTimeout(QUIET_MS)
  await page.evaluate(takeTimes)
  for (const query of queries) await typeQuery(page, session, query)
  const typing = await page.evaluate(takeTimes)
  const took = new Map((await Promise.all(workers.map(async (worker) => (await worker).evaluate(workerTimes)))).flat())
  await context.close()

  const worker = typing.keys.map(({ sequence }) => took.get(sequence) ?? Number.NaN)
  if (worker.some(Number.isNaN)) throw new Error('bench:search-page: a worker answered unseen')
  const total = typing.keys.map((one, i) => one.painted - one.key + (slowdown - 1) * (worker[i] ?? 0))
  const parts = {
    'until the worker is asked': typing.keys.map(({ key, asked }) => asked - key),
    'asked until answered': typing.keys.map(({ asked, answered }) => answered - asked),
    'of it the worker, once': worker,
    'until painted': typing.keys.map(({ answered, painted }) => painted - answered),
  }
  const limits = slowdown === 1 ? 'at most 16 and 32' : 'at most 60 and 120, the worker counted four times'
  console.log(`CPU slowed down ${slowdown}×, ${typing.keys.length} keys`)
  console.log(`  key to painted results: median ${of(total, 0.5)} ms, p95 ${of(total, 0.95)} ms (${limits})`)
  for (const [part, times] of Object.entries(parts))
    console.log(`    ${part}: median ${of(times, 0.5)} ms, p95 ${of(times, 0.95)} ms`)
  console.log(`  tasks over 50 ms while months arrive: ${list(arriving)}; while typing: ${list(typing)} (none)`)
}

/** One key at a time, the next when the results of the one before are painted. */
async function typeQuery(page: Page, session: CDPSession, query: string): Promise<void> {
  for (const unit of query) {
    // What an input method commits comes without keys.
    if (/[a-z ]/.test(unit)) await page.keyboard.press(unit === ' ' ? 'Space' : unit)
    else await session.send('Input.insertText', { text: unit })
    await page.waitForTimeout(KEY_PAUSE_MS)
    await page.waitForFunction(isPainted)
  }
  await page.keyboard.press('Escape')
  await page.waitForTimeout(KEY_PAUSE_MS)
}

/** The first key is the one that opens the search; the text follows at once. */
async function measureFirst(on: Browser, url: string, query: string): Promise<void> {
  const context = await on.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  })
  await page.addInitScript(watchSearch)
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(QUIET_MS)
  const before = await page.evaluate(() => performance.now())
  await page.keyboard.press('/')
  await page.keyboard.insertText(query)
  await page.locator('[role=option]').first().waitFor()
  const after = await page.evaluate(() => performance.now())
  await context.close()
  console.log(`cold cache, 1.6 Mbps, 150 ms: first result ${Math.round(after - before)} ms after the first key (1500)`)
}

function of(values: readonly number[], quantile: number): string {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0).toFixed(1)
}

function list({ long }: KeyTimes): string {
  return long.length === 0 ? 'none' : long.map((ms) => Math.round(ms)).join(', ')
}
