import type { Browser, CDPSession } from '@playwright/test'

/** Times in ms from the navigation's start, sizes in compressed bytes. */
export interface Measured {
  /** First paint after a row with a title is in the page. */
  readonly titles: number
  readonly lcp: number
  /** Total blocking time. */
  readonly tbt: number
  readonly cls: number
  readonly bytes: number
  readonly requests: number
  /** Requests that had to be answered before titles were painted: the page and style sheets it links to. */
  readonly before: number
  readonly jsMb: number
  /** Memory of the document's nodes as the browser estimates it. */
  readonly domMb: number
  /** From the first paint to the row that J selects; 0 on a page without keys. */
  readonly firstKey: number
}

interface Conditions {
  /** 1.6 Mbps, 150 ms, CPU four times slower. */
  readonly slow: boolean
  /** The page was visited before in this profile. */
  readonly warm: boolean
}

/** Runs in the page before its own code. */
const WATCH = `
  const seen = (globalThis.seen = { lcp: 0, tbt: 0, cls: 0, titles: 0 })
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime })
  watch('longtask', (entry) => { seen.tbt += Math.max(0, entry.duration - 50) })
  watch('layout-shift', (entry) => { seen.cls += entry.value })
  const frame = () => {
    if (document.querySelector('article[data-paper-id]')) requestAnimationFrame(() => setTimeout(() => { seen.titles = performance.now() }))
    else requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
`

const SETTLE_MS = 2500

/** Visits a page once in a fresh profile, or once more in the same. */
export async function measure(browser: Browser, url: string, { slow, warm }: Conditions): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Performance.enable')
  if (warm) await page.goto(url, { waitUntil: 'networkidle' })
  if (warm) await page.goto('about:blank')
  await throttle(session, slow)
  await page.addInitScript(WATCH)
  let bytes = 0
  let requests = 0
  const styles = new Set<string>()
  session.on('Network.requestWillBeSent', ({ type, request }) => {
    requests += 1
    if (type === 'Document' || type === 'Stylesheet') styles.add(request.url)
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(SETTLE_MS)
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Record<'lcp' | 'tbt' | 'cls' | 'titles', number> }).seen,
  )
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  const heap = metric('JSHeapUsedSize')
  const nodes = metric('Nodes')
  const firstKey = slow && !warm ? await timeFirstKey(browser, url) : 0
  await context.close()
  return {
    titles: Math.round(seen.titles),
    lcp: Math.round(seen.lcp),
    tbt: Math.round(seen.tbt),
    cls: Number(seen.cls.toFixed(4)),
    bytes,
    requests,
    before: styles.size,
    jsMb: Number((heap / 1e6).toFixed(1)),
    // Blink's own figure for a node with its layout, about 400 bytes.
    domMb: Number(((nodes * 400) / 1e6).toFixed(1)),
    firstKey,
  }
}

/** CPU four times slower, the network as it is: from the first paint to the change that J made. */
async function timeFirstKey(browser: Browser, url: string): Promise<number> {
  if (url.includes('/static/')) return 0
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(`
    const press = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }))
    new PerformanceObserver((list) => {
      if (globalThis.painted || !list.getEntriesByName('first-contentful-paint').length) return
      globalThis.painted = performance.now()
      press()
      const look = () => location.pathname.includes('/paper/') ? (globalThis.moved = performance.now()) : setTimeout(look, 4)
      look()
    }).observe({ type: 'paint', buffered: true })
  `)
  await page.goto(url)
  await page.waitForFunction('globalThis.moved', undefined, { timeout: 15_000 }).catch(() => undefined)
  const took = await page.evaluate('(globalThis.moved ?? Infinity) - globalThis.painted')
  await context.close()
  return Math.round(took as number)
}

async function throttle(session: CDPSession, slow: boolean): Promise<void> {
  if (!slow) return
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}
