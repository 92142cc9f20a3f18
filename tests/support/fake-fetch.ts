import { vi } from 'vitest'

/** What a path answers instead of its file: an HTTP status, no answer at all, or another text. */
export type Fault = number | 'offline' | { readonly text: string }

export interface FakeFetch {
  /** Paths asked for so far, in order. */
  readonly asked: string[]
  /** Path → what it answers instead of its file. May be changed while the app runs. */
  readonly faults: Map<string, Fault>
}

/** Answers `fetch` from a map of files, as a static host would. */
export function fakeFetch(files: ReadonlyMap<string, string>): FakeFetch {
  const asked: string[] = []
  const faults = new Map<string, Fault>()
  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const path = new URL(input instanceof Request ? input.url : input, location.href).pathname.slice(1)
    asked.push(path)
    await Promise.resolve()
    if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError')
    const fault = faults.get(path)
    if (fault === 'offline') throw new TypeError('Failed to fetch')
    if (typeof fault === 'number') return new Response('', { status: fault })
    const text = fault?.text ?? files.get(path)
    return text === undefined ? new Response('not found', { status: 404 }) : new Response(text)
  }
  vi.stubGlobal('fetch', answer)
  return { asked, faults }
}
