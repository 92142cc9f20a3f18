/**
 * Measures a library of 10,000 bookmarks with tags and notes in Chromium: `npm run bench:library`. How long until its
 * first row is shown, a key in the filter is answered, a bookmark is added, a note is saved, everything is exported and
 * imported; and the longest frame of each.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { exportJson } from '#domain/library/export-file.ts'
import { launchChromium } from '../support/chromium.ts'
import { generatedLibrary } from '../support/library.ts'
import { serveFolder } from '../support/static-host.ts'

const BOOKMARKS = 10_000
const ROWS = '#list article[data-paper-id]'

const folder = await mkdtemp(path.join(tmpdir(), 'ridu-bench-'))
const library = generatedLibrary(BOOKMARKS)
const values = Object.fromEntries(Object.entries(library).map(([key, value]) => [key, JSON.stringify(value)]))
try {
  process.env['NODE_ENV'] = 'production'
  const outDir = path.join(folder, 'site')
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const host = await serveFolder(outDir, '/')
  const browser = await launchChromium()
  const stored = Object.values(values).reduce((sum, text) => sum + text.length, 0)
  console.log(`${BOOKMARKS} bookmarks, ${(stored / 1024 / 1024).toFixed(1)} MB stored`)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await measure(page, host.url)
  await browser.close()
  await host.close()
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
// After a failure the browser and the server are still there.
process.exit()

async function measure(page: Page, site: string): Promise<void> {
  page.on('console', (message) => console.log(`  console: ${message.text()}`))
  await page.goto(`${site}/settings`)
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(`ridu:v1:${key}`, text)
  }, values)
  await page.goto(`${site}/bookmarks`)
  await page.locator(ROWS).first().waitFor()
  console.log(
    `  first row shown: ${(await page.evaluate(() => performance.now())).toFixed(0)} ms after the navigation began`,
  )
  await page.waitForTimeout(1500)

  const field = page.getByRole('searchbox')
  for (const typed of ['shipin tuili', '待读', 'scrpit']) {
    const frames = await framesOf(page, async () => {
      await field.pressSequentially(typed, { delay: 120 })
      await page.locator(`${ROWS} mark`).first().waitFor()
    })
    const answered = await page.evaluate(() => document.querySelector('[type=search]')?.getAttribute('placeholder'))
    console.log(`  filter “${typed}”: ${frames} (${answered})`)
    await field.fill('')
    await page.waitForTimeout(500)
  }
  await page.getByRole('button', { name: '多选', exact: true }).click()
  await page.getByRole('button', { name: '全选' }).click()
  const removed = await framesOf(page, () =>
    page.getByRole('toolbar').getByRole('button', { name: '取消收藏' }).click(),
  )
  console.log(`  all removed: ${removed}`)
  console.log(`  and undone: ${await framesOf(page, () => page.getByRole('button', { name: '撤销' }).click())}`)

  const openExport = async () => {
    await page.getByRole('region', { name: '书签' }).getByRole('button', { name: '更多', exact: true }).click()
    await page.getByRole('dialog', { name: '更多' }).getByRole('button', { name: '导出' }).click()
  }
  await openExport()
  for (const name of ['CSV（Excel）', 'BibTeX', '备份（JSON，含标签、笔记、合集、已读和设置）']) {
    await page.getByRole('radio', { name, exact: true }).check()
    const frames = await framesOf(page, async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载' }).click(),
      ])
      await file.path()
    })
    console.log(`  exported as ${name.slice(0, 6)}: ${frames}`)
    await openExport()
  }
  await page.keyboard.press('Escape')

  await page.goto(`${site}/`)
  const row = page.locator('article[data-paper-id="2511.23477"]')
  await row.waitFor()
  await page.waitForTimeout(1500)
  console.log(`  a paper bookmarked: ${await framesOf(page, () => row.getByRole('button', { name: '收藏' }).click())}`)
  await page.waitForTimeout(1000)
  await page.getByRole('dialog', { name: '已收藏' }).getByRole('textbox', { name: '笔记' }).fill('一条笔记')
  console.log(`  its note saved: ${await framesOf(page, () => page.waitForTimeout(1000))}`)

  await page.evaluate(() => localStorage.clear())
  await page.goto(`${site}/bookmarks`)
  await page.getByRole('button', { name: '导入' }).click()
  const buffer = Buffer.from(exportJson(library, {}, 0))
  const previewed = await framesOf(page, async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'ridu.json', mimeType: 'application/json', buffer })
    await page.getByText(`新增 ${BOOKMARKS}，更新 0，跳过 0`).waitFor()
  })
  console.log(`  import previewed: ${previewed}`)
  const imported = await framesOf(page, async () => {
    await page.getByRole('dialog').getByRole('button', { name: '导入' }).click()
    await page.locator(ROWS).first().waitFor()
  })
  console.log(`  and done: ${imported}`)
}

/** Does something and says how long it took and how long its longest frame was. */
async function framesOf(page: Page, work: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { frames?: number[] }
    const frames: number[] = (scope.frames = [])
    let last = performance.now()
    const tick = () => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if (scope.frames === frames) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const start = performance.now()
  await work()
  const took = performance.now() - start
  await page.waitForTimeout(200)
  const longest = await page.evaluate(() => {
    const scope = globalThis as unknown as { frames?: number[] | undefined }
    const frames = scope.frames ?? []
    scope.frames = undefined
    return Math.max(...frames)
  })
  return `${took.toFixed(0)} ms, longest frame ${longest.toFixed(0)} ms`
}
