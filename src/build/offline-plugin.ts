import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { SERVICE_WORKER } from '#domain/offline.ts'

/** Builds `src/worker/sw.ts` as the service worker, and tells it which of the app's files to store. */
export function offline(): PluginOption {
  return VitePWA({
    // The app registers it itself, when the first view is done.
    injectRegister: null,
    registerType: 'prompt',
    manifest: false,
    // Written by hand: one that Workbox writes goes through Rollup, Babel and Terser, which takes two seconds of each build.
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: SERVICE_WORKER.replace(/\.js$/, '.ts'),
    injectManifest: {
      globPatterns: ['404.html', 'assets/**/*.{js,css}', 'icon-48.png', 'manifest.webmanifest'],
      // Files in assets never change under their name.
      dontCacheBustURLsMatching: /assets\//,
    },
    integration: {
      configureCustomSWViteBuild(config) {
        // Also when the shell says NODE_ENV=development: Workbox would write to the console.
        config.define = { ...config.define, 'process.env.NODE_ENV': '"production"' }
        config.logLevel = 'error'
        // The plugin asks for one file by an option that has another name by now.
        const output = config.build?.rollupOptions?.output
        if (output === undefined || Array.isArray(output)) return
        delete output.inlineDynamicImports
        output.codeSplitting = false
      },
    },
  })
}
