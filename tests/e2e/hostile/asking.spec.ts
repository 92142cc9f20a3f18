import type { Page } from '@playwright/test'
import { LINKS, MARKUP, PAYLOADS } from '../../support/hostile-payloads.ts'
import { sidewaysOverflow } from '../site.ts'
import { badLinks, expect, foreignElements, test } from './attacked-page.ts'

/** One of each class, and every fifth of the public collection. */
const QUERIES = PAYLOADS.filter((_, i) => i % 5 === 0)

const field = (page: Page) => page.getByRole('combobox', { name: '搜索论文' })

test('attacks as queries find the papers that hold them, and are marked as text', async ({ page, complaints }) => {
  await page.goto('search')
  await field(page).fill('<script>')
  await expect(page.getByRole('option').first().locator('mark').first()).toHaveText(/<?script>?/i)
  const input = await field(page).elementHandle()
  for (const query of QUERIES) await input?.evaluate(type, query)
  await field(page).fill('onerror=alert(1)')
  await expect(page.getByRole('option').first()).toContainText('onerror=alert(1)')
  expect(await foreignElements(page)).toEqual([])
  expect(await badLinks(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
})

/** Types a whole query as the browser would, and gives the answer time to be drawn. */
async function type(input: SVGElement | HTMLElement, query: string): Promise<void> {
  // React takes note of what is set on the element itself.
  Reflect.set(HTMLInputElement.prototype, 'value', query, input)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await new Promise((resolve) => setTimeout(resolve, 30))
  // What became a condition would narrow the next search.
  for (const button of document.querySelectorAll<HTMLElement>('[data-search] button[aria-label^="移除条件"]'))
    button.click()
}

test('text with unseen characters is found without them', async ({ page }) => {
  await page.goto('search')
  await field(page).fill('轨迹空间里')
  await expect(page.getByRole('option').first()).toContainText('轨迹空间里')
})

test('links to searches show attacks as what they are', async ({ page, complaints }) => {
  for (const query of MARKUP.filter((_, i) => i % 9 === 0)) {
    await page.goto(`search?q=${encodeURIComponent(query)}`)
    await expect(field(page)).toHaveValue(query.replaceAll(/[\t\n]/g, (char) => char))
    await expect(page).toHaveTitle(/日读/)
    expect(await foreignElements(page)).toEqual([])
  }
  expect(complaints).toEqual([])
})

const PATHS = [
  ...MARKUP.filter((_, i) => i % 8 === 0).map((payload) => encodeURIComponent(payload)),
  ...LINKS.map((payload) => encodeURIComponent(payload)),
  '%',
  '%E0%A4%A',
  '%00',
  '..%2f..%2fetc%2fpasswd',
  '__proto__',
  'constructor/1234567',
  'a'.repeat(1500),
  '%E2%80%AEgnp.exe',
]

test('addresses of any content lead to a page that says so', async ({ page, complaints, site }) => {
  await page.goto('')
  await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
  for (const path of PATHS) {
    for (const address of [
      `/${path}`,
      `/day/${path}`,
      `/paper/${path}`,
      `/paper/2511.00001?in=${path}&src=${path}`,
      `/settings#${path}`,
    ]) {
      await page.evaluate(goTo, address)
    }
  }
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(await foreignElements(page)).toEqual([])
  expect(await badLinks(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  expect(new URL(page.url()).origin).toBe(site)
  expect(complaints).toEqual([])
})

/** As a click on a link inside the app: a new address, told to the app. */
async function goTo(address: string): Promise<void> {
  history.pushState({}, '', address)
  dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  await new Promise((resolve) => setTimeout(resolve))
}

test('addresses of any content answer a cold browser', async ({ page, complaints, site }) => {
  for (const path of [
    '%',
    '__proto__',
    'paper/constructor%2F1234567',
    `day/${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    `//out.example/x`,
    '%5C%5Cout.example',
  ]) {
    await page.goto(`${site}/${path}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(new URL(page.url()).origin).toBe(site)
    expect(await foreignElements(page)).toEqual([])
  }
  expect(complaints).toEqual([])
})
