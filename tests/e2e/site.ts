/** What every browser test shares: a page that must stay free of errors and must not leave its origin. */
import { expect, test as base, type Page } from '@playwright/test'
import axe from 'axe-core'
import { ROOT_SITE } from './build-site.ts'

export interface SiteFixtures {
  /** Address of the built site. */
  readonly site: string
  /** Messages the page wrote to the console as errors or warnings, and uncaught errors. */
  readonly complaints: string[]
  /** Messages a test brings about itself. */
  readonly expected: RegExp
}

/** The fixture of another site than the one at the root: `test.use(onSite(LONG_SITE))`. */
export function onSite(name: string): { site: (needs: object, use: (site: string) => Promise<void>) => Promise<void> } {
  return {
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
    site: async ({}, use) => {
      await use(siteUrl(name))
    },
  }
}

export const test = base.extend<SiteFixtures>({
  ...onSite(ROOT_SITE),
  baseURL: async ({ site }, use) => {
    await use(`${site}/`)
  },
  expected: [/^$/, { option: true }],
  complaints: async ({ context, site, expected }, use) => {
    const complaints: string[] = []
    const { origin } = new URL(site)
    context.on('page', (page) => listen(page, complaints, expected))
    context.on('request', (request) => {
      const isOurs = request.url().startsWith(origin) || /^(data|blob):/.test(request.url())
      if (!isOurs && !expected.test(request.url())) {
        complaints.push(`left the origin: ${request.url()}`)
      }
    })
    await use(complaints)
    expect(complaints).toEqual([])
  },
  page: async ({ page, complaints, expected }, use) => {
    listen(page, complaints, expected)
    await use(page)
  },
})

export { expect }

/** The address a site was built to. */
export function siteUrl(name: string): string {
  const url = process.env[name]
  if (url === undefined) throw new Error(`tests: ${name} is not set; run these tests through Playwright's global setup`)
  return url
}

function listen(page: Page, complaints: string[], expected: RegExp): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    const { url } = message.location()
    // The browser itself logs the 404 status that a static host gives a deep link along with the app.
    const isDeepLink = message.text().includes('404') && !/\/(assets|data)\//.test(url)
    const isOurs = expected.test(message.text())
    // Most tests run without a service worker (playwright.config.ts), which Playwright says aloud.
    const isBlocked = message.text() === 'Service Worker registration blocked by Playwright'
    if (['error', 'warning'].includes(message.type()) && !isDeepLink && !isOurs && !isBlocked)
      complaints.push(`${message.text()} (${url})`)
  })
}

/** From the next page on, the browser refuses what a private window or a site's permissions may refuse. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
}

/** The reader's first move, which brings what a page that came whole does without. */
export async function firstMove(page: Page): Promise<void> {
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
}

/** How far the page is wider than its window, px; 0 or less when nothing scrolls sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose answer depends on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Accessibility faults on the page as it is now, one line each. */
export async function axeViolations(page: Page, rules: readonly string[] = RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly }),
    [...rules],
  )
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))
}

/** The same in every theme. */
export async function axeViolationsInThemes(page: Page): Promise<string[]> {
  const chosen = await page.locator('html').getAttribute('data-theme')
  const found = await axeViolations(page)
  for (const theme of ['light', 'sepia', 'dark'].filter((other) => other !== chosen)) {
    await page.evaluate(wearTheme, theme)
    found.push(...(await axeViolations(page, COLOUR_RULES)).map((fault) => `${theme}: ${fault}`))
  }
  await page.evaluate(wearTheme, chosen ?? '')
  return found
}

/** At once: half-way through a fade nothing has its colours. */
function wearTheme(theme: string): void {
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets = [still]
  document.documentElement.setAttribute('data-theme', theme)
}
