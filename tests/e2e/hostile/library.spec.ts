import { PAYLOADS, MARKUP, UNICODE } from '../../support/hostile-payloads.ts'
import { PAYLOAD_DAY } from '../../support/hostile-digests.ts'
import { sidewaysOverflow } from '../site.ts'
import type { Page } from '@playwright/test'
import { badLinks, expect, foreignElements, test } from './attacked-page.ts'

const TEXTS = [...MARKUP.filter((_, i) => i % 3 === 0), ...UNICODE, ...PAYLOADS.filter((_, i) => i % 9 === 0)]
const id = (i: number) => `2511.${String(i + 1).padStart(5, '0')}`

/** A file that a reader was talked into importing. */
const FILE = JSON.stringify({
  app: 'ridu',
  version: 1,
  bookmarks: TEXTS.map((text, i) => ({
    id: id(i),
    title: text,
    author: text,
    originalTitle: text,
    source: 'arxiv',
    day: PAYLOAD_DAY,
    addedAt: 1000 + i,
    tags: [text.slice(0, 90), '__proto__', 'constructor'],
    note: text,
    otherNotes: [{ text, at: 1000, key: 'toString' }],
  })),
  collections: [
    { key: '__proto__', name: TEXTS[0], ids: TEXTS.map((_, i) => id(i)) },
    { key: 'constructor', name: '<img src=x onerror=alert(1)>', ids: ['__proto__', id(1)] },
  ],
  settings: { theme: MARKUP[0], __proto__: { polluted: 1 } },
  read: { __proto__: { polluted: 1 } },
}).replace('"settings":{', '"settings":{"__proto__":{"polluted":1},')

async function openImport(page: Page): Promise<void> {
  await page.goto('bookmarks')
  await page.getByRole('button', { name: '导入' }).first().click()
}

test('an imported file of attacks is a library of text', async ({ page, complaints }) => {
  await openImport(page)
  const dialog = page.getByRole('dialog', { name: '导入' })
  await dialog.getByRole('textbox').fill(FILE)
  await dialog.getByRole('button', { name: '导入' }).click()
  await expect(dialog).toBeHidden()
  const rows = page.locator('#list article[data-paper-id]')
  await expect(rows.first()).toBeVisible()
  expect(
    await page.evaluate(
      () =>
        Object.keys((JSON.parse(localStorage.getItem('ridu:v1:bookmarks') ?? '{}') as { entries: object }).entries)
          .length,
    ),
  ).toBe(TEXTS.length)
  expect(await foreignElements(page)).toEqual([])
  expect(await badLinks(page)).toEqual([])
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(rows.first()).toBeVisible()
    expect(await sidewaysOverflow(page), `at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.reload()
  await expect(rows.first()).toBeVisible()
  await rows.first().getByRole('link').first().click()
  await expect(page.locator('#paper-title')).toBeVisible()
  expect(await foreignElements(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a note and a tag show what was typed', async ({ page, complaints }) => {
  await page.goto('paper/2511.70000')
  await page.getByRole('main').getByRole('button', { name: '收藏' }).click()
  const mine = page.getByRole('region', { name: '我的标签和笔记' })
  for (const text of TEXTS.filter((one, i) => i % 12 === 0 && !/\p{Cs}/u.test(one))) {
    await mine.getByRole('textbox', { name: '笔记' }).fill(text)
    await expect(mine.getByRole('textbox', { name: '笔记' })).toHaveValue(text)
  }
  await mine.getByRole('textbox', { name: '笔记' }).fill('<img src=x onerror=alert(1)>')
  await mine.getByRole('textbox', { name: '笔记' }).blur()
  await page.goto('bookmarks')
  await expect(page.locator('article[data-paper-id="2511.70000"]')).toContainText('<img src=x onerror=alert(1)>')
  expect(await foreignElements(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('links to shared lists show attacks as what they are', async ({ page, complaints, site }) => {
  const ids = `${id(0)},${id(1)},__proto__,../../x,javascript:alert(1),10.1101/constructor`
  for (const name of TEXTS.filter((_, i) => i % 12 === 0)) {
    // Half a pair cannot be in an address.
    const text = name.replaceAll(/\p{Cs}/gu, '')
    await page.goto(`list?n=${encodeURIComponent(text)}&p=${encodeURIComponent(ids)}`)
    await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
    expect(await foreignElements(page)).toEqual([])
    expect(await badLinks(page)).toEqual([])
    expect(await sidewaysOverflow(page), text.slice(0, 60)).toBeLessThanOrEqual(0)
  }
  expect(new URL(page.url()).origin).toBe(site)
  expect(complaints).toEqual([])
})
