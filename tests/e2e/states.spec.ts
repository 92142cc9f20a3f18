import type { Page } from '@playwright/test'
import { axeViolations, expect, firstMove, test } from './site.ts'

const OLDER_DAY = '**/data/day/2025-11-28*'
const settings = (page: Page, value: object) =>
  page.addInitScript((text) => localStorage.setItem('ridu:v1:settings', text), JSON.stringify(value))

// What the browser itself says of a request that failed, and React of what a boundary has mended.
test.use({ expected: /Failed to load resource|NotFoundError|dynamically imported/ })

/** What is not on the page is fetched with the reader's first move. */
async function move(page: Page): Promise<void> {
  await firstMove(page)
  await expect(page.getByRole('link', { name: /12月1日/ }).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
}

test('read marks follow between two tabs, and so does taking them back', async ({ context, page }) => {
  await page.goto('')
  await move(page)
  const other = await context.newPage()
  await other.goto('')
  await move(other)
  const unread = (tab: Page) => tab.getByRole('region', { name: /12月1日/ }).getByText(/\d+ 篇未读/)
  await expect(unread(other)).toHaveText('10 篇未读')
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(unread(other)).toHaveCount(0)
  await other.keyboard.press('m')
  await expect(unread(page)).toHaveText('1 篇未读')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(unread(other)).toHaveText('10 篇未读')
})

test('a blocked storage is told, and everything works until the page closes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('')
  await move(page)
  await expect(page.getByText('浏览器禁止了本地存储，关闭页面后书签会丢失。')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  const bookmark = page.locator('article[data-paper-id="2511.23477"]').getByRole('button', { name: '收藏' })
  await bookmark.click()
  await page.getByRole('link', { name: /书签/ }).click()
  await expect(page.locator('article[data-paper-id="2511.23477"]')).toBeVisible()
})

test('a full storage is told, and what was done stays in sight', async ({ page }) => {
  await page.goto('')
  await move(page)
  await expect(page.getByRole('button', { name: '全部标为已读' })).toBeVisible()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const row = page.locator('article[data-paper-id="2511.23477"]')
  await row.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('alert')).toContainText('浏览器空间已满')
  await expect(row.getByRole('button', { name: '已收藏' })).toHaveAttribute('aria-pressed', 'true')
  expect(await axeViolations(page)).toEqual([])
})

test('a day that fails to load is tried again by itself, and counts down to it', async ({ page }) => {
  let fails = true
  await page.route(OLDER_DAY, (route) => (fails ? route.fulfill({ status: 404 }) : route.continue()))
  await page.goto('')
  await move(page)
  await page.keyboard.press('h')
  await expect(page.getByRole('alert')).toContainText(/没能载入.*11月28日/)
  await expect(page.getByRole('alert')).toContainText(/\d+ 秒后自动再试一次，已试 \d+ 次。/)
  expect(await axeViolations(page)).toEqual([])
  fails = false
  await expect(page.locator('article[data-paper-id="2511.21688"]')).toBeVisible()
})

test('without a connection a new day waits, and loads when it is back', async ({ page, context }) => {
  // The day before is fetched ahead: it must not be there yet.
  let blocked = true
  await page.route(OLDER_DAY, (route) => (blocked ? route.abort() : route.continue()))
  await page.goto('')
  await move(page)
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      ),
    )
    .toMatch(/beside.*trouble-panes|trouble-panes.*beside/)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await expect(page.getByText(/^当前离线/)).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { name: '这天还没存到本机' })).toBeVisible()
  await expect(page.getByText(/联网后会自动载入.*11月28日。/)).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  blocked = false
  await context.setOffline(false)
  await expect(page.locator('article[data-paper-id="2511.21688"]')).toBeVisible()
})

test('what cannot lie over a page for want of a connection leaves the page as it is', async ({ page, context }) => {
  await page.goto('')
  await move(page)
  await page.keyboard.press('j')
  const current = page.locator('article[aria-current]')
  await expect(current).toHaveAttribute('data-paper-id', '2511.23477')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: '这里出错了' })
  await expect(dialog).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('j')
  await expect(current).toHaveAttribute('data-paper-id', '2511.23476')
  await context.setOffline(false)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
})

test('loading shows after a moment what is under way', async ({ page }) => {
  let answer = () => {}
  await page.route(OLDER_DAY, async (route) => {
    await new Promise<void>((resolve) => (answer = resolve))
    await route.continue()
  })
  await page.goto('')
  await firstMove(page)
  await expect(page.getByRole('link', { name: /年11月28日/ }).first()).toBeVisible()
  await page.getByRole('button', { name: '前一天' }).click()
  await expect(page.getByRole('progressbar', { name: '正在载入' })).toBeVisible()
  // Which day, at once.
  await expect(page.getByRole('heading', { level: 1, name: /28日.*2025年11月/ })).toBeVisible()
  answer()
  await expect(page.locator('article[data-paper-id="2511.21688"]')).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('an unknown paper says so and leaves the list readable', async ({ page }) => {
  await page.goto('paper/2511.99999')
  await expect(page.getByRole('heading', { name: '没有收录 2511.99999' })).toBeVisible()
  await expect(page.getByRole('link', { name: '在 arXiv 打开' })).toHaveAttribute('href', /2511\.99999/)
  await expect(page.locator('article[data-paper-id]')).toHaveCount(10)
})

test('a paper prints alone, black on white, with its addresses', async ({ page, site }) => {
  await settings(page, { theme: 'dark' })
  await page.goto('paper/2511.21688')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#list')).toBeHidden()
  expect(await axeViolations(page)).toEqual([])
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByText(`${site}/paper/2511.21688`)).toBeVisible()
  await expect(page.getByText('https://arxiv.org/pdf/2511.21688v1')).toBeVisible()
  const paragraph = page.locator('.abstract-text p').first()
  await expect(paragraph).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(paragraph).toHaveCSS('text-align', 'justify')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  // All of it, not what fits a pane that scrolls.
  const clipped = await page
    .locator('#reader')
    .evaluate((reader) =>
      [reader, ...reader.querySelectorAll('div')].some(
        (part) => part.scrollHeight > part.clientHeight + 1 && getComputedStyle(part).overflowY !== 'visible',
      ),
    )
  expect(clipped).toBe(false)
})

test('what is the reader’s own prints as text, and nothing that is to be filled in', async ({ page }) => {
  await page.goto('paper/2511.21688')
  await move(page)
  await page.keyboard.press('b')
  const mine = page.getByRole('region', { name: '我的标签和笔记' })
  const note = mine.getByRole('textbox', { name: '笔记' })
  await expect(note).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(mine).toBeHidden()
  await expect(page.getByRole('button', { name: '译注' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await note.fill('对照 VGGT')
  await page.emulateMedia({ media: 'print' })
  await expect(note).toBeVisible()
  await expect(mine.getByRole('combobox')).toBeHidden()
  await expect(mine.getByText('已自动保存')).toBeHidden()
})

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('paper/2511.21688')
  await move(page)
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByRole('dialog', { name: '分享这篇' })).toBeVisible()
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => Number(animation.effect?.getTiming().duration) > 1).length,
  )
  expect(moving).toBe(0)
})

test('a page translator that moves text nodes crashes nothing and leaves no old text', async ({ page, complaints }) => {
  await page.goto('')
  await move(page)
  await page.keyboard.press('j')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  for (const key of ['j', 'j', 'k', 'h', 'j', 'l', 'm', 'u', 'u', 'j', 'j']) {
    await page.evaluate(translate)
    const current = page.locator('article[aria-current]')
    const before = await current.getAttribute('data-paper-id')
    await page.keyboard.press(key)
    if (/[jk]/.test(key)) await expect(current).not.toHaveAttribute('data-paper-id', before ?? '')
  }
  // The reader shows the paper of the row, not what a translator left behind.
  const row = page.locator('article[aria-current]').getByRole('heading')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText((await row.textContent()) ?? '')
  await expect(page.getByText('这里出错了')).toHaveCount(0)
  forgiveRedrawn(complaints)
})

test('a page translator that is there before the app leaves a page that works, and no text twice', async ({
  page,
  complaints,
}) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('', { waitUntil: 'commit' })
  const titles = page.locator('article[data-paper-id]').getByRole('heading')
  await expect(titles).toHaveCount(10)
  const drawn = await titles.allTextContents()
  await page.evaluate(translate)
  letGo()
  await move(page)
  await expect(titles).toHaveText(drawn)
  await page.keyboard.press('j')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(drawn[1] ?? '')
  await page.evaluate(translate)
  await page.keyboard.press('j')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(drawn[2] ?? '')
  await expect(page.getByText('这里出错了')).toHaveCount(0)
  forgiveRedrawn(complaints)
})

/** React says that it draws anew what it did not find as the build had drawn it. */
function forgiveRedrawn(complaints: string[]): void {
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !/React error #418/.test(complaint)))
}

/** Does what Google Translate does: each text node becomes a <font> inside a <font>. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  for (const node of nodes) {
    if (node.parentElement?.closest('script, style, font') || node.textContent?.trim() === '') continue
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    node.parentNode?.replaceChild(outer, node)
    outer.append(inner)
    inner.textContent = node.textContent
  }
}
