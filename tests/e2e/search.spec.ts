import type { Page } from '@playwright/test'
import { axeViolationsInThemes, expect, test } from './site.ts'

const field = (page: Page) => page.getByRole('combobox', { name: '搜索论文' })
const first = (page: Page) => page.getByRole('option').first()

const QUERIES: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ['组相对策略优化', ['2511.23478', '2511.23477']],
  ['轨迹空间', ['2511.21690']],
  ['Canvas to Image', ['2511.21691']],
  ['canvas2image', ['2511.21691']],
  ['ThetaEvolv', ['2511.23473']],
  ['视频推里', ['2511.23478', '2511.23477']],
  ['Hanoona', ['2511.23477']],
  ['2511.21681', ['2511.21681']],
]

test('finds what is typed, typos included', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('/')
  for (const [query, ids] of QUERIES) {
    await field(page).fill(query)
    await expect(first(page)).toHaveAttribute('data-paper-id', new RegExp(ids.join('|').replaceAll('.', '\\.')))
    await expect(first(page).locator('mark').first()).toBeVisible()
  }
})

test('what is typed before the field has arrived is in it', async ({ page }) => {
  await page.route('**/search-page*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.goto('')
  await page.keyboard.press('/')
  await page.keyboard.type('轨迹space')
  await expect(field(page)).toHaveValue('轨迹space')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('!')
  await expect(field(page)).toHaveValue('轨迹space!')
})

test('a link to a search shows its results in a cold browser', async ({ page }) => {
  await page.goto(`search?q=${encodeURIComponent('轨迹空间')}`)
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.21690')
  await expect(first(page).locator('mark').first()).toHaveText('轨迹空间')
})

test('Ctrl K opens it, arrows and Enter choose, Back returns', async ({ page, site }) => {
  await page.goto('')
  await page.keyboard.press('Control+k')
  await field(page).fill('视频')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const chosen = await page.getByRole('option', { selected: true }).getAttribute('data-paper-id')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${site}/paper/${chosen}?${new URLSearchParams({ in: 'search', q: '视频' }).toString()}`)
  await page.goBack()
  await expect(field(page)).toHaveValue('视频')
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('data-paper-id', chosen ?? '')
})

test('what was found stays beside the paper, J and K go through it, Back leads to the search', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('/')
  await field(page).fill('视频')
  await expect(page.getByText(/已搜索全部/).first()).toBeVisible()
  const ids = await page.getByRole('option').evaluateAll((rows) => rows.map((row) => row.dataset['paperId']))
  expect(ids.length).toBeGreaterThan(2)
  await page.keyboard.press('Enter')
  const rows = page.getByRole('list', { name: '搜索结果' }).locator('article')
  const current = page.locator('article[aria-current=true]')
  const shown = () => rows.evaluateAll((all) => all.map((row) => row.dataset['paperId']))
  await expect.poll(shown).toEqual(ids)
  await expect(current).toHaveAttribute('data-paper-id', ids[0] ?? '')
  await expect(current.locator('mark').first()).toHaveText('视频')
  for (const [key, place] of [
    ['j', 1],
    ['j', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key)
    await expect(current).toHaveAttribute('data-paper-id', ids[place] ?? '')
  }
  await expect(page).toHaveURL(new RegExp(`/paper/${ids[1]}\\?in=search`))
  await page.reload()
  await expect.poll(shown).toEqual(ids)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(field(page)).toHaveValue('视频')
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('data-paper-id', ids[0] ?? '')
})

test('Escape clears, then closes, and the address is as before', async ({ page, site }) => {
  await page.goto('day/2025-11-28')
  await page.keyboard.press('/')
  await field(page).fill('视频')
  await expect(page).toHaveURL(/search\?q=/)
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeHidden()
  await expect(page).toHaveURL(`${site}/day/2025-11-28`)
})

test('an input method is left alone until it commits', async ({ page, site }) => {
  await page.goto('')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  const input = await page.context().newCDPSession(page)
  for (const text of ['s', 'sh', 'shi', 'shi p', 'shi pin']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await expect(page.getByRole('option')).toHaveCount(0)
  // Enter while composing belongs to the input method.
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  await expect(field(page)).toBeVisible()
  await input.send('Input.insertText', { text: '视频' })
  await expect(first(page)).toBeVisible()
  // Safari ends the composition before the Enter that committed it.
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })
  await expect(field(page)).toHaveValue('视频')
  await expect(page).not.toHaveURL(`${site}/paper`)
  await expect(field(page)).toBeVisible()
})

const chip = (page: Page, name: string) => page.getByRole('button', { name: `移除条件 ${name}` })

test('conditions become chips that narrow the results, and are removed', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('视频 日期：2025-11-28 ')
  await expect(chip(page, '日期 2025年11月28日')).toBeVisible()
  await expect(field(page)).toHaveValue('视频 ')
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.21690')
  await expect(page).toHaveURL(/q=%E6%97%A5%E6%9C%9F/)
  await field(page).press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(chip(page, '日期 2025年11月28日')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(field(page)).toBeFocused()
  await expect(page.locator('[data-paper-id="2511.23478"][role=option]')).toBeVisible()
})

test('the search of a link has its conditions as chips and the text selected', async ({ page }) => {
  await page.goto(`search?q=${encodeURIComponent('source:arxiv has:code 视频')}`)
  await expect(chip(page, '来源 arXiv')).toBeVisible()
  await expect(first(page)).toBeVisible()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('推理')
  await expect(field(page)).toHaveValue('推理')
  await expect(chip(page, '有代码')).toBeVisible()
})

test('a condition in the way is named with what it costs', async ({ page }) => {
  await page.goto(`search?q=${encodeURIComponent('来源：medrxiv 轨迹空间')}`)
  await page.getByRole('button', { name: '去掉“来源 medRxiv”' }).click()
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.21690')
})

test('knows what is the reader’s own', async ({ page }) => {
  await page.goto('paper/2511.21690')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '收藏', exact: true }).first().click()
  await expect(main.getByRole('button', { name: '已收藏' }).first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('is:bookmarked ')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.21690')
})

test('a date leads to its day, a pasted address to its paper, a first author to the others', async ({ page, site }) => {
  await page.goto('')
  await page.keyboard.press('/')
  await field(page).fill('11月28日')
  await expect(first(page)).toHaveText(/^打开 .*11月28日$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/day\/2025-11-28|\/day\/\d{4}-11-28/)
  await page.keyboard.press('/')
  await field(page).fill('https://arxiv.org/pdf/2511.23477v2')
  await expect(first(page)).toHaveAttribute('data-paper-id', '2511.23477')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`^${site}/paper/2511.23477\\?in=search`))
  await page.getByRole('button', { name: 'Hanoona Rasheed', exact: true }).first().click()
  await expect(chip(page, '作者 Hanoona Rasheed')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(1)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('conditions are added with a touch and stand in a row of their own', async ({ page }) => {
    await page.goto('search')
    const add = page.getByRole('group', { name: '加条件' })
    await add.getByRole('button', { name: '来源' }).tap()
    await page.getByRole('button', { name: 'arXiv', exact: true }).tap()
    await expect(chip(page, '来源 arXiv')).toBeVisible()
    await field(page).fill('sjmx')
    await expect(page.getByText('按拼音首字母：').first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await chip(page, '来源 arXiv').tap()
    await expect(chip(page, '来源 arXiv')).toBeHidden()
  })
})

test('axe finds nothing on chips, completions, help and the empty search, in any theme', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`search?q=${encodeURIComponent('has:code shipin tuili')}`)
  await expect(first(page)).toBeVisible()
  expect(await axeViolationsInThemes(page)).toEqual([])
  await field(page).fill('来源：')
  await expect(page.getByRole('group', { name: '补全' })).toBeVisible()
  expect(await axeViolationsInThemes(page)).toEqual([])
  await field(page).fill('来源：medrxiv 视频')
  await expect(page.getByRole('heading', { name: '没有符合全部条件的论文' })).toBeVisible()
  expect(await axeViolationsInThemes(page)).toEqual([])
  await page.getByRole('button', { name: '清除' }).click()
  await expect(page.getByRole('heading', { name: '可以这样写' })).toBeVisible()
  expect(await axeViolationsInThemes(page)).toEqual([])
})
