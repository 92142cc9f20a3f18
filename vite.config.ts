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
import { spaFallback } from './src/build/spa-fallback-plugin.ts'

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
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // What the first page needs is one file: split into the chunks it shares with later pages it is 8 KB larger.
      output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
  test: {
    maxWorkers: '100%',
    projects: [
      unit('node', 'node', ['tests/{domain,build,worker,architecture}/**/*.test.ts']),
      // The domain runs in the browser too, so its tests do.
      unit('browser', 'happy-dom', ['tests/domain/**/*.test.ts']),
      unit('app', 'happy-dom', ['tests/app/**/*.test.{ts,tsx}']),
    ],
  },
})
