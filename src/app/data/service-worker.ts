import { SERVICE_WORKER } from '#domain/offline.ts'
import { dataUrl } from './fetch-json.ts'
import { ownScript } from './own-script.ts'

/** A new version of the app that waits for its turn; `apply` reloads the page into it. */
export interface WaitingVersion {
  readonly apply: () => void
}

/**
 * Registers the service worker. Without one, or where it is not allowed, everything else goes on.
 * @returns how to look for a new version now; undefined when there is no service worker
 */
export async function registerServiceWorker(
  onVersion: (version: WaitingVersion) => void,
): Promise<(() => void) | undefined> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return undefined
  const registration = await navigator.serviceWorker.register(ownScript(dataUrl(SERVICE_WORKER))).catch(() => undefined)
  if (!registration) return undefined
  const tell = () => {
    const { waiting } = registration
    // The first one ever has nobody to take over from.
    if (waiting && navigator.serviceWorker.controller) onVersion({ apply: () => apply(waiting) })
  }
  tell()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell)
  })
  return () => void registration.update().catch(() => undefined)
}

function apply(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}
