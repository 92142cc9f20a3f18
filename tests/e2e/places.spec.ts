import type { Page } from '@playwright/test'
import { LONG_SITE } from './build-site.ts'
import { expect, firstMove, onSite, test } from './site.ts'

// A day of 604 papers, as long as the longest of the archive.
test.use(onSite(LONG_SITE))

test.beforeEach(() => test.slow())

const row = (page: Page, n: number) => page.locator(`article[data-paper-id="2511.${String(n).padStart(5, '0')}"]`)
const text = (page: Page) => page.locator('#reader-text')
const depth = (page: Page) => page.evaluate(() => (history.state as { depth?: number } | null)?.depth ?? 0)

/** Puts a row at the top of the list, and waits until that is remembered. */
async function bringUp(page: Page, n: number): Promise<void> {
  // A busy machine draws the last of 604 rows late.
  await expect(row(page, n)).toBeAttached({ timeout: 60_000 })
  const name = `ridu:entry:${await depth(page)}:list`
  await expect(async () => {
    // Rows get their true height when they come into sight, and move what is below.
    await row(page, n).evaluate((element) => element.parentElement?.scrollIntoView({ block: 'start' }))
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const place = await page.evaluate((key) => sessionStorage.getItem(key), name)
    // Of the row before a fraction of a pixel may be in sight, and on phones what the header covers.
    expect(place).toMatch(new RegExp(`2511\\.(?:${pad(n)}|${pad(n - 1)})`))
  }).toPass()
}

/** The reader comes with the first move, and keeps a place only then. */
async function scrollReader(page: Page, to: number): Promise<void> {
  const name = `ridu:entry:${await depth(page)}:reader`
  const [id] = /2511\.\d+/.exec(page.url()) ?? []
  await expect(async () => {
    await text(page).evaluate((element, top) => (element.scrollTop = top), to)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await page.evaluate((key) => sessionStorage.getItem(key), name)).toContain(`"of":"${id}","offset":${to}`)
  }).toPass()
}

const pad = (n: number) => String(n).padStart(5, '0')
const topOf = async (page: Page, n: number) => (await row(page, n).boundingBox())?.y ?? Number.NaN
const scrolled = (page: Page) => text(page).evaluate((element) => element.scrollTop)

test.describe('beside each other', () => {
  test.use({ viewport: { width: 1280, height: 420 } })

  test('Back and Forward find list and paper where each entry left them', async ({ page }) => {
    await page.goto('')
    await bringUp(page, 300)
    const before = await topOf(page, 300)
    await row(page, 301).getByRole('link').click()
    await expect(page).toHaveURL(/2511\.00301/)
    await scrollReader(page, 120)
    await bringUp(page, 500)
    await row(page, 501).getByRole('link').click()
    await expect(page).toHaveURL(/2511\.00501/)
    expect(await scrolled(page)).toBe(0)

    await page.goBack()
    await expect(page).toHaveURL(/2511\.00301/)
    await expect.poll(() => scrolled(page)).toBe(120)
    await expect(row(page, 501)).toBeInViewport()
    await page.goBack()
    await expect.poll(() => topOf(page, 300)).toBeCloseTo(before, 0)
    await page.goForward()
    await expect.poll(() => scrolled(page)).toBe(120)
  })

  test('another day and Back finds the row, and a paper opened anew starts at its top', async ({ page, site }) => {
    await page.goto('day/2025-12-01')
    // What comes with the first move is there before anything is measured.
    await firstMove(page)
    await page.waitForLoadState('networkidle')
    await bringUp(page, 400)
    const before = await topOf(page, 400)
    await page.keyboard.press('h')
    await expect(page).toHaveURL(`${site}/day/2025-11-28`)
    await page.goBack()
    await expect(page).toHaveURL(`${site}/day/2025-12-01`)
    await expect.poll(() => topOf(page, 400)).toBeCloseTo(before, 0)
    await row(page, 401).getByRole('link').click()
    await scrollReader(page, 60)
    await page.keyboard.press('j')
    await expect(page).toHaveURL(/2511\.00402/)
    expect(await scrolled(page)).toBe(0)
    await page.keyboard.press('k')
    await expect(page).toHaveURL(/2511\.00401/)
    expect(await scrolled(page)).toBe(0)
  })

  test('a reload finds list and paper where they were', async ({ page }) => {
    await page.goto('')
    await bringUp(page, 300)
    await row(page, 301).getByRole('link').click()
    await scrollReader(page, 120)
    const before = await topOf(page, 301)
    await page.reload()
    await expect.poll(() => scrolled(page)).toBe(120)
    await expect.poll(() => topOf(page, 301)).toBeCloseTo(before, 0)
  })

  test('a tab that is closed and opened again is at the same row of the same day', async ({ page, context, site }) => {
    await page.goto('day/2025-12-01')
    await bringUp(page, 350)
    // What keeps it for another tab comes with the first move, together with the help.
    await expect(async () => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible({ timeout: 2000 })
    }).toPass()
    await page.keyboard.press('Escape')
    await page.goto('about:blank')
    await page.close()
    const again = await context.newPage()
    await again.setViewportSize({ width: 1280, height: 420 })
    await again.goto(`${site}/day/2025-12-01`)
    await expect(row(again, 350)).toBeInViewport()
  })
})

test.describe('one after the other', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true })

  test('Back finds the row in the list, Forward the line in the paper', async ({ page }) => {
    await page.goto('')
    await bringUp(page, 300)
    const before = await topOf(page, 301)
    await row(page, 301).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
    await page.evaluate(() => scrollTo(0, 90))
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('ridu:entry:1:reader'))).toContain('"offset":90')
    await page.goBack()
    await expect.poll(() => topOf(page, 301)).toBeCloseTo(before, 0)
    // The focus is on the row whose paper was read.
    await expect(row(page, 301).getByRole('link')).toBeFocused()
    await page.goForward()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(90)
  })
})
