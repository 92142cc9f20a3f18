import { brotliCompressSync } from 'node:zlib'
import { expect, test } from './site.ts'

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

test('titles are painted from the page alone', async ({ page }) => {
  const before: string[] = []
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  page.on('request', (request) => before.push(request.url()))
  await page.goto('', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
  expect(before.filter((url) => !/\.(?:js|svg)$/.test(url))).toHaveLength(1)
})

test('nothing is fetched for search before it is wanted', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('', { waitUntil: 'networkidle' })
  expect(fetched.filter((url) => /search-content|search-page|worker|data\/search/.test(url))).toEqual([])
})
