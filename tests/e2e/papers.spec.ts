import { expect, test } from './site.ts'
import { abstractInFile, bare, SEED_PAPERS } from './seed-papers.ts'

for (const paper of SEED_PAPERS) {
  test(`${paper.id} is whole at its deep link`, async ({ page }) => {
    await page.goto(`paper/${paper.id}`)

    const main = page.getByRole('main')
    const title = main.getByRole('heading', { level: 1 })
    await expect(title).toHaveText(paper.title)
    await expect(main.getByRole('button', { name: paper.author })).toBeVisible()
    await expect(main.getByRole('link', { name: 'PDF', exact: true })).toHaveAttribute(
      'href',
      `https://arxiv.org/pdf/${paper.id}v1`,
    )
    const shown = (await main.locator('.abstract-text p').allTextContents()).join('')
    expect(bare(shown)).toBe(bare(abstractInFile(paper)))
    expect(shown).not.toMatch(/[$\\]|\*\*|--/)

    const note = main.getByRole('button', { name: '译注' })
    await expect(note).toHaveCount(paper.hasNote ? 1 : 0)
    if (!paper.hasNote) return
    await expect(note).toHaveAttribute('aria-expanded', 'false')
    // The page came drawn: a press before the app has taken it over is not heard.
    await expect(async () => {
      if ((await note.getAttribute('aria-expanded')) === 'false') await note.click()
      await expect(note).toHaveAttribute('aria-expanded', 'true', { timeout: 500 })
    }).toPass()
    await expect(main.getByRole('listitem').filter({ hasText: '译' }).first()).toBeVisible()
  })
}

test('superscripts are elements, in the list and in the reader', async ({ page }) => {
  await page.goto('paper/2511.21688')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 }).locator('sup')).toHaveText('2')
  await expect(main.locator('.abstract-text sup').first()).toHaveText('2')
  await expect(page.locator('article[data-paper-id="2511.21688"] h3 sup')).toHaveText('2')
})

test('an address run into a full stop ends before it', async ({ page }) => {
  await page.goto('paper/2511.23469')
  await expect(page.getByRole('main').getByRole('link', { name: 'github.com/hustvl/VGT' })).toHaveAttribute(
    'href',
    'https://github.com/hustvl/VGT',
  )
})

test('the latest day lists its papers as articles with a bookmark toggle', async ({ page }) => {
  await page.goto('')
  const rows = page.getByRole('region', { name: /12月1日/ }).locator('article[data-paper-id]')
  await expect(rows).toHaveCount(10)
  await expect(rows.first()).toHaveAttribute('data-paper-id', '2511.23478')
  await expect(rows.first().getByRole('button', { name: '收藏', exact: true })).toBeVisible()
})
