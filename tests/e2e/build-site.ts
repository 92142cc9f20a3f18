/**
 * Builds the site once for all browser tests, at the root, under a sub-path, with an address, of hostile digests, and of
 * days of 604 papers, and serves each as a static host would.
 */
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { writeLongDays } from '../bench/long-day.ts'
import { writeHostileDigests } from '../support/hostile-digests.ts'
import { serveFolder, type StaticHost } from '../support/static-host.ts'

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

/** Where a site lies once it is built. */
export function builtFolder(name: string): string {
  return path.join(OUT, name)
}

interface Site {
  /** What the environment tells the build. */
  readonly env?: Readonly<Record<string, string>>
  readonly base?: string
  /** Writes digests of its own and says where; without it the seeds are read. */
  readonly digests?: (folder: string) => unknown
  /** Served with the headers the build writes. */
  readonly headers?: true
}

const SITES: Readonly<Record<string, Site>> = {
  [ROOT_SITE]: {},
  [LONG_SITE]: { digests: writeLongDays },
  [HOSTILE_SITE]: { digests: writeHostileDigests, headers: true },
  // As the README has it for GitHub Pages.
  [SUB_PATH_SITE]: { base: '/repo/', env: { PAGE_FILES: 'html' } },
  [ADDRESSED_SITE]: { env: { SITE_URL: 'https://ridu.example' } },
}
/** Builds at a time: one has little to do for a second core. */
const AT_ONCE = 2

// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function buildSites(): Promise<() => Promise<void>> {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  const hosts: StaticHost[] = []
  const waiting = Object.entries(SITES)
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, site] = next
      const host = await buildAndServe(name, site)
      process.env[name] = host.url
      hosts.push(host)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return async () => {
    await Promise.all(hosts.map((host) => host.close()))
  }
}

async function buildAndServe(name: string, { env, base = '/', digests, headers }: Site): Promise<StaticHost> {
  const outDir = builtFolder(name)
  const digestDir = path.join(OUT, `${name}-digests`)
  await digests?.(digestDir)
  await runBuild(outDir, { ...env, ...(digests ? { DIGEST_DIR: digestDir } : {}) }, base)
  return serveFolder(outDir, base, headers && (await writtenHeaders(path.join(outDir, '_headers'))))
}

/**
 * Builds into a folder (beside what is there, when it lies outside), in a process of its own: a build, like the dev server, leaves its mark on
 * the environment.
 * @param env what the environment tells the build
 */
export async function runBuild(outDir: string, env: Readonly<Record<string, string>>, base = '/'): Promise<void> {
  const args = ['build', '--logLevel', 'error', '--base', base, '--outDir', outDir]
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
}

/** The headers of a `_headers` file with one rule for all paths. */
async function writtenHeaders(file: string): Promise<Record<string, string>> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/)))
}
