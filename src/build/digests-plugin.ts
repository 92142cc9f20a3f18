import path from 'node:path'
import type { Logger, Plugin, ResolvedConfig } from 'vite'
import { DATA_CHANGED_EVENT, MANIFEST_PATH } from '#domain/wire.ts'
import type { BuiltData } from './build-data.ts'
import { digestCache } from './digest-cache.ts'
import { digestStore, type DigestStore } from './digest-store.ts'
import { isDigestFile } from './digest-files.ts'
import type { LoadProgress } from './load-folder.ts'
import { problemReport, problemSummary } from './problem-report.ts'
import { progressLine } from './progress-line.ts'
import { serveData } from './serve-data.ts'
import { writeData } from './write-data.ts'

const NAME = 'ridu:digests'

/** Options of the plugin. */
export interface DigestsOptions {
  /** Folder of the digests, absolute or relative to the working directory; it may lie outside the project. */
  readonly dir: string
  /** Where prepared digests are kept between builds; nowhere when undefined. */
  readonly cacheDir: string | undefined
}

/** What other plugins may ask of this one. */
export interface DigestsApi {
  /** The data of the digests as they are now. */
  readonly data: () => BuiltData
}

/** The data of the digests plugin of a build. @throws Error when there is no such plugin */
export function digestsData({ plugins }: ResolvedConfig): BuiltData {
  const plugin = plugins.find(({ name }) => name === NAME) as Plugin<DigestsApi> | undefined
  if (!plugin?.api) throw new Error('add the digests plugin before those that use its data')
  return plugin.api.data()
}

/** Makes the app's data from a folder of digests: files in the build, a live copy of them on the dev server. */
export function digests({ dir, cacheDir }: DigestsOptions): Plugin<DigestsApi> {
  const root = path.resolve(dir)
  let config: ResolvedConfig
  let loading: LoadProgress = { done: 0, total: 0, cached: 0 }
  let progress = progressLine()
  const store = digestStore(root, {
    ...(cacheDir === undefined ? {} : { cache: digestCache(path.resolve(cacheDir)) }),
    onProgress(now) {
      loading = now
      progress.update(`digests: read ${now.done} of ${now.total}`)
    },
  })
  const load = async () => {
    const files = await store.load()
    progress.clear()
    return files
  }

  return {
    name: NAME,
    api: { data: () => store.data() },

    configResolved(resolved) {
      config = resolved
    },

    // Read and put together while the app is bundled, which other threads do for the most part.
    buildStart() {
      if (config.command !== 'build' || this.environment.name !== 'client') return
      store.forget()
      progress = progressLine()
      // Both are asked for again below, where what goes wrong is heard.
      load()
        .then(() => store.data())
        .catch(() => {})
    },

    // A digest that would lose a paper fails the build before anything is written.
    async buildEnd(error) {
      if (error || config.command !== 'build' || this.environment.name !== 'client') return
      for (const file of await load()) this.addWatchFile(file)
      const { errors, notes } = problemReport(store.data().problems)
      if (notes !== '') config.logger.warn(notes)
      if (errors !== '') this.error(`digests that would lose papers:\n${errors}`)
    },

    // Written here and not emitted: the build log would list hundreds of files.
    async writeBundle({ dir: outDir }) {
      if (config.command !== 'build' || this.environment.name !== 'client' || outDir === undefined) return
      const data = store.data()
      // The disk writes while what is near each paper is looked up.
      const written = writeData(data.files, outDir)
      await Promise.all([written, writeData(store.related(), outDir)])
      const { days, papers } = data.counts
      config.logger.info(
        `digests: ${papers} papers of ${days} days in ${data.files.size} files; ` +
          `${loading.cached} of ${loading.total} digests were unchanged; ${problemSummary(data.problems)}`,
      )
    },

    // The app asks for the manifest first of all: the browser may fetch it while the code is on its way.
    transformIndexHtml() {
      const href = config.base + MANIFEST_PATH
      return [{ tag: 'link', attrs: { rel: 'preload', href, as: 'fetch', crossorigin: 'anonymous' }, injectTo: 'head' }]
    },

    configureServer(server) {
      const { logger, base } = server.config
      server.middlewares.use(
        serveData(base, async () => {
          await load()
          return store
        }),
      )
      server.watcher.add(root)
      const changed = async (file: string) => {
        if (path.dirname(path.resolve(file)) !== root || !isDigestFile(file)) return
        await load()
        store.refresh(path.resolve(file))
        report(logger, store)
        server.environments.client.hot.send({ type: 'custom', event: DATA_CHANGED_EVENT })
      }
      for (const event of ['add', 'change', 'unlink'] as const) {
        server.watcher.on(event, (file) => {
          changed(file).catch((error: unknown) => logger.error(`digests: ${String(error)}`, { timestamp: true }))
        })
      }
      // Tools that only borrow the server's transforms (the test runner) never ask for data.
      if (server.config.server.middlewareMode) return undefined
      return load().then(() => report(logger, store))
    },
  }
}

function report(logger: Logger, store: DigestStore): void {
  const { errors, notes } = problemReport(store.data().problems)
  if (errors !== '') logger.error(errors, { timestamp: true })
  if (notes !== '') logger.warn(notes, { timestamp: true })
}
