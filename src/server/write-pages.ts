import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { attributesText, escapeMarkup } from '#domain/html.ts'
import { dayLink, paperLink } from '#domain/links.ts'
import { dayPage, paperPage } from '#domain/page-cut.ts'
import {
  encodePageData,
  encodeRest,
  PAGE_DATA_ID,
  REST_ATTRIBUTE,
  scriptText,
  type PageData,
} from '#domain/page-data.ts'
import { dayHead, longDate, paperHead, type PageHead } from '#domain/page-head.ts'
import type { PageJob, PageReport, PageSettings, PageTemplate } from '#domain/page-jobs.ts'
import type { Paper } from '#domain/paper.ts'
import { plainText } from '#domain/rich-text.ts'
import { decodedDay } from '#domain/wire.ts'
import { renderPage } from '../app/server-render.tsx'

/** Draws and writes the pages of one day: the day's own, its papers', and `/` for the latest. */
export async function writePages(job: PageJob, settings: PageSettings): Promise<PageReport> {
  const { manifest, isLatest } = job
  const { year, site, templates } = settings
  const day = decodedDay(job.day)
  const report = { pages: 0, bytes: 0 }

  async function write(page: PageData, head: PageHead, template: PageTemplate, rest: readonly (readonly Paper[])[]) {
    const content = await renderPage(page)
    const html = [
      template.start,
      headText(head),
      firstFrameText(content),
      template.middle,
      content,
      template.end
        .replace('<!--data-->', () => dataText(page, rest))
        .replace('<!--links-->', () => linksText(page, rest.flat(), settings.base)),
    ].join('')
    const file = path.join(settings.outDir, fileOf(page.path, settings.files))
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, html)
    report.pages += 1
    report.bytes += Buffer.byteLength(html)
  }

  for (const isHome of isLatest ? [true, false] : [false]) {
    const { page, rest } = dayPage(manifest, day, { year, isHome })
    await write(page, dayHead(day, isHome, site), templates.day, rest)
  }
  for (const paper of day.papers) {
    await write(paperPage(manifest, day, paper, year), paperHead(paper, site), templates.paper, [])
  }
  return report
}

/** Where a page lies below the output folder. */
function fileOf(pagePath: string, files: PageSettings['files']): string {
  const inside = decodeURIComponent(pagePath.slice(1))
  if (inside === '') return 'index.html'
  return files === 'html' ? `${inside}.html` : `${inside}/index.html`
}

function headText({ title, tags, data }: PageHead): string {
  const elements = tags.map(([name, attributes]) => `<${name}${attributesText(attributes)}>`)
  const linked = data ? `<script type="application/ld+json">${scriptText(JSON.stringify(data))}</script>` : ''
  return `<title>${escapeMarkup(title)}</title>${elements.join('')}${linked}`
}

/** Titles of the first frame. Those below come a frame later, where they move nothing: `layout.css` counts to the same. */
const FIRST_FRAME_ROWS = 3

/**
 * Has browsers paint once the first rows are there (`rel=expect`, HTML Living Standard), not an empty page before them.
 * A whole screen of rows would come later by what the rest of them weighs on a slow line.
 */
function firstFrameText(content: string): string {
  const rows = [...content.matchAll(/ id="(row-[^"]+)"/g)].slice(0, FIRST_FRAME_ROWS)
  const last = rows.at(-1)?.[1]
  return last === undefined ? '' : `<link rel="expect" href="#${last}" blocking="render">`
}

function dataText(page: PageData, rest: readonly (readonly Paper[])[]): string {
  const pieces = rest.map(
    (papers) => `<script type="application/json" ${REST_ATTRIBUTE}>${encodeRest(papers)}</script>`,
  )
  return `<script type="application/json" id="${PAGE_DATA_ID}">${encodePageData(page)}</script>${pieces.join('')}`
}

/** For readers without JavaScript: the rows a long day leaves out, and the days beside it. */
function linksText({ manifest, day }: PageData, left: readonly Paper[], base: string): string {
  const link = (to: string, text: string) =>
    `<li><a href="${escapeMarkup(base.replace(/\/$/, '') + to)}">${escapeMarkup(text)}</a></li>`
  const papers = left.filter(({ doiOnly }) => !doiOnly).map(({ id, title }) => link(paperLink(id), plainText(title)))
  const at = manifest.days.findIndex((other) => other.day === day.day)
  const days = manifest.days
    .slice(Math.max(0, at - 1), at + 2)
    .map((other) => link(dayLink(other.day), longDate(other.day)))
  return `<nav aria-label="日期"><ul>${papers.join('')}${days.join('')}</ul></nav>`
}
