import { DATA_CACHE, MANIFEST_CACHE } from '#domain/offline.ts'
import { MANIFEST_PATH } from '#domain/wire.ts'
import { dataUrl } from './fetch-json.ts'

/** A pause between two files leaves the network to the reader. */
const PAUSE_MS = 50
const WAIT_MS = 1000

/**
 * Stores the files that are not stored yet and drops those no longer kept, so that storage stays bounded. Stops when
 * `signal` aborts; does nothing where the browser has no cache.
 * @param files paths below the base
 * @param held the text of a file that the app has already; undefined when it must be fetched
 * @param waits whether the reader needs the machine: asked before each file, and again after a while
 */
export async function keepOffline(
  files: readonly string[],
  held: (file: string) => string | undefined,
  signal: AbortSignal,
  waits: () => boolean,
): Promise<void> {
  if (!('caches' in globalThis)) return
  // The service worker was not there yet when the page asked for it.
  const manifests = await caches.open(MANIFEST_CACHE)
  const manifest = held(MANIFEST_PATH)
  if (manifest !== undefined && !(await manifests.match(dataUrl(MANIFEST_PATH))))
    await manifests.put(dataUrl(MANIFEST_PATH), jsonResponse(manifest))
  const cache = await caches.open(DATA_CACHE)
  const wanted = new Map(files.map((file) => [new URL(dataUrl(file), location.href).href, file]))
  const stored = new Set((await cache.keys()).map(({ url }) => url))
  for (const url of stored) if (!wanted.has(url)) await cache.delete(url)
  for (const [url, file] of wanted) {
    while (waits() && !signal.aborted) await pause(WAIT_MS)
    if (signal.aborted || !navigator.onLine) return
    if (stored.has(url)) continue
    const text = held(file)
    const response =
      text === undefined ? await fetch(url, { signal, priority: 'low' }).catch(() => undefined) : jsonResponse(text)
    // A file that a new deploy has taken away is in the next manifest under another name.
    if (response?.ok) await cache.put(url, response)
    await pause(PAUSE_MS)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function jsonResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
