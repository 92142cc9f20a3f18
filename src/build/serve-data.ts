import type { Connect } from 'vite'
import { DEV_PROBLEMS_PATH } from '#domain/wire.ts'
import type { DigestStore } from './digest-store.ts'

/** Answers requests below `data/` from memory, fresh each time; all others go on to the next handler. */
export function serveData(base: string, open: () => Promise<DigestStore>): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = pathBelow(base, request.url ?? '')
    if (path === undefined || !path.startsWith('data/')) {
      next()
      return
    }
    open().then((store) => {
      const json = fileOf(store, path)
      response.statusCode = json === undefined ? 404 : 200
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.setHeader('cache-control', 'no-store')
      response.end(json ?? JSON.stringify({ error: `${path} is not among the data files` }))
    }, next)
  }
}

function pathBelow(base: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/, '')
  const prefix = base.startsWith('/') ? base : '/'
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined
}

function fileOf(store: DigestStore, path: string): string | undefined {
  if (path === DEV_PROBLEMS_PATH) return JSON.stringify(store.data().problems)
  return path.startsWith('data/related') ? store.related().get(path) : store.data().files.get(path)
}
