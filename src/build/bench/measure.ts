import type { Browser, CDPSession, Page } from '@playwright/test'
import { memoryOf } from './memory.ts'

/** Times in ms from the navigation's start, sizes in compressed bytes, memory in megabytes. */
export interface Measured {
  /** First paint of a row's title, by the Element Timing API. */
  readonly titles: number
  readonly lcp: number
  /** Total blocking time. */
  readonly tbt: number
  readonly longestTask: number
  readonly cls: number
  readonly bytes: number
  readonly requests: number
  /** Requests sent before titles were painted, the page itself included. */
  readonly before: number
  readonly js: number
  readonly dom: number
  readonly renderer: number
}

export interface Conditions {
  /** 1.6 Mbps, 150 ms, CPU four times slower. */
  readonly slow: boolean
  /** The page was visited before in this profile. */
  readonly warm: boolean
  readonly width?: number
}

/** Runs in the page before its own code. */
const WATCH = `
  const seen = (globalThis.seen = { lcp: 0, tbt: 0, cls: 0, titles: 0, longestTask: 0 })
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime })
  watch('longtask', ({ duration }) => {
    seen.tbt += Math.max(0, duration - 50)
    seen.longestTask = Math.max(seen.longestTask, duration)
  })
  watch('layout-shift', (entry) => { seen.cls += entry.value })
  watch('element', ({ renderTime }) => { seen.titles ||= renderTime })
  const rows = new MutationObserver(() => {
    const title = document.querySelector('article[data-paper-id] :is(h2, h3)')
    title?.setAttribute('elementtiming', 'title')
    if (title) rows.disconnect()
  })
  rows.observe(document, { childList: true, subtree: true })
`
type Seen = Pick<Measured, 'lcp' | 'tbt' | 'cls' | 'titles' | 'longestTask'>

/** Runs in the page: unfolds the whole timeline. */
const OPEN_MONTHS = `(async () => {
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  const start = performance.now()
  for (const month of document.querySelectorAll('nav section h3 button[aria-expanded=false]')) month.click()
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  do await frame()
  while ([...document.querySelectorAll('nav section')].some((month) => !month.querySelector('ol')))
  const took = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 500))
  return [Math.round(took), Math.round(longest)]
})()`

const SETTLE_MS = 2500
/** Machines that measure may be busy. */
const PATIENCE_MS = 120_000

/** Visits a page once in a fresh profile, or once more in the same. */
export async function measure(browser: Browser, url: string, conditions: Conditions): Promise<Measured> {
  const { slow, warm } = conditions
  const { page, session, close } = await openPage(browser, conditions.width)
  await session.send('Network.enable')
  if (warm) await visit(page, url)
  if (warm) await page.goto('about:blank')
  if (slow) await throttle(session)
  await page.addInitScript(WATCH)
  let bytes = 0
  const sentAt: number[] = []
  session.on('Network.requestWillBeSent', ({ timestamp }) => {
    sentAt.push(timestamp * 1000)
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await visit(page, url)
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
  const memory = await memoryOf(browser, page)
  await close()
  return {
    titles: Math.round(seen.titles),
    lcp: Math.round(seen.lcp),
    tbt: Math.round(seen.tbt),
    longestTask: Math.round(seen.longestTask),
    cls: Number(seen.cls.toFixed(4)),
    bytes,
    requests: sentAt.length,
    before: sentAt.filter((at) => at - (sentAt[0] ?? 0) < seen.titles).length,
    ...memory,
  }
}

/** CPU four times slower, the network as it is: ms from the first paint until J has moved to a row, and opened its paper. */
export async function timeFirstKey(browser: Browser, url: string): Promise<[row: number, paper: number]> {
  const { page, session, close } = await openPage(browser)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(`
    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }))
    new PerformanceObserver((list) => {
      if (globalThis.painted || !list.getEntriesByName('first-contentful-paint').length) return
      globalThis.painted = performance.now()
      const current = () => document.querySelector('article[aria-current]')
      const before = current()
      press()
      const look = () => {
        if (!globalThis.marked && current() !== before) globalThis.marked = performance.now()
        if (location.pathname.includes('/paper/')) globalThis.moved = performance.now()
        else setTimeout(look, 4)
      }
      look()
    }).observe({ type: 'paint', buffered: true })
  `)
  await page.goto(url, { timeout: PATIENCE_MS })
  await page.waitForFunction(() => 'moved' in globalThis, undefined, { timeout: 15_000 }).catch(() => undefined)
  const took = (await page.evaluate(
    '[globalThis.marked, globalThis.moved].map((at) => Math.round((at ?? Infinity) - globalThis.painted))',
  )) as [number, number]
  await close()
  return took
}

/** From unfolding every month to the next paint, and the longest task meanwhile, ms. */
export async function timeTimeline(
  browser: Browser,
  url: string,
  slow: boolean,
): Promise<[open: number, task: number]> {
  const { page, session, close } = await openPage(browser)
  await visit(page, url)
  await page.mouse.move(20, 20)
  await page.waitForTimeout(SETTLE_MS)
  if (slow) await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const took = (await page.evaluate(OPEN_MONTHS)) as [number, number]
  await close()
  return took
}

async function openPage(browser: Browser, width = 1440) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    isMobile: width < 500,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  return { page, session: await context.newCDPSession(page), close: () => context.close() }
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS })
  await page.waitForTimeout(SETTLE_MS)
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}
