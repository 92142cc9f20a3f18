import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const TYPES: Readonly<Partial<Record<string, string>>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/**
 * Serves a built site as a good static host does: brotli, pages revalidated, named files cached for ever.
 * @param extra path → HTML of pages beside the site
 */
export async function serveBrotli(folder: string, extra: ReadonlyMap<string, string>) {
  const packed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = fileFor(folder, decodeURIComponent(pathname))
    const text = extra.get(pathname)
    const body = packed.get(pathname) ?? brotliCompressSync(text ?? readFileSync(file))
    packed.set(pathname, body)
    const isNamed = /^\/(?:assets|data\/(?:day|ids|search))\//.test(pathname)
    response.writeHead(200, {
      'content-type':
        text === undefined ? (TYPES[path.extname(file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': isNamed ? 'public, max-age=31536000, immutable' : 'max-age=60',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function fileFor(folder: string, pathname: string): string {
  const at = path.join(folder, pathname)
  const found = [at, path.join(at, 'index.html'), `${at}.html`].find(
    (file) => existsSync(file) && statSync(file).isFile(),
  )
  return found ?? path.join(folder, '404.html')
}
