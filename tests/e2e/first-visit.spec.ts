import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { LONG_SITE } from './build-site.ts'
import { expect, onSite, test } from './site.ts'

/** Everything a first visit of `/` transfers by itself, from the address to idle, brotli bytes. */
const BUDGET = 100_000

test('a first visit transfers little, whatever it asks for by itself', async ({ page, site }) => {
  const urls = new Set<string>()
  page.on('request', (request) => urls.add(request.url()))
  await page.goto('', { waitUntil: 'networkidle' })
  await page.waitForTimeout(4000)
  const sizes = await Promise.all(
    [...urls].map(async (url) => {
      const body = await (await fetch(url)).arrayBuffer()
      return { url: url.slice(site.length), bytes: brotliCompressSync(Buffer.from(body)).length }
    }),
  )
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(sizes.map(({ url }) => url)).toContain('/')
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BUDGET)
})

/** A phone, which the app is not drawn for at build time. */
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

/** What a page asks for by itself, without its icon, until long after it is idle. */
async function requestsOf(page: Page, path: string): Promise<string[]> {
  const urls: string[] = []
  page.on('request', (request) => urls.push(new URL(request.url()).pathname.replace(/-[\w-]{7,8}\./, '.')))
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.waitForTimeout(4000)
  return urls.filter((url) => !url.endsWith('icon-48.png'))
}

test.describe('on a phone', () => {
  test.use(PHONE)

  test('a day that came whole asks for the app alone, until the reader moves', async ({ page }) => {
    expect(await requestsOf(page, 'day/2025-11-28')).toEqual(['/day/2025-11-28', '/assets/index.js'])
    const [request] = await Promise.all([page.waitForRequest(/global-keys/), page.locator('#list').tap()])
    expect(request.url()).toContain('assets')
  })

  test('a shared paper asks for no day and no list, until the reader moves', async ({ page }) => {
    const asked = await requestsOf(page, 'paper/2511.23478')
    expect(asked.filter((url) => /data|keys|toolbar|beside/.test(url) && !/related/.test(url))).toEqual([])
    expect(asked).toContain('/assets/paper-pane.js')
    const next = page.getByRole('navigation', { name: '论文操作' }).getByRole('button', { name: '下一篇' })
    await next.tap()
    await expect(page).toHaveURL(/2511\.23477/)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('视频操作链')
  })
})

test.describe('a day of 604 papers', () => {
  test.use(onSite(LONG_SITE))

  test('shows all its papers and asks for the app alone, until the reader moves', async ({ page }) => {
    expect(await requestsOf(page, '')).toEqual(['/', '/assets/index.js'])
    await expect(page.locator('#list article[data-paper-id]')).toHaveCount(604)
    const [request] = await Promise.all([page.waitForRequest(/beside/), page.mouse.move(400, 400)])
    expect(request.url()).toContain('assets')
  })
})

test('titles are painted from the page alone', async ({ page }) => {
  const before: string[] = []
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  page.on('request', (request) => before.push(request.url()))
  await page.goto('', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
  expect(before.filter((url) => !/\.(?:js|png)$/.test(url))).toHaveLength(1)
})

test('the app is asked for when the titles are painted, and not before', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () =>
      requestAnimationFrame((time) => Object.assign(globalThis, { frame: time })),
    )
  })
  await page.goto('', { waitUntil: 'networkidle' })
  const [frame, asked] = await page.evaluate(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => /assets\/index-[\w-]+\.js/.test(name))
    return [(globalThis as unknown as { frame: number }).frame, files.map(({ startTime }) => startTime)] as const
  })
  expect(asked).toHaveLength(1)
  expect(asked[0]).toBeGreaterThan(frame)
})

test('the search has the network first when its key is the first move', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  await page.keyboard.insertText('视频推理')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect.poll(() => fetched.some((url) => url.includes('beside'))).toBe(true)
  const at = (part: string) => fetched.findIndex((url) => url.includes(part))
  expect(at('search.worker')).toBeGreaterThan(0)
  expect(at('search.worker')).toBeLessThan(at('beside'))
  expect(fetched.filter((url) => url.includes('search.worker'))).toHaveLength(1)
})

test('the style sheet that the page holds is not fetched again by what comes later', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('', { waitUntil: 'networkidle' })
  await page.mouse.move(700, 20)
  await page.keyboard.press('b')
  await expect(page.getByRole('dialog', { name: '已收藏' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((url) => /assets\/index-[\w-]+\.css/.test(url))).toEqual([])
})

test('nothing is fetched for search before it is wanted', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('', { waitUntil: 'networkidle' })
  expect(fetched.filter((url) => /search-content|search-page|worker|data\/search/.test(url))).toEqual([])
})
