import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { headersFile } from '../content-security.ts'
import { digestsData } from '../digests-plugin.ts'
import type { PageOptions } from './page-options.ts'
import { earlyScript } from './early-script.ts'
import { planPages } from './page-plan.ts'
import { pageTemplate } from './page-template.ts'
import { drawPages } from './page-threads.ts'

/**
 * Draws `/`, the days and the papers as HTML at build time, through the components the browser takes them over with.
 * Stands after `digests()`, whose data it draws.
 */
export function pages(options: PageOptions): Plugin {
  let config: ResolvedConfig

  return {
    name: 'ridu:pages',
    apply: 'build',

    configResolved(resolved) {
      config = resolved
    },

    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir: outDir }, bundle) {
        const index = bundle['index.html']
        if (this.environment.name !== 'client' || outDir === undefined || index?.type !== 'asset') return
        const plan = planPages(digestsData(config), options)
        const css = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'))
        if (plan.days === 0 || css?.type !== 'asset') return
        const html = String(index.source)
        const early = await earlyScript(config.root)
        const templates = {
          day: pageTemplate(html, early, String(css.source)),
          paper: pageTemplate(html, early, undefined),
        }
        const shells = [html, ...Object.values(templates).map(({ start, middle, end }) => start + middle + end)]
        await writeFile(path.join(outDir, '_headers'), headersFile(config.base, shells.join('')))
        const code = await buildWorker(config)
        const report = await drawPages(
          path.join(code, 'page-worker.mjs'),
          {
            outDir: path.resolve(outDir),
            base: config.base,
            site: options.site,
            files: options.files ?? 'folder',
            year: plan.year,
            templates,
          },
          plan.jobs(),
          plan.days,
        )
        await rm(code, { recursive: true, force: true })
        config.logger.info(
          `pages: ${report.pages} of ${plan.choice}, ${(report.bytes / 1e6).toFixed(1)} MB` +
            (options.site === undefined ? '; SITE_URL is not set, so without canonical address, picture, sitemap' : ''),
        )
      },
    },
  }
}

/** Builds the app for Node, and returns the folder it lies in. */
async function buildWorker({ root, base, logLevel }: ResolvedConfig): Promise<string> {
  const outDir = path.join(root, 'node_modules/.cache/ridu', `server-${process.pid}-${Date.now()}`)
  await build({
    root,
    base,
    configFile: false,
    // What it warns of, the build of the app warned of before.
    logLevel: logLevel === 'silent' ? 'silent' : 'error',
    // Also when the shell says NODE_ENV=development: pages are drawn by the React that visitors get.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { development: false } },
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'src/server/page-worker.ts',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'page-worker.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return outDir
}
