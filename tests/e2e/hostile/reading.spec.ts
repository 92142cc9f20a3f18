import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { plainText } from '#domain/rich-text.ts'
import type { DigestDay } from '#domain/digest-day.ts'
import { decodeDay } from '#domain/wire.ts'
import { FAILED_DAY, HUGE_DAY, LINK_DAY, PAYLOAD_DAY } from '../../support/hostile-digests.ts'
import { sidewaysOverflow } from '../site.ts'
import { badLinks, expect, foreignElements, test } from './attacked-page.ts'

const WIDTHS = [390, 768, 1440]

/** What the build made of a day. */
function builtDay(day: string): DigestDay {
  const folder = path.resolve('node_modules/.cache/e2e/hostile/data/day')
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
    // Rows out of sight are drawn too, so that they are measured.
    await page.evaluate(() => {
      for (const row of document.querySelectorAll<HTMLElement>('#list li')) row.style.contentVisibility = 'visible'
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
