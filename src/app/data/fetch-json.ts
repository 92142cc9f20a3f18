import { FetchError } from './fetch-error.ts'

/** The address of a data file under the app's base path. */
export function dataUrl(path: string): string {
  return import.meta.env.BASE_URL + path
}

/**
 * Fetches and parses a file of this site.
 * @throws FetchError when it does not arrive or is not JSON
 */
export async function fetchJson(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(dataUrl(path), init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    return undefined
  })
  if (!response?.ok) throw new FetchError(path, response?.status)
  return response.json().catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    // A static host may answer an unknown path with its 404 page and status 200. Anything else is a lost connection.
    throw new FetchError(path, cause instanceof SyntaxError ? 404 : undefined)
  })
}
