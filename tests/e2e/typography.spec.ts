import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

/** Lines of each title and abstract as they are drawn. */
function linesOf(page: Page, selector: string): Promise<string[][]> {
  return page.evaluate((where) => {
    return [...document.querySelectorAll<HTMLElement>(where)].map((element) => {
      const lines: string[] = []
      let bottom = Number.NEGATIVE_INFINITY
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let i = 0; i < node.length; i++) {
          const range = document.createRange()
          range.setStart(node, i)
          range.setEnd(node, i + 1)
          const box = range.getBoundingClientRect()
          if (box.width === 0) continue
          if (box.top + box.height / 2 > bottom) lines.push('')
          bottom = Math.max(bottom, box.bottom)
          lines[lines.length - 1] += node.data.charAt(i)
        }
      }
      return lines
    })
  }, selector)
}

for (const width of [390, 1440]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: 900 } })

    test('no line begins with a closing mark or ends with an opening one', async ({ page }) => {
      for (const path of ['', 'day/2025-11-28', 'paper/2511.23478', 'paper/2511.21688']) {
        await page.goto(path)
        await expect(page.locator('.title-text:visible').first()).toBeVisible()
        const texts = await linesOf(page, '.title-text, .abstract-text p, article p')
        expect(texts.flat().length).toBeGreaterThan(5)
        for (const line of texts.flat()) {
          expect(line).not.toMatch(/^[。，、；：！？）》”’」』】…]/)
          expect(line).not.toMatch(/[（《“‘「『【]$/)
        }
      }
    })

    test('a title breaks only where the build allows it', async ({ page }) => {
      for (const path of ['', 'day/2025-11-28']) {
        await page.goto(path)
        const titles = page.locator('article[data-paper-id] .title-text a')
        await expect(titles.first()).toBeVisible()
        const lines = await linesOf(page, 'article[data-paper-id] .title-text a')
        const allowed = await titles.evaluateAll((links) =>
          links.map((link) => {
            // A <wbr>, the end of a word that may break, or what breaks anyway: blanks and hyphens.
            const at: number[] = []
            let length = 0
            for (const node of link.childNodes) {
              if (node.nodeName === 'WBR') at.push(length)
              for (const { index = 0 } of (node.textContent ?? '').matchAll(/(?<=[\s：，、）”\-—/])|(?=—)/gu))
                at.push(length + index)
              length += node.textContent?.length ?? 0
              if (node instanceof Element && node.className === 'may-break') at.push(length)
            }
            return at
          }),
        )
        lines.forEach((title, i) => {
          let at = 0
          for (const line of title.slice(0, -1)) {
            at += line.length
            expect(allowed[i], title.join('|')).toContain(at)
          }
        })
      }
    })
  })
}

test('Latin stands off from Chinese where a title may break as it does elsewhere', async ({ page }) => {
  await page.goto('')
  const widths = await page.evaluate(() => {
    const widthOf = (fill: (title: HTMLElement) => void) => {
      const title = document.createElement('span')
      title.className = 'title-text'
      title.style.cssText = 'position: absolute; white-space: nowrap; font-size: 20px'
      fill(title)
      document.body.append(title)
      return title.getBoundingClientRect().width
    }
    const end = document.createElement('span')
    end.className = 'may-break'
    end.textContent = 'Video'
    return {
      text: widthOf((title) => title.append('使用Video模型')),
      title: widthOf((title) => title.append('使用', end, '模型')),
      close: widthOf((title) => {
        title.append('使用Video模型')
        title.style.setProperty('text-autospace', 'no-autospace')
      }),
    }
  })
  expect(widths.title).toBe(widths.text)
  expect(widths.title).toBeGreaterThan(widths.close)
})

test('quotes of the interface are full-width in Chinese', async ({ page }) => {
  await page.goto('')
  await page.mouse.move(20, 20)
  await page.waitForLoadState('networkidle')
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
  expect(font).toMatch(/^"?Ridu Marks/)
  const width = await page.evaluate(() => {
    const span = document.createElement('span')
    span.style.cssText = 'position: absolute; font-size: 20px'
    span.textContent = '“'
    document.body.append(span)
    return span.getBoundingClientRect().width
  })
  expect(width).toBe(20)
})
