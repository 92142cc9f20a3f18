/**
 * `npm run bench:page -- [dist] [runs]`: the built site beside a hand-written static page of the same text, in one
 * interleaved run in Chromium, cold and warm, at full speed and at 1.6 Mbps / 150 ms / 4× CPU, served with brotli.
 * Prints medians, and ratios to the static page. Build first.
 */
import path from 'node:path'
import process from 'node:process'
import { chromium, type Browser } from '@playwright/test'
import { decodeManifest, MANIFEST_PATH, dayPath, decodedDay, type EncodedDay } from '#domain/wire.ts'
import { paperCount } from '#domain/digest-day.ts'
import { readFileSync } from 'node:fs'
import { measure, type Measured } from './bench/measure.ts'
import { serveBrotli } from './bench/serve-brotli.ts'
import { staticPage } from './bench/static-page.ts'

const dist = path.resolve(process.argv[2] ?? 'dist')
const runs = Number(process.argv[3] ?? 5)
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'))

const manifest = decodeManifest(json(MANIFEST_PATH))
const [latest] = manifest.days
const longest = manifest.days.reduce((a, b) => (paperCount(b) > paperCount(a) ? b : a))
if (!latest) throw new Error('bench:page: the site has no days')
const days = latest === longest ? [latest] : [latest, longest]
const extra = new Map(
  days.map(({ day, hash }) => [`/static/${day}`, staticPage(decodedDay(json(dayPath(day, hash)) as EncodedDay))]),
)
const host = await serveBrotli(dist, extra)
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--enable-precise-memory-info',
  ],
})
for (const { day, ...summary } of days) {
  const url = day === latest.day && days.length === 1 ? '/' : `/day/${day}`
  console.log(`\n${day}, ${paperCount({ day, ...summary })} papers, medians of ${runs} runs`)
  for (const slow of [false, true])
    for (const warm of [false, true]) await compare(browser, { ours: url, page: `/static/${day}`, slow, warm })
}
await browser.close()
await host.close()

interface Comparison {
  readonly ours: string
  readonly page: string
  readonly slow: boolean
  readonly warm: boolean
}

async function compare(on: Browser, { ours, page, slow, warm }: Comparison): Promise<void> {
  const ourRuns: Measured[] = []
  const pageRuns: Measured[] = []
  for (let run = 0; run < runs; run++) {
    // One after the other, so that what else the machine does hits both.
    pageRuns.push(await measure(on, host.url + page, { slow, warm }))
    ourRuns.push(await measure(on, host.url + ours, { slow, warm }))
  }
  const mine = medians(ourRuns)
  const floor = medians(pageRuns)
  const ratio = (key: 'titles' | 'lcp') => `${mine[key]} / ${floor[key]} ms = ${(mine[key] / floor[key]).toFixed(2)}×`
  console.log(
    `  ${slow ? 'slow' : 'fast'} ${warm ? 'warm' : 'cold'}  titles ${ratio('titles')}  LCP ${ratio('lcp')}  TBT ${mine.tbt} ms  CLS ${mine.cls}` +
      (warm ? '' : `  ${mine.bytes} bytes, ${mine.requests} requests (${mine.before} before titles)`) +
      `  DOM heap ${mine.domMb} MB, JS ${mine.jsMb} MB  J ${mine.firstKey} ms`,
  )
}

function medians(all: readonly Measured[]): Measured {
  const keys = Object.keys(all[0] ?? {}) as (keyof Measured)[]
  return Object.fromEntries(
    keys.map((key) => [key, all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0]),
  ) as unknown as Measured
}
