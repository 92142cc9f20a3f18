import { expect, sidewaysOverflow, test } from './site.ts'

const WIDTHS = [320, 360, 390, 640, 768, 1024, 1200, 1440, 2560, 3840]

for (const path of ['', 'paper/2511.21688', 'bookmarks', 'settings', 'search?q=视频', 'no/such/page']) {
  test(`nothing scrolls sideways on /${path} at any width`, async ({ page }) => {
    await page.goto(path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      expect(await sidewaysOverflow(page), `at ${width}`).toBeLessThanOrEqual(0)
    }
  })
}

test('English, whose words are longer, fits too', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ridu:v1:settings', '{"language":"en"}'))
  await page.addInitScript(() => {
    const entry = {
      id: '2511.23477',
      title: '视频操作链',
      addedAt: 1000,
      changedAt: 1000,
      source: 'arxiv',
      day: '2025-12-01',
    }
    localStorage.setItem('ridu:v1:bookmarks', JSON.stringify({ version: 1, entries: { '2511.23477': entry } }))
  })
  for (const path of ['', 'paper/2511.23477', 'bookmarks', 'settings']) {
    await page.goto(path)
    await page.mouse.move(20, 20)
    await page.waitForLoadState('networkidle')
    for (const width of [320, 768, 1200]) {
      await page.setViewportSize({ width, height: 900 })
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      expect(await sidewaysOverflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
      const cut = await page
        .locator('h1:visible, h2:not(.sr-only):visible, nav :is(a, button):visible')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent))
      expect(cut, `${path} at ${width}`).toEqual([])
    }
  }
})

test('a phone on its side has its navigation at the left', async ({ page }) => {
  await page.setViewportSize({ width: 667, height: 375 })
  for (const path of ['', 'settings']) {
    await page.goto(path)
    const bar = page.getByRole('navigation', { name: '主导航' })
    await expect(bar).toBeInViewport({ ratio: 1 })
    expect(await bar.boundingBox()).toEqual({ x: 0, y: 0, width: 56, height: 375 })
    const heading = await page.getByRole('heading', { level: 1 }).first().boundingBox()
    expect(heading?.x).toBeGreaterThan(56)
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await bar.getByRole('link', { name: '书签' }).click()
    await expect(page).toHaveURL(/bookmarks/)
  }
})

test('at 400 % a page is that of a phone', async ({ page }) => {
  // What a window of 1280 × 1024 shows of it.
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of ['', 'paper/2511.21688', 'bookmarks', 'settings', 'search?q=视频']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    expect(await sidewaysOverflow(page), path).toBeLessThanOrEqual(0)
    await expect(page.getByRole('separator')).toHaveCount(0)
  }
})

test('the widest windows set larger, and put what is not the paper beside it', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1300 })
  await page.goto('paper/2511.23477')
  const rootSize = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  expect(await rootSize()).toBe(18)
  await page.mouse.move(20, 20)
  const aside = page.getByRole('complementary', { name: '笔记和相关论文' })
  await expect(aside.getByRole('heading', { name: '相关论文' })).toBeVisible()
  expect((await aside.boundingBox())?.width).toBe(360)
  await page.setViewportSize({ width: 3440, height: 1300 })
  expect(await rootSize()).toBe(20)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.locator('#reader article').getByRole('heading', { name: '相关论文' })).toBeAttached()
  await expect(aside).toHaveCount(0)
})

// WCAG 1.4.12: what readers set themselves must not cut anything off.
for (const width of [390, 1440]) {
  test(`wider spacing of text cuts nothing off, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of ['', 'paper/2511.21688', 'bookmarks', 'settings']) {
      await page.goto(path)
      await page.mouse.move(20, 20)
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        )
        document.adoptedStyleSheets.push(sheet)
      })
      expect(await sidewaysOverflow(page), path).toBeLessThanOrEqual(0)
      expect(await page.evaluate(cutOff), path).toEqual([])
    }
  })
}

/** Controls and headings whose text does not fit them. Lines that end in an ellipsis say so themselves. */
function cutOff(): string[] {
  const elements = document.querySelectorAll<HTMLElement>('h1, h2, h3, button, nav a, label, [role=tab]')
  return [...elements]
    .filter((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element)
      const clips = overflowX !== 'visible' || overflowY !== 'visible'
      if (display === 'none' || !clips || element.closest('.sr-only, [hidden]')) return false
      return element.scrollHeight > element.clientHeight + 2
    })
    .map((element) => element.outerHTML.slice(0, 120))
}

test('theme and pane widths are there before the app is', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('ridu:v1:settings', '{"theme":"sepia"}')
    localStorage.setItem('ridu:v1:panes', '{"rail":300,"list":500,"else":"x","more":1e999}')
  })
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto('', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  // The list stands in its pane, which has a border.
  await expect.poll(async () => (await page.locator('#list').boundingBox())?.x).toBe(300)
  await expect.poll(async () => (await page.locator('#list').boundingBox())?.width).toBe(499)
})

test('the links of a paper stand on one line, and those without room are behind 更多', async ({ page }) => {
  await page.goto('paper/2511.23477')
  const links = ['PDF', 'arXiv', 'HTML', '代码', 'alphaXiv', 'papers.cool']
  const bar = page.locator('#reader .link-bar')
  for (const width of [768, 834, 1024, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const more = bar.getByRole('button', { name: '更多链接' })
    await expect(more).toBeVisible()
    const tops = await bar
      .locator(':scope > :visible, :scope > span > :visible:not([popover])')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top))
    expect(new Set(tops).size, `lines at ${width}`).toBe(1)
    await more.click()
    await expect(bar.getByRole('link', { name: 'Hugging Face Papers' })).toBeVisible()
    for (const name of links)
      await expect(bar.getByRole('link', { name, exact: true }), `${name} at ${width}`).toHaveCount(1)
    await page.keyboard.press('Escape')
  }
})

test('rows of the library show all of the author where there is any room for it', async ({ page }) => {
  await page.addInitScript(() => {
    const entry = {
      id: '2511.23477',
      title: '视频操作链',
      author: 'Hanoona Rasheed',
      addedAt: 1_700_000_000_000,
      changedAt: 1_700_000_000_000,
      source: 'arxiv',
      day: '2025-12-01',
      codeUrl: 'https://github.com/mbzuai-oryx/CoM',
    }
    localStorage.setItem('ridu:v1:bookmarks', JSON.stringify({ version: 1, entries: { '2511.23477': entry } }))
  })
  await page.goto('bookmarks')
  for (const width of [320, 390, 768, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const row = page.locator('article[data-paper-id="2511.23477"]')
    await expect(row).toContainText('代码')
    const cut = await row
      .locator('p span')
      .evaluateAll(
        (spans) => spans.filter((span) => span.scrollWidth > span.clientWidth + 1 && span.clientWidth > 0).length,
      )
    expect(cut, `at ${width}`).toBe(0)
    expect(
      await row
        .locator('p')
        .first()
        .evaluate((line) => line.scrollWidth - line.clientWidth),
    ).toBeLessThanOrEqual(0)
  }
})
