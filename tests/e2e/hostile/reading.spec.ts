import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { plainText } from '#domain/rich-text.ts'
import type { DigestDay } from '#domain/digest-day.ts'
import { decodeDay } from '#domain/wire.ts'
import { CLAIMED_DAY, FAILED_DAY, HUGE_DAY, LINK_DAY, PAYLOAD_DAY } from '../../support/hostile-digests.ts'
import { sidewaysOverflow } from '../site.ts'
import { builtFolder, HOSTILE_SITE } from '../build-site.ts'
import { badLinks, expect, foreignElements, test } from './attacked-page.ts'

const WIDTHS = [390, 768, 1440]

/** What the build made of a day. */
function builtDay(day: string): DigestDay {
  const folder = path.join(builtFolder(HOSTILE_SITE), 'data/day')
  const file = readdirSync(folder).find((name) => name.startsWith(day)) ?? ''
  return decodeDay(file, JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
}

const drawsFormulas = (text: DigestDay['papers'][number]['title']) => text.some((piece) => piece[0] === 'math')

/** Rows that overlap the next one, stick out of the list, or have more inside than they show sideways. */
function brokenRows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const list = document.querySelector('#list')?.getBoundingClientRect()
    const rows = [...document.querySelectorAll<HTMLElement>('#list article[data-paper-id]')]
    return rows.flatMap((row, i) => {
      const box = row.getBoundingClientRect()
      const next = rows[i + 1]?.getBoundingClientRect()
      const faults = [
        ...(box.left < (list?.left ?? 0) - 1 || box.right > (list?.right ?? 0) + 1 ? ['sticks out'] : []),
        ...(next && next.top < box.bottom - 1 ? ['overlaps the next'] : []),
        ...(row.scrollWidth > row.clientWidth + 1 ? ['is wider than it shows'] : []),
        ...(box.height > 400 ? [`is ${Math.round(box.height)} px high`] : []),
      ]
      return faults.map((fault) => `${row.dataset['paperId']} ${fault}: ${row.textContent.slice(0, 60)}`)
    })
  })
}

for (const width of WIDTHS) {
  test(`a day of attacks is a list of text, ${width} wide`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`day/${PAYLOAD_DAY}`)
    const { papers } = builtDay(PAYLOAD_DAY)
    await expect(page.locator('article[data-paper-id]')).toHaveCount(papers.length)
    // Rows out of sight are drawn too, so that they are measured: those that were in sight stay whole.
    await page.evaluate(async () => {
      for (const rows of document.querySelectorAll<HTMLElement>('#list [data-rows]')) {
        rows.scrollIntoView()
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        rows.style.contentVisibility = 'visible'
      }
    })
    expect(await brokenRows(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    expect(await badLinks(page)).toEqual([])
    expect(await foreignElements(page)).toEqual([])
    const shown = await page
      .locator('article[data-paper-id]')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('h2 a, h3 a')?.textContent))
    papers.forEach(({ title }, i) => {
      if (!drawsFormulas(title)) expect(shown[i]).toBe(plainText(title))
    })
    expect(complaints).toEqual([])
  })
}

test('every paper of a day of attacks opens as text, with honest links', async ({ page, complaints }) => {
  test.slow() // Six hundred papers, one after the other.
  await page.goto(`day/${PAYLOAD_DAY}`)
  const { papers } = builtDay(PAYLOAD_DAY)
  await page.locator('article[data-paper-id] a').first().click()
  await expect(page.locator('#paper-title')).toBeVisible()
  await page.getByRole('button', { name: '译注' }).click()
  await expect(page.locator('#list article[data-paper-id]')).toHaveCount(papers.length)
  const shown = await page.evaluate(openEach)
  expect(shown).toHaveLength(papers.length)
  for (const [i, { title, originalTitle, authors, abstract, notes }] of papers.entries()) {
    const text = shown[i]
    if (abstract === undefined || [title, abstract.text, ...notes].some(drawsFormulas)) continue
    expect(withoutScheme(text?.title ?? '')).toBe(withoutScheme(plainText(title)))
    const all = bare(withoutScheme(text?.all ?? ''))
    for (const plain of [originalTitle, authors[0], ...notes.map(plainText)])
      expect(all).toContain(bare(withoutScheme(plain ?? '')))
    expect(bare(withoutScheme(text?.abstract ?? ''))).toBe(bare(withoutScheme(plainText(abstract.text))))
  }
  expect(shown.flatMap(({ wide }) => wide)).toEqual([])
  expect(await badLinks(page)).toEqual([])
  expect(await foreignElements(page)).toEqual([])
  expect(complaints).toEqual([])
})

/** Links in a text are shown without `https://`. */
const withoutScheme = (text: string) => text.replaceAll(/https?:\/\/(?:www\.)?/gi, '')
/** Paragraphs are shown without the blanks between them. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

/** Opens each paper of the list in turn and says what the reader shows of it. */
async function openEach(): Promise<{ title: string; abstract: string; all: string; wide: string[] }[]> {
  const out = []
  for (const link of document.querySelectorAll<HTMLElement>('#list article[data-paper-id] h3 a, #list article h2 a')) {
    link.click()
    const id = `arXiv:${link.closest<HTMLElement>('article')?.dataset['paperId'] ?? ''}v`
    for (let i = 0; i < 400 && document.querySelector('#reader')?.textContent.includes(id) !== true; i++)
      await new Promise((resolve) => setTimeout(resolve, 5))
    const reader = document.querySelector<HTMLElement>('#reader')
    const pane = document.querySelector('#reader > div:last-child')
    const wide = (pane?.scrollWidth ?? 0) > (pane?.clientWidth ?? 0) + 1 ? [reader?.innerText.slice(0, 80) ?? ''] : []
    out.push({
      title: document.querySelector('#paper-title')?.textContent ?? '',
      abstract: document.querySelector('.abstract-text')?.textContent ?? '',
      all: reader?.textContent ?? '',
      wide,
    })
  }
  return out
}

test('links lead to the web only, and say where to when their name does not', async ({ page, complaints }) => {
  await page.goto(`day/${LINK_DAY}`)
  await page.locator('article[data-paper-id] a').first().click()
  await expect(page.locator('#paper-title')).toBeVisible()
  await expect(page.locator('#list article[data-paper-id]').nth(3)).toBeVisible()
  const links = await page.evaluate(async () => {
    const found = new Map<string, string>()
    for (const row of document.querySelectorAll<HTMLElement>('#list article[data-paper-id] h3 a, #list article h2 a')) {
      row.click()
      for (let i = 0; i < 400 && document.querySelector('#paper-title')?.textContent !== row.textContent; i++)
        await new Promise((resolve) => setTimeout(resolve, 5))
      for (let i = 0; i < 400 && document.querySelectorAll('#reader a[href]').length < 2; i++)
        await new Promise((resolve) => setTimeout(resolve, 5))
      for (const link of document.querySelectorAll<HTMLAnchorElement>('#reader a[href]'))
        found.set(link.href, link.innerText)
    }
    return [...found]
  })
  const known =
    /^https:\/\/(?:[\w-]+\.)*(?:arxiv|doi|alphaxiv|semanticscholar)\.org\/|^https:\/\/papers\.cool\/|^http:\/\/127/
  const strange = links.filter(([href]) => !known.test(href))
  expect(strange.length).toBeGreaterThan(3)
  for (const [href, text] of strange) expect(text, href).toContain(new URL(href).hostname.slice(-20))
  expect(links.filter(([href]) => !/^https?:/.test(href))).toEqual([])
  expect(await badLinks(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('cells of millions of characters cost their own rest and nothing else', async ({ page, complaints }) => {
  await page.goto(`day/${HUGE_DAY}`)
  const { papers } = builtDay(HUGE_DAY)
  await expect(page.locator('article[data-paper-id]')).toHaveCount(papers.length)
  expect(await brokenRows(page)).toEqual([])
  await page.locator('article[data-paper-id] a').first().click()
  await expect(page.locator('#list article[data-paper-id]')).toHaveCount(papers.length)
  const shown = await page.evaluate(openEach)
  expect(shown.map(({ title }) => title.length > 0)).toEqual(papers.map(() => true))
  expect(shown.flatMap(({ wide }) => wide)).toEqual([])
  expect(complaints).toEqual([])
})

test('the reason of a failed day is text', async ({ page, complaints }) => {
  await page.goto(`day/${FAILED_DAY}`)
  await expect(page.getByText('medRxiv: <script>alert(1)</script>')).toBeVisible()
  expect(await foreignElements(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
})

test('a day that two digests claim shows each paper once, with both headings as text', async ({ page, complaints }) => {
  await page.goto(`day/${CLAIMED_DAY}`)
  const rows = page.locator('#list article[data-paper-id]')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0)).toContainText('甲')
  await expect(rows.nth(1)).toContainText('乙')
  await rows.nth(1).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: '乙' })).toBeVisible()
  await page.keyboard.press('b')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '乙' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: '已收藏' })).toBeVisible()
  expect(await foreignElements(page)).toEqual([])
  expect(complaints).toEqual([])
})
