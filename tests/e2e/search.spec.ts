import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

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
  await expect(page).toHaveURL(`${site}/paper/${chosen}`)
  await page.goBack()
  await expect(field(page)).toHaveValue('视频')
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
