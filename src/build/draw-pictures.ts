/**
 * Draws the pictures in `public/` that are made of our own type: the preview of shared links and the icons.
 * Run by hand after the design changes: `npm run pictures`. Needs a Chinese serif font.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type ViewportSize } from '@playwright/test'
import process from 'node:process'

const OUT = path.resolve('public')
const SERIF = "'Songti SC', 'Noto Serif SC', 'Source Han Serif SC', 'Noto Serif CJK SC', serif"
const SANS = "'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

/** 题签, the title slip of DESIGN.md §2. */
const slip = (size: number) =>
  `<div style="writing-mode:vertical-rl;font:700 ${size}px/1 ${SERIF};letter-spacing:.12em;padding:${size * 0.4}px ${size * 0.32}px ${size * 0.28}px;border:${size / 12}px solid #1f2328;outline:${size / 12}px solid #1f2328;outline-offset:${size / 9}px;background:#fff;color:#1f2328">日读</div>`

const preview = `<body style="margin:0;width:1200px;height:630px;background:#f6f5f1;display:grid;grid-template-columns:330px 1fr;align-items:center">
<div style="justify-self:end">${slip(104)}</div>
<div style="padding-left:84px;color:#1f2328">
<div style="font:700 68px/1.35 ${SERIF}">每天的新论文<br>读成一页中文</div>
<div style="margin-top:34px;font:400 34px/1.6 ${SANS};color:#57606a">arXiv、bioRxiv、medRxiv<br>标题、摘要、原文链接</div>
</div></body>`

const icon = (background: string, scale: number) =>
  `<body style="margin:0;width:512px;height:512px;background:${background};display:grid;place-items:center"><div style="transform:scale(${scale})">${slip(150)}</div></body>`

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
await draw(preview, 'og.png', { width: 1200, height: 630 })
const ICON = { width: 512, height: 512 }
await draw(icon('transparent', 1), 'icon-512.png', ICON)
await draw(icon('#f6f5f1', 0.72), 'icon-maskable-512.png', ICON)
await draw(icon('transparent', 1), 'icon-192.png', ICON, 192 / 512)
await draw(icon('#f6f5f1', 0.8), 'apple-touch-icon.png', ICON, 180 / 512)
// Tabs ask for theirs anew at each change of address: an SVG would be drawn again each time, on the page's thread.
const tabIcon = `<body style="margin:0">${readFileSync(path.join(OUT, 'icon.svg'), 'utf8')}</body>`
await draw(tabIcon, 'icon-48.png', { width: 32, height: 32 }, 48 / 32)
await browser.close()

/** @param scale pixels of the picture for one of `viewport` */
async function draw(html: string, name: string, viewport: ViewportSize, scale = 1): Promise<void> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale })
  await page.setContent(html)
  await page.screenshot({ path: path.join(OUT, name), omitBackground: true })
  await page.close()
}
