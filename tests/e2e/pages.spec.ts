import { XMLParser } from 'fast-xml-parser'
import type { Page } from '@playwright/test'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { brotliCompressSync } from 'node:zlib'
import { ADDRESSED_SITE } from './build-site.ts'
import { expect, onSite, siteUrl, test } from './site.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the latest day shows its papers, and their links lead to them', async ({ page, site }) => {
    await page.goto('')
    await expect(page.locator('article[data-paper-id]')).toHaveCount(10)
    await page.locator('article[data-paper-id="2511.23477"] a').click()
    await expect(page).toHaveURL(`${site}/paper/2511.23477`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('a day and a paper show their content', async ({ page }) => {
    await page.goto('day/2025-11-28')
    await expect(page.locator('article[data-paper-id="2511.21690"]')).toContainText('TraceGen')
    await page.goto('paper/2511.23478')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('视频推理强化')
    await expect(page.locator('main p').last()).toBeVisible()
  })
})

test.describe('before the app is there', () => {
  /** Files of the app that match come this much later. */
  const delay = async (page: Page, files: RegExp, ms: number) => {
    await page.route(files, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      await route.continue()
    })
  }

  test('keys wait for the file they are meant for, in order', async ({ page, site }) => {
    await delay(page, /\/beside-/, 700)
    await page.goto('', { waitUntil: 'commit' })
    await page.locator('article[data-paper-id]').first().waitFor()
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key)
    await expect(page).toHaveURL(`${site}/paper/2511.23475`)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  })

  for (const [name, opens] of [
    ['收藏', '已收藏'],
    ['文字设置', '文字设置'],
  ] as const)
    test(`${name} is pressed again when it is alive`, async ({ page }) => {
      await delay(page, /\/(?:index|paper-pane)-[^/]+\.js/, 500)
      await page.goto('paper/2511.23478', { waitUntil: 'commit' })
      await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
      await expect(page.getByRole('dialog', { name: opens })).toBeVisible()
    })
})

test('the first titles are painted first, what stands beside the list right after', async ({ page }) => {
  await page.goto('')
  const last = page.locator('article[data-paper-id] h3 a').nth(2)
  const waitsFor = page.locator('link[rel=expect][blocking=render]')
  await expect(waitsFor).toHaveAttribute('href', `#${await last.getAttribute('id')}`)
  await expect(page.locator('html')).not.toHaveAttribute('data-list-first')
  await expect(page.locator('#rail').getByRole('link', { name: '设置' })).toBeVisible()
  await expect(page.locator('#reader').getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page fetches nothing that it holds', async ({ page, site }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url().slice(site.length)))
  await page.goto('', { waitUntil: 'networkidle' })
  expect(fetched.filter((url) => url.startsWith('/data/'))).toEqual([])
  await page.mouse.move(500, 300)
  await page.locator('article[data-paper-id="2511.23477"] a').click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  expect(fetched.filter((url) => url.startsWith('/data/day/2025-12-01'))).toEqual([])
})

test.describe('a site that knows its address', () => {
  const site = () => siteUrl(ADDRESSED_SITE)
  test.use(onSite(ADDRESSED_SITE))
  const text = async (path: string) => (await fetch(`${site()}/${path}`)).text()

  test('answers every address of its sitemap', async () => {
    const { urlset } = new XMLParser().parse(await text('sitemap.xml')) as { urlset: { url: { loc: string }[] } }
    expect(urlset.url).toHaveLength(23)
    for (const { loc } of urlset.url) {
      expect(loc).toMatch(/^https:\/\/ridu\.example\//)
      const { status } = await fetch(loc.replace('https://ridu.example', site()))
      expect(status, loc).toBe(200)
    }
    expect(await text('robots.txt')).toContain('Sitemap: https://ridu.example/sitemap.xml')
  })

  test('has feeds that other programs read', async () => {
    for (const name of ['feed', 'feed-arxiv']) {
      const atom = parseAtomFeed(await text(`${name}.xml`))
      expect(atom.entries).toHaveLength(20)
      expect(atom.entries?.[0]).toMatchObject({ id: 'https://arxiv.org/abs/2511.23478' })
      const json = parseJsonFeed(await text(`${name}.json`))
      expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id))
      expect(json.items?.[0]).toMatchObject({ url: 'https://ridu.example/paper/2511.23478' })
      expect(String(json.items?.[0]?.content_text).length).toBeGreaterThan(200)
    }
    expect(parseAtomFeed(await text('feed-biorxiv.xml')).entries ?? []).toEqual([])
  })

  test('previews a paper where its link is shared', async ({ page }) => {
    await page.goto(`${site()}/paper/2511.23478`)
    const content = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content')
    expect(await content('og:title')).toContain('视频推理强化')
    expect(await content('og:description')).toMatch(/^Muhammad Maaz，2025年12月1日，.{80}…$/u)
    expect(await content('og:image')).toBe('https://ridu.example/og.png')
    expect(await content('citation_arxiv_id')).toBe('2511.23478')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://ridu.example/paper/2511.23478')
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as object
    expect(data).toMatchObject({ '@type': 'ScholarlyArticle', identifier: '2511.23478' })
  })

  test('the head is that of the paper shown, once each', async ({ page }) => {
    const head = (selector: string) => page.locator(`head ${selector}`)
    await page.goto(`${site()}/paper/2511.23478`)
    const tags = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name^=citation_]')].map(({ name, content }) => [
          name,
          content,
        ]),
      )
    const drawn = await tags()
    expect(drawn.map(([name]) => name)).toEqual([...new Set(drawn.map(([name]) => name))])
    await page.evaluate(() =>
      document.addEventListener('ZoteroItemUpdated', () => (document.documentElement.dataset['heard'] = 'yes')),
    )
    await page.mouse.move(20, 20)
    await expect(page.locator('html')).toHaveAttribute('data-heard', 'yes')
    expect(await tags()).toEqual(drawn)
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1)

    await page.getByRole('button', { name: '下一篇' }).first().click()
    await expect(head('meta[name=citation_arxiv_id]')).toHaveAttribute('content', '2511.23477')
    await expect(head('link[rel=canonical], script[type="application/ld+json"], meta[property="og:url"]')).toHaveCount(
      0,
    )
    await page.getByRole('link', { name: '书签' }).first().click()
    await expect(page).toHaveURL(/bookmarks/)
    await expect(head('meta[name^=citation_]')).toHaveCount(0)
  })
})

test('the page of a paper is small enough for a host to hold many', async ({ site }) => {
  const html = await (await fetch(`${site}/paper/2511.23478`)).text()
  expect(html.length).toBeLessThan(40_000)
  expect(brotliCompressSync(html).length).toBeLessThan(9_000)
})
