import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurity } from './src/build/content-security-plugin.ts'
import { digests } from './src/build/digests-plugin.ts'
import { feeds } from './src/build/feeds/feeds-plugin.ts'
import { offline } from './src/build/offline-plugin.ts'
import { pageOptions } from './src/build/pages/page-options.ts'
import { pages } from './src/build/pages/pages-plugin.ts'
import { leanQuery } from './src/build/lean-query-plugin.ts'
import { leanReact } from './src/build/lean-react-plugin.ts'
import { spaFallback } from './src/build/spa-fallback-plugin.ts'

/** Modules whose path below `src` begins with one of these patterns. */
const within = (...paths: string[]) => new RegExp(`/src/(?:${paths.join('|')})`.replaceAll('/', '[\\\\/]'))

const unit = (name: string, environment: 'node' | 'happy-dom', include: string[]) => ({
  extends: true as const,
  test: {
    name,
    environment,
    include,
    // Only tests of the app leave something behind: modules with state, a page in the document.
    isolate: name === 'app',
    setupFiles: [
      'tests/support/fail-on-console.ts',
      ...(environment === 'node' ? [] : ['tests/support/browser-gaps.ts']),
    ],
  },
})

export default defineConfig({
  plugins: [
    react(),
    leanQuery(),
    leanReact(),
    tailwindcss(),
    digests({
      dir: process.env.DIGEST_DIR ?? 'seeds',
      cacheDir: process.env.DIGEST_CACHE ?? 'node_modules/.cache/ridu',
    }),
    contentSecurity(),
    spaFallback(),
    pages(pageOptions(process.env)),
    feeds(pageOptions(process.env)),
    offline(),
  ],
  build: {
    modulePreload: {
      polyfill: false,
      // The first page names the files that belong to its day; the other pages name their own, when they are asked for.
      resolveDependencies: (file, files) => (/(?:library|settings|not-found)-page/.test(file) ? [] : files),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      // How long plugins take depends on the machine, and is no fault of who builds.
      checks: { bundlerTimings: false },
      // What the first page needs is one file: split into the chunks it shares with later pages it is 8 KB larger.
      output: {
        // The first page names every file that can come later: short, but six characters do not tell 65 files apart.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 1 },
            // One file of small drawings instead of twenty, each of which the first page would have to name.
            { name: 'icons', test: /node_modules.lucide/ },
            // One of the styles that are not the first page's.
            { name: 'later', test: /src.app.(?:features|pages|ui).*\.css$/ },
            // And one of the small parts that several of the later files share.
            {
              name: 'shared',
              test: within(
                'app/(?:data|features/navigation|keyboard|state|ui)/',
                'app/pages/(?:key-labels|load-state|paper-menu|status-line|use-(?:gestures|held-steps|paper-actions))',
                'domain/(?:library/|months|offline|timeline|trusted|well-formed|wire)',
              ),
              minShareCount: 2,
            },
            // What a day asks for at the reader's first move: one file instead of twenty small ones.
            {
              name: 'beside',
              test: within(
                'app/features/timeline/timeline.tsx',
                'app/pages/(?:day-(?:keys|tools)|pane-borders|rail-index|skip-links|updates)',
              ),
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    maxWorkers: '100%',
    // Files of the app are transformed while they are asked for: the first test of a file waits for them.
    testTimeout: 30_000,
    projects: [
      unit('node', 'node', ['tests/{domain,build,worker,architecture}/**/*.test.ts']),
      // The domain runs in the browser too, so its tests do.
      unit('browser', 'happy-dom', ['tests/domain/**/*.test.ts']),
      unit('app', 'happy-dom', ['tests/app/**/*.test.{ts,tsx}']),
    ],
  },
})
