import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { digests } from './src/build/digests-plugin.ts'
import { spaFallback } from './src/build/spa-fallback-plugin.ts'

const unit = (environment: 'node' | 'happy-dom', include: string[]) => ({
  extends: true as const,
  test: { name: environment, environment, include },
})

export default defineConfig({
  plugins: [
    react({ compiler: true }),
    tailwindcss(),
    digests({ dir: process.env.DIGEST_DIR ?? 'seeds' }),
    spaFallback(),
  ],
  build: { modulePreload: { polyfill: false }, reportCompressedSize: false },
  worker: { format: 'es' },
  test: {
    projects: [
      unit('node', ['tests/{domain,build,worker,architecture}/**/*.test.ts']),
      // The domain runs in the browser too, so its tests do.
      unit('happy-dom', ['tests/domain/**/*.test.ts', 'tests/app/**/*.test.{ts,tsx}']),
    ],
  },
})
