import type { Page, Route } from '@playwright/test'
import { expect } from '../site.ts'

/** What may come instead of a file. */
export const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'meets a broken server': (route) => route.fulfill({ status: 500, body: 'error' }),
  'is cut off': async (route) => {
    // A test may end while the answer is on its way.
    const body = await route
      .fetch()
      .then((response) => response.text())
      .catch(() => '')
    return route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) })
  },
  'is a page of the host': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>hi' }),
  'holds other JSON': (route) => route.fulfill({ contentType: 'application/json', body: '{"version":1,"days":[{}]}' }),
  'is of another version': (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"version":0,"days":[],"ids":{},"search":{},"papers":1}' }),
  'never comes': (route) => route.abort('connectionreset'),
}

/** To the day before the latest. The page came drawn: a press before the app has taken it over is not heard. */
export async function toDayBefore(page: Page): Promise<void> {
  await expect(async () => {
    if (!page.url().includes('2025-11-28')) await page.getByRole('button', { name: '前一天' }).click()
    await expect(page).toHaveURL(/2025-11-28/, { timeout: 1000 })
  }).toPass()
}
