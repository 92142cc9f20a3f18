import { brotliCompressSync } from 'node:zlib'
import { expect, test } from './site.ts'

const BUDGET = 100_000

test('a first visit transfers at most 100 KB before the day can be read', async ({ page, site }) => {
  // When the first row is in the page; what was asked for before then counts.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('article[data-paper-id]')) return
      Object.assign(globalThis, { readableAt: performance.now() })
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('', { waitUntil: 'networkidle' })
  const urls = await page.evaluate(() => {
    const { readableAt } = globalThis as unknown as { readableAt: number }
    const entries = performance.getEntries() as PerformanceResourceTiming[]
    return entries
      .filter(({ entryType, startTime }) => /^(navigation|resource)$/.test(entryType) && startTime < readableAt)
      .map(({ name }) => name)
  })
  const sizes = await Promise.all(
    [...new Set(urls)].map(async (url) => {
      const body = await (await fetch(url)).arrayBuffer()
      return { url: url.slice(site.length), bytes: brotliCompressSync(Buffer.from(body)).length }
    }),
  )
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(sizes.map(({ url }) => url)).toContain('/data/manifest.json')
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BUDGET)
})

test('nothing is fetched for search before it is wanted', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('', { waitUntil: 'networkidle' })
  expect(fetched.filter((url) => /search-content|search-page|worker|data\/search/.test(url))).toEqual([])
})
