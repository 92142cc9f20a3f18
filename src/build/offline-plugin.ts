import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { DATA_CACHE, MANIFEST_CACHE, SERVICE_WORKER } from '#domain/offline.ts'

/** How long a page or the manifest may keep the reader waiting before what is stored answers, seconds. */
const PATIENCE = 3

/** The service worker: the app's files stored when it is installed, pages and the manifest fresh when the network answers. */
export function offline(): PluginOption {
  return VitePWA({
    // The app registers it itself, when the first view is done.
    injectRegister: null,
    registerType: 'prompt',
    manifest: false,
    filename: SERVICE_WORKER,
    workbox: {
      globPatterns: ['404.html', 'assets/**/*.{js,css}', 'icon.svg', 'manifest.webmanifest'],
      // Files of the data never change under their name, and neither do those in assets.
      dontCacheBustURLsMatching: /assets\//,
      inlineWorkboxRuntime: true,
      navigateFallback: null,
      directoryIndex: null,
      clientsClaim: true,
      runtimeCaching: [
        {
          urlPattern: ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
          handler: 'NetworkFirst',
          options: {
            networkTimeoutSeconds: PATIENCE,
            cacheName: 'ridu-pages',
            expiration: { maxEntries: 60 },
            precacheFallback: { fallbackURL: '404.html' },
          },
        },
        {
          urlPattern: /\/data\/(?:manifest|related)\.json$/,
          handler: 'NetworkFirst',
          options: { networkTimeoutSeconds: PATIENCE, cacheName: MANIFEST_CACHE },
        },
        {
          urlPattern: /\/data\/(?:day|ids|search|abstracts|related)\//,
          handler: 'CacheFirst',
          options: { cacheName: DATA_CACHE, expiration: { maxEntries: 600 } },
        },
      ],
    },
  })
}
