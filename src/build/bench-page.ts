/**
 * `npm run bench:page -- [runs]`: the built site beside a hand-written static page of the same text, in one interleaved
 * run in Chromium, cold and warm, at full speed and at 1.6 Mbps / 150 ms / 4× CPU, served with brotli. Prints medians,
 * and ratios to the static page. Builds the seeds, and 530 days with one of 604 papers, into a temporary folder.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { chromium, type Browser } from '@playwright/test'
import { build } from 'vite'
import { dayPath, decodedDay, decodeManifest, MANIFEST_PATH, type EncodedDay } from '#domain/wire.ts'
import { writeLargeArchive } from './bench/large-archive.ts'
import { measure, timeFirstKey, timeTimeline, type Conditions, type Measured } from './bench/measure.ts'
import { serveBrotli } from './bench/serve-brotli.ts'
import { staticPage } from './bench/static-page.ts'

const SEEDS = 'seeds'
const runs = Number(process.argv[2] ?? 5)

// The dev server's loader runs this, which says development; what is measured is the site as it is deployed.
process.env['NODE_ENV'] = 'production'

const temp = mkdtempSync(path.join(tmpdir(), 'ridu-bench-'))
try {
  await bench()
} finally {
  rmSync(temp, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const seeds = readdirSync(SEEDS).sort()
  const longDay = writeLargeArchive(path.join(temp, 'digests'), path.join(SEEDS, seeds.at(-1) ?? ''))
  const small = await site('small', SEEDS)
  const large = await site('large', path.join(temp, 'digests'))
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  console.log(`Medians of ${runs} runs, beside a static page of the same text.`)
  console.log('\nThe latest day of the seeds:')
  await compareAll(browser, `${small.url}/`, `${small.url}/static/${small.latest}`)
  const keys = await repeat(() => timeFirstKey(browser, `${small.url}/`))
  const [row, paper] = [0, 1].map((i) => median(keys.map((one) => one[i] ?? 0)))
  console.log(`  first J, 4× CPU: its row ${row} ms after first paint, its paper ${paper} ms`)
  console.log('\n604 papers:')
  await compareAll(browser, `${large.url}/day/${longDay}`, `${large.url}/static/${longDay}`)
  console.log('\n530 days:')
  for (const slow of [false, true]) {
    const took = await repeat(() => timeTimeline(browser, `${large.url}/`, slow))
    const [open, task] = [0, 1].map((i) => median(took.map((one) => one[i] ?? 0)))
    console.log(`  ${slow ? 'slow' : 'fast'}  all months open ${open} ms, longest task ${task} ms`)
  }
  await browser.close()
  await Promise.all([small.close(), large.close()])
}

/** Builds and serves a site, with a static page of each of its days under `/static/DAY`. */
async function site(name: string, digests: string) {
  const outDir = path.join(temp, name)
  process.env['DIGEST_DIR'] = digests
  process.env['PAGE_DAYS'] = '10'
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(outDir, file), 'utf8'))
  const { days } = decodeManifest(json(MANIFEST_PATH))
  const pages = new Map(
    days
      .slice(0, 10)
      .map(({ day, hash }) => [`/static/${day}`, staticPage(decodedDay(json(dayPath(day, hash)) as EncodedDay))]),
  )
  return { ...(await serveBrotli(outDir, pages)), latest: days[0]?.day }
}

async function compareAll(browser: Browser, ours: string, page: string): Promise<void> {
  for (const slow of [false, true]) for (const warm of [false, true]) await compare(browser, ours, page, { slow, warm })
  const phone = await measure(browser, ours, { slow: true, warm: false, width: 390 })
  console.log(
    `  phone, slow cold, one run  CLS ${phone.cls}  TBT ${phone.tbt} ms  ${phone.bytes} bytes, ${phone.requests} requests`,
  )
}

async function compare(browser: Browser, ours: string, page: string, conditions: Conditions): Promise<void> {
  const ourRuns: Measured[] = []
  const pageRuns: Measured[] = []
  for (let run = 0; run < runs; run++) {
    // One after the other, so that what else the machine does hits both.
    pageRuns.push(await measure(browser, page, conditions))
    ourRuns.push(await measure(browser, ours, conditions))
  }
  const mine = (key: keyof Measured) => median(ourRuns.map((one) => one[key]))
  const floor = (key: keyof Measured) => median(pageRuns.map((one) => one[key]))
  const ratio = (key: 'titles' | 'lcp') => `${mine(key)} / ${floor(key)} ms = ${(mine(key) / floor(key)).toFixed(2)}×`
  console.log(
    `  ${conditions.slow ? 'slow' : 'fast'} ${conditions.warm ? 'warm' : 'cold'}  titles ${ratio('titles')}  LCP ${ratio('lcp')}` +
      `  TBT ${mine('tbt')} ms (longest task ${mine('longestTask')})  CLS ${mine('cls')}` +
      (conditions.warm
        ? ''
        : `  ${mine('bytes')} bytes, ${mine('requests')} requests (${mine('before')} before titles)`) +
      `  DOM heap ${mine('dom')} MB (page ${floor('dom')}), JS ${mine('js')} MB, renderer ${mine('renderer')} MB (page ${floor('renderer')})`,
  )
}

async function repeat<T>(once: () => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let run = 0; run < runs; run++) all.push(await once())
  return all
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
