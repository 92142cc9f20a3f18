import type { Page } from '@playwright/test'
import { LONG_SITE } from './build-site.ts'
import { expect, onSite, test } from './site.ts'

/** Whose parts stand differently at each width. */
const PANES = ['', 'paper/2511.23478', 'bookmarks']
const VIEWS = [...PANES, 'day/2025-11-28', 'settings', 'search?q=视频', 'no/such/page']

interface Shift {
  readonly value: number
  /** The page was still arriving. */
  readonly isEarly: boolean
  /** What moved, and from where to where. */
  readonly moved: readonly string[]
}

/** Notes every layout shift of the page, with what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(globalThis, { shifts })
    type Source = { node?: Node; previousRect: DOMRect; currentRect: DOMRect }
    type Entry = PerformanceEntry & { value: number; sources: Source[] }
    const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ')
    new PerformanceObserver((list) => {
      for (const { value, startTime, sources } of list.getEntries() as Entry[]) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName} ${node?.textContent?.slice(0, 20)}: ${box(previousRect)} → ${box(currentRect)}`,
        )
        const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        const arrivedAt = visit?.domContentLoadedEventStart || Infinity
        shifts.push({ value, isEarly: startTime < arrivedAt, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/**
 * The parser stops where it likes, also inside a title, whose last break then goes on to the next line. The browser does
 * not always name the text that moved.
 */
const isHalfTitle = ({ moved, isEarly }: Shift) =>
  moved.every((text) => /^(?:WBR|#text) /.test(text) || (isEarly && text.startsWith('undefined ')))

const shiftsOf = async (page: Page) => {
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts)
  return shifts.filter((shift) => !isHalfTitle(shift))
}

for (const [width, views] of [
  [390, VIEWS],
  [820, PANES],
  [1440, VIEWS],
  [2560, PANES],
] as const) {
  test(`nothing shifts on a view of a slow machine, ${width} wide`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await watchShifts(page)
    for (const path of views) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect.soft(await shiftsOf(page), `/${path}`).toEqual([])
      // What the reader's first move fetches takes places that were kept for it.
      await page.mouse.move(20, 20)
      await page.mouse.move(30, 30)
      await expect(page.getByRole('status').first()).toBeAttached()
      await page.waitForLoadState('networkidle')
      expect.soft(await shiftsOf(page), `/${path} after a move`).toEqual([])
    }
  })
}

test.describe('on a long day', () => {
  test.use(onSite(LONG_SITE))

  test('nothing shifts while one goes through it by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await watchShifts(page)
    await page.goto('')
    await page.mouse.move(20, 20)
    await page.mouse.move(30, 30)
    await expect(page.locator('article[data-paper-id]')).toHaveCount(604)
    const current = page.locator('article[aria-current]')
    // Held, it moves several rows at once, into rows that were not drawn yet.
    for (let i = 0; i < 60; i++) {
      await page.keyboard.down('j')
      await page.waitForTimeout(30)
    }
    await page.keyboard.up('j')
    await expect(current).toBeInViewport({ ratio: 0.99 })
    // Read by itself, a title gets lighter, and may then need a line less.
    await expect(current.getByText('未读')).toHaveCount(0)
    for (const key of ['h', 'l']) {
      const day = await page.locator('#list').getAttribute('aria-label')
      await page.keyboard.press(key)
      await expect(page.locator('#list')).not.toHaveAttribute('aria-label', day ?? '')
    }
    expect(await shiftsOf(page)).toEqual([])
  })
})
