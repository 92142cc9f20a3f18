/**
 * Measures reading a day of 604 papers in Chromium, at full speed and slowed down four times: `npm run bench:reading`.
 * Targets: holding J for 200 rows has no frame over 50 ms after the first second (100 ms slowed down), a cached day or
 * paper opens within 100 ms of the key, and nothing shifts by itself.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { build } from 'vite'
import { launchChromium } from '../support/chromium.ts'
import { serveFolder } from '../support/static-host.ts'
import { LONG_DAY, writeLongDays } from './long-day.ts'

/** Key presses a second while a key is held down. */
const REPEAT_MS = 33
const HELD_ROWS = 200
const ROWS = 'article[data-paper-id]'

const folder = await mkdtemp(path.join(tmpdir(), 'ridu-bench-'))
try {
  await writeLongDays(path.join(folder, 'digests'))
  process.env['NODE_ENV'] = 'production'
  process.env['DIGEST_DIR'] = path.join(folder, 'digests')
  const outDir = path.join(folder, 'site')
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const host = await serveFolder(outDir, '/')
  // Readers' browsers hold a page back that changes its address too often.
  const browser = await launchChromium({ ignoreDefaultArgs: ['--disable-ipc-flooding-protection'] })
  for (const slowdown of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await measure(page, session, host.url, slowdown)
    await page.close()
  }
  await browser.close()
  await host.close()
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
// After a failure the browser and the server are still there.
process.exit()

async function measure(page: Page, session: CDPSession, site: string, slowdown: number): Promise<void> {
  console.log(`CPU slowed down ${slowdown}×`)
  const warnings: string[] = []
  page.on('console', (message) => warnings.push(message.text()))
  await watchShifts(page)
  await page.goto(`${site}/`)
  await page
    .locator(ROWS)
    .nth(LONG_DAY - 1)
    .waitFor({ state: 'attached' })
  await page.waitForTimeout(3000)

  await page.evaluate(watchFrames)
  await press(session, 'j', 'KeyJ', HELD_ROWS)
  await page.waitForTimeout(500)
  const { frames, keys } = await page.evaluate(takeFrames)
  const after = frames.filter(({ at }) => at > 1000)
  report('J held: longest frame, first second', Math.max(0, ...frames.filter(({ at }) => at <= 1000).map(length)))
  report('J held: longest frame, later', Math.max(0, ...after.map(length)), slowdown === 1 ? 50 : 100)
  report('J held: slowest key to paint', Math.max(0, ...keys))
  const at = await page.locator(`${ROWS}[aria-current]`).count()
  console.log(`  ${page.url()} is open, ${at} row is current`)

  for (const [what, key, code] of [
    ['a paper opens (J)', 'j', 'KeyJ'],
    ['a cached day opens (H)', 'h', 'KeyH'],
    ['a cached day opens (L)', 'l', 'KeyL'],
  ] as const) {
    await page.evaluate(watchFrames)
    await press(session, key, code, 1)
    await page.waitForTimeout(1500)
    const { keys: took } = await page.evaluate(takeFrames)
    report(what, Math.max(0, ...took), 100)
  }
  const shift = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)
  console.log(`  CLS, all of it: ${shift.toFixed(4)} (target 0)`)
  for (const text of new Set(warnings)) console.log(`  console: ${text}`)
}

function length({ took }: { took: number }): number {
  return took
}

function report(what: string, ms: number, target?: number): void {
  const verdict = target === undefined ? '' : ` (target ${target}${ms > target ? ', MISSED' : ''})`
  console.log(`  ${what}: ${ms.toFixed(0)} ms${verdict}`)
}

/** Presses a key `times` times as an auto-repeating keyboard would, whether or not the page keeps up. */
async function press(session: CDPSession, key: string, code: string, times: number): Promise<void> {
  const event = { key, code, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
  const sent: Promise<unknown>[] = []
  const start = Date.now()
  for (let i = 0; i < times; i++) {
    sent.push(session.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', autoRepeat: i > 0 }))
    const wait = start + (i + 1) * REPEAT_MS - Date.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  sent.push(session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }))
  await Promise.all(sent)
}

interface Watch {
  readonly frames: { readonly at: number; readonly took: number }[]
  /** From each key to the frame after the one that shows what it did, ms. */
  readonly keys: number[]
}

/** Runs in the page: notes how long frames take, and how long after a key the next frame is shown. */
function watchFrames(): void {
  const watch: Watch = { frames: [], keys: [] }
  const start = performance.now()
  let last = start
  const tick = (now: number) => {
    watch.frames.push({ at: now - start, took: now - last })
    last = now
    if (scope.watch === watch) requestAnimationFrame(tick)
  }
  const scope = globalThis as unknown as { watch?: Watch | undefined }
  scope.watch = watch
  requestAnimationFrame(tick)
  const onKey = (event: KeyboardEvent) => {
    if (scope.watch !== watch) return window.removeEventListener('keydown', onKey, true)
    requestAnimationFrame(() => setTimeout(() => watch.keys.push(performance.now() - event.timeStamp)))
  }
  window.addEventListener('keydown', onKey, true)
}

function takeFrames(): Watch {
  const scope = globalThis as unknown as { watch?: Watch | undefined }
  const { watch } = scope
  scope.watch = undefined
  return watch ?? { frames: [], keys: [] }
}

/** Sums up what moves by itself, also shortly after input: nothing of ours may. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const scope = globalThis as unknown as { shifted: number }
    scope.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
        if (!hadRecentInput) scope.shifted += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}
