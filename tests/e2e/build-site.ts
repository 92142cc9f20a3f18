/** Builds the site once for all browser tests, at the root under a sub-path and with an address, and serves them as a static host would. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'
import { serveFolder } from '../support/static-host.ts'

const OUT = path.resolve('node_modules/.cache/e2e')

/** Addresses of the built sites, handed to the workers through the environment. */
export const ROOT_SITE = 'RIDU_ROOT_SITE'
export const SUB_PATH_SITE = 'RIDU_SUB_PATH_SITE'
/** Built for https://ridu.example. */
export const ADDRESSED_SITE = 'RIDU_ADDRESSED_SITE'

// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function buildSite(): Promise<() => Promise<void>> {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  const root = await buildAndServe('root', '/')
  const subPath = await buildAndServe('sub-path', '/repo/')
  process.env['SITE_URL'] = 'https://ridu.example'
  const addressed = await buildAndServe('addressed', '/')
  delete process.env['SITE_URL']
  process.env[ADDRESSED_SITE] = addressed.url
  // Building leaves it set to production; the tests of the dev server inherit it.
  delete process.env['NODE_ENV']
  process.env[ROOT_SITE] = root.url
  process.env[SUB_PATH_SITE] = subPath.url
  return async () => {
    await Promise.all([root.close(), subPath.close(), addressed.close()])
  }
}

async function buildAndServe(name: string, base: string) {
  const outDir = path.join(OUT, name)
  await build({ base, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return serveFolder(outDir, base)
}
