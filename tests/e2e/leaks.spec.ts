import { measureOf, read } from '../support/reading-session.ts'
import { expect, test } from './site.ts'

test('two hundred actions leave no nodes, listeners, documents or workers behind', async ({ page }) => {
  test.slow()
  await page.goto('')
  await page.locator('article[data-paper-id]').first().waitFor()
  const measure = await measureOf(page)
  // Twice through everything, so that each lazy part is there and each cache is warm.
  await read(page, 40)
  const before = await measure()
  await read(page, 200, { from: 2 })
  const after = await measure()
  expect(after.documents).toBeLessThanOrEqual(before.documents)
  expect(after.workers).toBeLessThanOrEqual(1)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.1)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1)
})
