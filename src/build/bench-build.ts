/**
 * Measures building and serving a large archive: `npm run bench:build -- [folder]`. The folder holds `expand.mjs`,
 * which writes the digests of 51,402 papers; it is no part of this repository.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { brotliCompressSync, constants } from 'node:zlib'
import { createServer } from 'vite'
import { parseDigests } from '#domain/digest/day-page.ts'
import { MANIFEST_PATH } from '#domain/wire.ts'
import { parseTime, SHAPES } from './bench/linear-time.ts'

const corpus = path.resolve(process.argv[2] ?? '../shared/corpus')
const expander = path.join(corpus, 'expand.mjs')
if (existsSync(expander)) await bench()
else {
  console.error(`bench:build: there is no ${expander}. Name the folder that has it: npm run bench:build -- FOLDER`)
  process.exitCode = 2
}

async function bench(): Promise<void> {
  const temp = mkdtempSync(path.join(tmpdir(), 'ridu-bench-'))
  const folder = path.join(temp, 'digests')
  const dist = path.join(temp, 'dist')
  process.env['DIGEST_DIR'] = folder
  process.env['DIGEST_CACHE'] = path.join(temp, 'cache')
  process.env['PAGE_DAYS'] = '0'
  try {
    console.log(execFileSync(process.execPath, [expander, '--out', folder], { encoding: 'utf8' }).trim())
    const files = readdirSync(folder)
      .sort()
      .map((name) => path.join(folder, name))
    const [latest = ''] = files.slice(-1)
    const papers = files.reduce((sum, file) => sum + linksIn(readFileSync(file, 'utf8')), 0)

    const cold = buildSite(dist)
    print('cold build', `${seconds(cold.ms)}, ${Math.round((papers / cold.ms) * 1000)} papers/s, ${peak(cold)}`)
    edit(latest)
    const warm = buildSite(dist)
    print('warm build, one digest changed', `${seconds(warm.ms)}, ${peak(warm)}`)
    printSizes(path.join(dist, 'data'))
    print('parser alone', `${parserSpeed(files).toFixed(1)} MB/s`)
    printGrowth()
    benchPages(dist)
    await benchDev(latest)
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

/** The same build with pages of days and papers, as many as a build makes by itself. */
function benchPages(dist: string): void {
  delete process.env['PAGE_DAYS']
  const pages = buildSite(dist)
  print('build with pages, data cached', `${seconds(pages.ms)}, ${peak(pages)}`)
}

interface Run {
  readonly ms: number
  /** Most memory of the build and its threads, kilobytes. */
  readonly maxRss: number
}

/** A whole build as `npm run build` does it, in a process of its own. */
function buildSite(outDir: string): Run {
  const script =
    `import { build } from 'vite'; await build({ logLevel: 'error', build: { outDir: ${JSON.stringify(outDir)}, emptyOutDir: true } });` +
    'console.log(process.resourceUsage().maxRSS)'
  const started = performance.now()
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    stdio: [...stdio],
  })
  return { ms: performance.now() - started, maxRss: Number(printed.trim().split('\n').at(-1)) }
}

/** Changes a title, as a person would who corrects one. */
function edit(file: string): void {
  const mark = `改${Date.now().toString(36)}`
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(\n\|[-|\s]+\n\| )/, (head) => head + mark),
  )
}

function linksIn(text: string): number {
  return text.split('[PDF](').length - 1
}

/** Output of the build by kind: files, bytes, and bytes as a web server compresses them on the way. */
function printSizes(data: string): void {
  const rows: { kind: string; files: number; raw: number; brotli: number }[] = []
  for (const entry of readdirSync(data, { withFileTypes: true })) {
    const at = path.join(data, entry.name)
    const files = entry.isDirectory() ? readdirSync(at).map((name) => path.join(at, name)) : [at]
    const raw = files.reduce((sum, file) => sum + statSync(file).size, 0)
    rows.push({
      kind: entry.name,
      files: files.length,
      raw,
      brotli: files.reduce((sum, file) => sum + brotli(file), 0),
    })
  }
  const total = { kind: 'all data', files: 0, raw: 0, brotli: 0 }
  for (const row of rows) {
    total.files += row.files
    total.raw += row.raw
    total.brotli += row.brotli
  }
  for (const { kind, files, raw, brotli: packed } of [...rows, total])
    print(kind, `${files} files, ${kilobytes(raw)} raw, ${kilobytes(packed)} brotli`)
}

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

/** Megabytes of Markdown a second, the best of three rounds. */
function parserSpeed(files: readonly string[]): number {
  const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const)
  const bytes = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
  const rounds = [1, 2, 3].map(() => {
    const started = performance.now()
    for (const [file, text] of texts) parseDigests(file, text)
    return performance.now() - started
  })
  return bytes / 1e6 / (Math.min(...rounds) / 1000)
}

/** Time of the parser on texts without end, at three sizes: linear is 4× from the first to the last, quadratic 16×. */
function printGrowth(): void {
  for (const shape of SHAPES) {
    const times = [1.25e6, 2.5e6, 5e6].map((size) => parseTime(shape, size))
    const [least = 0, , most = 0] = times
    const each = times.map((ms) => ms.toFixed(0)).join(', ')
    print(`parser, ${shape.name}`, `${each} ms at 1.25, 2.5, 5 million characters: ${(most / least).toFixed(1)}×`)
  }
}

/** From saving a digest to the dev server serving a manifest that has it, the middle of five. */
async function benchDev(latest: string): Promise<void> {
  const opened = performance.now()
  const server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
  await server.listen()
  const url = `${server.resolvedUrls?.local[0] ?? ''}${MANIFEST_PATH}`
  const manifest = async () => (await fetch(url)).text()
  let before = await manifest()
  print('dev server, to the first manifest', seconds(performance.now() - opened))
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    edit(latest)
    for (;;) {
      const now = await manifest()
      if (now !== before) {
        before = now
        break
      }
      if (performance.now() - started > 30_000) throw new Error('The dev server did not notice that a digest changed.')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    times.push(performance.now() - started)
    // Editors save seldom; the watcher may treat two changes at once as one.
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await server.close()
  times.sort((a, b) => a - b)
  print('dev server, edit to served', `${Math.round(times[2] ?? 0)} ms (at most ${Math.round(times[4] ?? 0)} ms)`)
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(36)} ${figure}`)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function peak({ maxRss }: Run): string {
  return `peak ${Math.round(maxRss / 1024)} MB`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
