import { SERVICE_WORKER } from '#domain/offline.ts'
import { dataUrl } from './fetch-json.ts'
import { ownScript } from './own-script.ts'

/** A new version of the app that waits for its turn; `apply` reloads the page into it. */
export interface WaitingVersion {
  readonly apply: () => void
}

let registered: Promise<ServiceWorkerRegistration | undefined> | undefined

/**
 * Registers the service worker, once in the life of the tab, and tells of versions that wait. Without one, or where it
 * is not allowed, everything else goes on.
 * @param signal ends the telling; the registration outlives every view
 */
export async function watchVersions(onVersion: (version: WaitingVersion) => void, signal: AbortSignal): Promise<void> {
  registered ??= register()
  const registration = await registered
  if (!registration || signal.aborted) return
  const tell = () => {
    const { waiting } = registration
    // The first one ever has nobody to take over from.
    if (waiting && navigator.serviceWorker.controller) onVersion({ apply: () => apply(waiting) })
  }
  const follow = () => registration.installing?.addEventListener('statechange', tell, { signal })
  tell()
  follow()
  registration.addEventListener('updatefound', follow, { signal })
}

/** Looks for a new version now. */
export async function lookForVersion(): Promise<void> {
  const registration = await registered
  await registration?.update().catch(() => undefined)
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return undefined
  try {
    return await navigator.serviceWorker.register(ownScript(dataUrl(SERVICE_WORKER)))
  } catch {
    registered = undefined // The next view tries again.
    return undefined
  }
}

function apply(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
}
