import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurity } from './src/build/content-security-plugin.ts'
import { digests } from './src/build/digests-plugin.ts'
import { spaFallback } from './src/build/spa-fallback-plugin.ts'

const unit = (environment: 'node' | 'happy-dom', include: string[]) => ({
  extends: true as const,
  test: {
    name: environment,
    environment,
    include,
    setupFiles: [
      'tests/support/fail-on-console.ts',
      ...(environment === 'node' ? [] : ['tests/support/browser-gaps.ts']),
    ],
  },
})

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    digests({ dir: process.env.DIGEST_DIR ?? 'seeds' }),
    contentSecurity(),
    spaFallback(),
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
    projects: [
      unit('node', ['tests/{domain,build,worker,architecture}/**/*.test.ts']),
      // The domain runs in the browser too, so its tests do.
      unit('happy-dom', ['tests/domain/**/*.test.ts', 'tests/app/**/*.test.{ts,tsx}']),
    ],
  },
})
