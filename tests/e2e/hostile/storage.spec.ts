import { PAYLOAD_DAY } from '../../support/hostile-digests.ts'
import { MARKUP, PAYLOADS } from '../../support/hostile-payloads.ts'
import { sidewaysOverflow } from '../site.ts'
import { badLinks, expect, foreignElements, test } from './attacked-page.ts'

const id = (i: number) => `2511.${String(i + 1).padStart(5, '0')}`

/** What an extension, another site's script on a shared host, or a crash may leave. */
const STORED: readonly (readonly [name: string, values: Readonly<Record<string, string>>])[] = [
  [
    'markup in every field',
    {
      'ridu:v1:bookmarks': JSON.stringify({
        version: 1,
        entries: Object.fromEntries(
          PAYLOADS.slice(0, 200).map((text, i) => [
            id(i),
            { id: id(i), title: text, author: text, source: 'arxiv', day: PAYLOAD_DAY, addedAt: i, changedAt: i },
          ]),
        ),
      }),
      'ridu:v1:recent': JSON.stringify(MARKUP.slice(0, 8)),
      'ridu:v1:settings': JSON.stringify({
        theme: MARKUP[0],
        language: MARKUP[1],
        typeface: MARKUP[2],
        textSize: MARKUP[3],
      }),
    },
  ],
  [
    'names every object has',
    {
      'ridu:v1:bookmarks': `{"version":1,"entries":{"__proto__":{"polluted":1,"id":"__proto__"},"constructor":{"id":"constructor"}},"__proto__":{"polluted":1}}`,
      'ridu:v1:read': `{"__proto__":{"polluted":1},"constructor":{"prototype":[1,1]},"2025-11":{"__proto__":[27,1]}}`,
      'ridu:v1:settings': `{"__proto__":{"polluted":1},"constructor":1,"theme":"__proto__","density":"toString"}`,
      'ridu:v1:recent': `["__proto__",{"__proto__":1}]`,
    },
  ],
  [
    'other types everywhere',
    {
      'ridu:v1:bookmarks': '[]',
      'ridu:v1:read': '"x"',
      'ridu:v1:settings': 'null',
      'ridu:v1:recent': '{"length":3}',
    },
  ],
  [
    'depth without end',
    {
      'ridu:v1:bookmarks': '['.repeat(100_000),
      'ridu:v1:read': `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      'ridu:v1:settings': '1e999',
      'ridu:v1:recent': JSON.stringify(['x'.repeat(100_000)]),
    },
  ],
]

for (const [name, values] of STORED) {
  test(`stored values with ${name} cost nothing else`, async ({ page, complaints }) => {
    await page.addInitScript((entries) => {
      if (sessionStorage.getItem('set') !== null) return
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value)
      sessionStorage.setItem('set', '1')
    }, values)
    await page.goto('')
    await expect(page.locator('article[data-paper-id]').first()).toBeVisible()
    await page.goto('bookmarks')
    await expect(page.locator('article[data-paper-id], h1, h2').first()).toBeVisible()
    expect(await foreignElements(page)).toEqual([])
    expect(await badLinks(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await page.goto('search')
    await expect(page.getByRole('combobox', { name: '搜索论文' })).toBeVisible()
    expect(await foreignElements(page)).toEqual([])
    await page.goto('settings')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // What was there is still there, or was set aside: bookmarks can be made.
    await page.goto(`day/${PAYLOAD_DAY}`)
    const row = page.locator(`article[data-paper-id="2511.00400"]`)
    const toggle = row.getByRole('button', { name: /^(已)?收藏$/ })
    await row.scrollIntoViewIfNeeded()
    await toggle.click()
    await page.reload()
    await row.scrollIntoViewIfNeeded()
    await expect(toggle).toHaveAttribute('aria-pressed', 'true')
    const kept = await page.evaluate(() =>
      Object.entries(localStorage).filter(([key]) => key.startsWith('ridu:v1:bookmarks')),
    )
    expect(
      kept.some(([, value]) => value === values['ridu:v1:bookmarks']) || JSON.stringify(kept).includes('2511.00001'),
    ).toBe(true)
    expect(complaints).toEqual([])
  })
}
