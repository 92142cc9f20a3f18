// The service worker: the app's files stored when it is installed, pages and the manifest fresh when the network answers.
import { clientsClaim, type WorkboxPlugin } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import { cleanupOutdatedCaches, PrecacheFallbackPlugin, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { DATA_CACHE, MANIFEST_CACHE } from '#domain/offline.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** The app's files and what each was made of; the build puts them here. */
  readonly __WB_MANIFEST: PrecacheEntry[]
}

/** How long a page or the manifest may keep the reader waiting before what is stored answers, seconds. */
const PATIENCE = 3

// A reader takes a new version by a press, and all tabs then at once.
self.addEventListener('message', ({ data }) => {
  if ((data as { readonly type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
clientsClaim()
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '' })
cleanupOutdatedCaches()

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  new NetworkFirst({
    networkTimeoutSeconds: PATIENCE,
    cacheName: 'ridu-pages',
    plugins: [newest(60), plugin(new PrecacheFallbackPlugin({ fallbackURL: '404.html' }))],
  }),
)
registerRoute(
  /\/data\/(?:manifest|related)\.json$/,
  new NetworkFirst({ networkTimeoutSeconds: PATIENCE, cacheName: MANIFEST_CACHE }),
)
registerRoute(
  /\/data\/(?:day|ids|search|abstracts|related)\//,
  new CacheFirst({ cacheName: DATA_CACHE, plugins: [newest(600)] }),
)

/** Keeps of a cache what was used last. */
function newest(maxEntries: number): WorkboxPlugin {
  return plugin(new ExpirationPlugin({ maxEntries }))
}

/** Workbox declares the same property of its plugins in two ways, which strict types tell apart. */
function plugin(one: object): WorkboxPlugin {
  return one as WorkboxPlugin
}
