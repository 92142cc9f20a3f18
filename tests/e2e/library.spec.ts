import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeViolationsInThemes, expect, test } from './site.ts'

const row = (page: Page, id: string) => page.locator(`article[data-paper-id="${id}"]`)
const stored = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(`ridu:v1:${name}`) ?? '', key)

/** Bookmarks the paper, waits for its panel, and leaves it open. */
async function bookmark(page: Page, id: string): Promise<void> {
  await row(page, id)
    .getByRole('button', { name: /^(已)?收藏$/ })
    .click()
  await expect(page.getByRole('dialog', { name: '已收藏' })).toBeVisible()
}

/** The value of a library of `n` papers that no digest here lists. */
function manyBookmarks(n: number, from = 0): string {
  const entries = Array.from({ length: n }, (_, i) => {
    const id = `2401.${String(10_000 + from + i)}`
    return [id, { id, title: `论文 ${id}`, addedAt: 1000 + i, changedAt: 1000 + i, source: 'arxiv', day: '2024-01-01' }]
  })
  return JSON.stringify({ version: 1, entries: Object.fromEntries(entries) })
}

test('tags and a note are written by keys alone, and show in the library and the paper', async ({ page }) => {
  await page.goto('')
  await row(page, '2511.23478').waitFor()
  await expect(async () => {
    await page.keyboard.press('t')
    await expect(page.getByRole('dialog', { name: '已收藏' }).getByRole('combobox')).toBeFocused({ timeout: 500 })
  }).toPass()
  // The key may have been pressed once more than it was heard.
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('待读')
  await page.keyboard.press('Enter')
  await page.keyboard.type('组会')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.getByRole('dialog', { name: '已收藏' }).getByRole('textbox', { name: '笔记' }).fill('对照 TAR')
  await page.keyboard.press('Escape')
  await page.goto('bookmarks')
  await expect(row(page, '2511.23478')).toContainText('对照 TAR')
  await page.getByRole('link', { name: /^待读/ }).click()
  await expect(page).toHaveURL(/bookmarks\?tag=/)
  await expect(row(page, '2511.23478').getByRole('list', { name: '标签' })).toHaveText('待读组会')
  await expect(page.getByRole('region', { name: '我的标签和笔记' }).getByRole('textbox', { name: '笔记' })).toHaveValue(
    '对照 TAR',
  )
})

test('a note edited in two tabs keeps both', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('')
  await bookmark(page, '2511.23477')
  await other.goto('paper/2511.23477')
  const note = (tab: Page) => tab.getByRole('region', { name: '我的标签和笔记' }).getByRole('textbox', { name: '笔记' })
  await page.goto('paper/2511.23477')
  await note(page).fill('左边')
  await note(other).fill('右边')
  await note(page).blur()
  await note(other).blur()
  for (const tab of [page, other]) {
    const mine = tab.getByRole('region', { name: '我的标签和笔记' })
    await expect(mine).toContainText('另一个版本')
    const shown = `${await note(tab).inputValue()}${await mine.innerText()}`
    expect(shown).toContain('左边')
    expect(shown).toContain('右边')
  }
})

test('two tabs that each add and remove 500 bookmarks at once lose and revive none', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto('')
  await page.evaluate((value) => localStorage.setItem('ridu:v1:bookmarks', value), manyBookmarks(1000))
  await page.goto('bookmarks')
  await other.goto('bookmarks')
  await expect(page.getByRole('searchbox', { name: '筛选 1000 篇' })).toBeVisible()
  await expect(other.getByRole('searchbox', { name: '筛选 1000 篇' })).toBeVisible()
  /** Imports 500 new papers and removes 500 old ones, in tens, as fast as the page goes. */
  const work = async (tab: Page, first: number) => {
    for (let batch = 0; batch < 5; batch++) {
      await tab.getByRole('region', { name: '书签' }).getByRole('button', { name: '更多', exact: true }).click()
      await tab.getByRole('button', { name: '导入' }).click()
      const ids = Array.from({ length: 100 }, (_, i) => `2402.${20_000 + first + batch * 100 + i}`)
      await tab.getByRole('textbox', { name: '粘贴在这里' }).fill(ids.join('\n'))
      await tab.getByRole('dialog').getByRole('button', { name: '导入' }).click()
      await expect(tab.getByRole('dialog', { name: '导入' })).toBeHidden()
      const from = 10_000 + first + batch * 100
      await tab.getByRole('searchbox').fill(`2401.${String(from).slice(0, 3)}`)
      await tab.getByRole('button', { name: '多选', exact: true }).click()
      await tab.getByRole('button', { name: '全选' }).click()
      await expect(tab.getByText('选中 100 篇')).toBeVisible()
      await tab.getByRole('toolbar').getByRole('button', { name: '取消收藏' }).click()
      await tab.getByRole('searchbox').fill('')
    }
  }
  await Promise.all([work(page, 0), work(other, 500)])
  for (const tab of [page, other]) {
    await expect(tab.getByRole('searchbox', { name: '筛选 1000 篇' })).toBeVisible({ timeout: 1000 })
    const ids = await tab.evaluate(() => {
      const { entries } = JSON.parse(localStorage.getItem('ridu:v1:bookmarks') ?? '{}') as {
        entries: Record<string, { removed?: true }>
      }
      return Object.entries(entries)
        .filter(([, entry]) => !entry.removed)
        .map(([id]) => id)
    })
    expect(ids.filter((id) => id.startsWith('2402.'))).toHaveLength(1000)
    expect(ids.filter((id) => id.startsWith('2401.'))).toHaveLength(0)
  }
})

test('a library goes out as a file and comes back after a wipe', async ({ page }) => {
  await page.goto('')
  await bookmark(page, '2511.23477')
  const panel = page.getByRole('dialog', { name: '已收藏' })
  await panel.getByRole('combobox').fill('"引号", 逗号')
  await page.keyboard.press('Enter')
  await panel.getByRole('textbox', { name: '笔记' }).fill('第一行\n=1+1 😀')
  await page.keyboard.press('Escape')
  await page.goto('bookmarks')
  await page.getByRole('region', { name: '书签' }).getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).click()])
  const text = readFileSync(await file.path(), 'utf8')
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.getByRole('button', { name: '导入' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ridu.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByText('新增 1，更新 0，跳过 0')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '导入' }).click()
  await expect(row(page, '2511.23477')).toContainText('"引号", 逗号')
  await expect(row(page, '2511.23477')).toContainText('=1+1 😀')
})

test('a shared list of 150 papers opens from its link and is imported once', async ({ page }) => {
  const known = ['2511.23478', '2511.23477']
  const ids = [...known, ...Array.from({ length: 148 }, (_, i) => `2401.${10_000 + i}`)]
  await page.goto(`list?n=${encodeURIComponent('视频推理综述')}&p=${ids.join(',')}`)
  await expect(page.getByRole('heading', { name: '视频推理综述' })).toBeVisible()
  await expect(page.getByText('150 篇，148 篇没有收录')).toBeVisible()
  await expect(page.locator('article[data-paper-id]')).toHaveCount(150)
  expect(await stored(page, 'bookmarks')).toBe('')
  await page.getByRole('button', { name: '全部收藏' }).click()
  await expect(page.getByRole('button', { name: '已全部收藏' })).toBeDisabled()
  const before = [await stored(page, 'bookmarks'), await stored(page, 'collections')]
  await page.reload()
  await expect(page.getByRole('button', { name: '已全部收藏' })).toBeDisabled()
  expect([await stored(page, 'bookmarks'), await stored(page, 'collections')]).toEqual(before)
  await page.goto('bookmarks')
  await page.getByRole('link', { name: /视频推理综述/ }).click()
  await expect(page.getByRole('searchbox', { name: '筛选 150 篇' })).toBeVisible()
})

test('what storage holds of other times and half-written costs nothing that can be read', async ({ page }) => {
  await page.goto('')
  const good = { tags: [['待读', 5]], notes: [['s', 6, '还在']], gone: [] }
  await page.evaluate(
    ([bookmarks = '', annotations = '']) => {
      localStorage.setItem('ridu:v1:bookmarks', bookmarks)
      localStorage.setItem('ridu:v1:annotations', annotations)
      localStorage.setItem('ridu:v1:collections', '{"version":1,"entr')
    },
    [manyBookmarks(3), JSON.stringify({ version: 1, entries: { '2401.10000': good, '2401.10001': { tags: 7 } } })],
  )
  await page.goto('bookmarks')
  await expect(row(page, '2401.10000')).toContainText('还在')
  await expect(page.locator('article[data-paper-id]')).toHaveCount(3)
  expect(await stored(page, 'annotations:damaged')).toContain('"tags":7')
  expect(await stored(page, 'collections:damaged')).toBe('{"version":1,"entr')

  const newer = JSON.stringify({ version: 9, entries: { '2401.10000': good }, more: 1 })
  await page.evaluate((value) => localStorage.setItem('ridu:v1:annotations', value), newer)
  await page.reload()
  await expect(row(page, '2401.10000')).toContainText('还在')
  await page.keyboard.press('t')
  await page.getByRole('dialog', { name: '已收藏' }).getByRole('combobox').fill('新')
  await page.keyboard.press('Enter')
  expect(await stored(page, 'annotations')).toBe(newer)
})

test('a note that does not fit stays in its field and says so', async ({ page }) => {
  await page.goto('')
  await bookmark(page, '2511.23477')
  await page.evaluate(() => {
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      for (let i = 0; i < 12; i++) {
        try {
          localStorage.setItem(`filler-${size}-${i}`, 'x'.repeat(size))
        } catch {
          break
        }
      }
    }
  })
  const panel = page.getByRole('dialog', { name: '已收藏' })
  await panel.getByRole('textbox', { name: '笔记' }).fill('放不下的笔记'.repeat(100))
  await expect(panel.getByRole('alert')).toHaveText('这条笔记没有存上，浏览器空间已满。')
  await panel.getByRole('textbox', { name: '笔记' }).blur()
  await expect(panel.getByRole('textbox', { name: '笔记' })).toHaveValue('放不下的笔记'.repeat(100))
})

test('Zotero hears of every paper, and its tags follow', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('ZoteroItemUpdated', () => {
      const meta = document.querySelector<HTMLMetaElement>('meta[name=citation_arxiv_id]')
      document.documentElement.dataset['heard'] = `${document.documentElement.dataset['heard'] ?? ''} ${meta?.content}`
    })
  })
  await page.goto('paper/2511.23478')
  await expect(page.locator('meta[name=citation_title]')).toHaveAttribute('content', /^视频推理强化/)
  // The page came drawn; from here on the app answers.
  await expect(page.locator('html')).toHaveAttribute('data-heard', ' 2511.23478')
  await page.getByRole('button', { name: '下一篇' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('data-heard', ' 2511.23478 2511.23477')
  await expect(page.locator('meta[name=citation_author]')).toHaveAttribute('content', 'Hanoona Rasheed')
  await expect(page.locator('meta[name=citation_arxiv_id]')).toHaveCount(1)
})

test('every dialog of the library has nothing for axe to find, in any theme', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('')
  await bookmark(page, '2511.23477')
  await page.getByRole('dialog', { name: '已收藏' }).getByRole('combobox').fill('待读')
  expect(await axeViolationsInThemes(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.goto('paper/2511.23477')
  // The page came drawn: a press before the app has taken it over is not heard.
  await expect(async () => {
    if (await page.getByRole('tabpanel').isHidden()) await page.getByRole('button', { name: '引用' }).click()
    await expect(page.getByRole('tabpanel')).toContainText('@misc{arxiv:2511.23477', { timeout: 2000 })
  }).toPass()
  expect(await axeViolationsInThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByRole('img', { name: '二维码' })).toBeVisible()
  await expect(page.getByRole('button', { name: '复制链接' })).toBeFocused()
  expect(await axeViolationsInThemes(page)).toEqual([])
  await page.goto('bookmarks')
  for (const name of ['管理标签', '分享合集', '新建合集']) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    expect(await axeViolationsInThemes(page), name).toEqual([])
    await page.keyboard.press('Escape')
  }
  for (const name of ['导出', '导入']) {
    await page.getByRole('region', { name: '书签' }).getByRole('button', { name: '更多', exact: true }).click()
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    expect(await axeViolationsInThemes(page), name).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('x')
  await expect(page.getByRole('toolbar')).toBeVisible()
  expect(await axeViolationsInThemes(page)).toEqual([])
})

test('reload, Back and another tab find the row of the library that was read', async ({ page, context, site }) => {
  await page.goto('settings')
  await page.evaluate((value) => localStorage.setItem('ridu:v1:bookmarks', value), manyBookmarks(400))
  await page.goto('bookmarks')
  const target = row(page, '2401.10150')
  const top = async () => Math.round((await target.boundingBox())?.y ?? Number.NaN)
  // Long libraries are drawn bit by bit: the wheel goes on until the row is there.
  await page.mouse.move(500, 600)
  await expect(async () => {
    await page.mouse.wheel(0, 4000)
    await expect(target).toBeAttached({ timeout: 500 })
  }).toPass()
  await target.evaluate((element) => element.parentElement?.scrollIntoView({ block: 'start' }))
  const kept = () => page.evaluate(() => sessionStorage.getItem('ridu:place:bookmarks '))
  await expect.poll(kept).toMatch(/2401\.101(?:50|51)/)
  const before = await top()
  await page.reload()
  await expect.poll(top).toBe(before)
  await page.goto('settings')
  await page.goBack()
  await expect.poll(top).toBe(before)
  await page.mouse.move(520, 620)
  await page.goto('about:blank')
  await page.close()
  const again = await context.newPage()
  await again.goto(`${site}/bookmarks`)
  await expect(row(again, '2401.10150')).toBeInViewport()
})
