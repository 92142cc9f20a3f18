/**
 * Builds the site once for all browser tests, at the root, under a sub-path, with an address, of hostile digests, and of
 * days of 604 papers, and serves each as a static host would.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { writeLongDays } from '../bench/long-day.ts'
import { writeHostileDigests } from '../support/hostile-digests.ts'
import { serveFolder } from '../support/static-host.ts'

const OUT = path.resolve('node_modules/.cache/e2e')

/** Addresses of the built sites, handed to the workers through the environment. */
export const ROOT_SITE = 'RIDU_ROOT_SITE'
export const SUB_PATH_SITE = 'RIDU_SUB_PATH_SITE'
/** Made of digests that attack whoever shows them, and served with the headers the build writes. */
export const HOSTILE_SITE = 'RIDU_HOSTILE_SITE'
/** Two days of 604 papers. */
export const LONG_SITE = 'RIDU_LONG_SITE'
/** Built for https://ridu.example. */
export const ADDRESSED_SITE = 'RIDU_ADDRESSED_SITE'

// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function buildSite(): Promise<() => Promise<void>> {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  const root = await buildAndServe('root', '/')
  // As the README has it for GitHub Pages.
  process.env['PAGE_FILES'] = 'html'
  const subPath = await buildAndServe('sub-path', '/repo/')
  delete process.env['PAGE_FILES']
  const hostile = await buildHostileSite()
  const long = await buildLongSite()
  process.env['SITE_URL'] = 'https://ridu.example'
  const addressed = await buildAndServe('addressed', '/')
  delete process.env['SITE_URL']
  process.env[ADDRESSED_SITE] = addressed.url
  // Building leaves it set to production; the tests of the dev server inherit it.
  delete process.env['NODE_ENV']
  process.env[ROOT_SITE] = root.url
  process.env[SUB_PATH_SITE] = subPath.url
  process.env[HOSTILE_SITE] = hostile.url
  process.env[LONG_SITE] = long.url
  return async () => {
    await Promise.all([root.close(), subPath.close(), hostile.close(), long.close(), addressed.close()])
  }
}

async function buildAndServe(name: string, base: string) {
  const outDir = path.join(OUT, name)
  await build({ base, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return serveFolder(outDir, base)
}

async function buildHostileSite() {
  const outDir = path.join(OUT, 'hostile')
  const digests = path.join(OUT, 'hostile-digests')
  writeHostileDigests(digests)
  process.env['DIGEST_DIR'] = digests
  // Its digests have much to be noted.
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  delete process.env['DIGEST_DIR']
  return serveFolder(outDir, '/', await writtenHeaders(path.join(outDir, '_headers')))
}

async function buildLongSite() {
  const digests = path.join(OUT, 'long-digests')
  await writeLongDays(digests)
  process.env['DIGEST_DIR'] = digests
  const built = await buildAndServe('long', '/')
  delete process.env['DIGEST_DIR']
  return built
}

/** The headers of a `_headers` file with one rule for all paths. */
async function writtenHeaders(file: string): Promise<Record<string, string>> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/)))
}
