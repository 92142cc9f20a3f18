import { SUB_PATH_SITE } from './build-site.ts'
import { expect, onSite, test } from './site.ts'

test.use(onSite(SUB_PATH_SITE))

test('everything works under a sub-path', async ({ page, site }) => {
  expect(site).toMatch(/\/repo$/)
  await page.goto('paper/2511.21690')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('TraceGen')
  await page.getByRole('button', { name: '收藏', exact: true }).last().click()
  await page.getByRole('link', { name: /书签/ }).click()
  await expect(page).toHaveURL(`${site}/bookmarks`)
  await page.getByRole('link', { name: /日报/ }).click()
  await expect(page).toHaveURL(`${site}/`)
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: '搜索论文' }).fill('Hanoona')
  await expect(page.getByRole('option').first()).toHaveAttribute('data-paper-id', '2511.23477')
  await page.getByRole('option').first().click()
  await expect(page).toHaveURL(new RegExp(`^${site}/paper/2511\\.23477`))
})

test('each page is a file of its own name, which needs no redirect', async ({ request, site }) => {
  for (const [path, text] of [
    ['day/2025-11-28', 'TraceGen'],
    ['paper/2511.21690', 'TraceGen'],
  ] as const) {
    for (const ending of ['', '.html']) {
      const response = await request.get(`${site}/${path}${ending}`, { maxRedirects: 0 })
      expect(response.status()).toBe(200)
      expect(await response.text()).toContain(text)
    }
    expect((await request.get(`${site}/${path}/index.html`)).status()).toBe(404)
  }
})
