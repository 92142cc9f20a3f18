/**
 * A plain static host, as GitHub Pages or nginx serve a folder: files, folder indexes, pages without their `.html`, and
 * 404.html for the rest.
 */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Partial<Record<string, string>>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

export interface StaticHost {
  /** Where the site's root is, without a slash at the end: `http://127.0.0.1:4001/repo`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves a folder on a free port of this machine.
 * @param base the path it is served under, `/` or `/repo/`
 * @param headers sent with every file
 */
export async function serveFolder(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const found = pathname.startsWith(base) ? fileFor(folder, pathname.slice(base.length)) : undefined
    const file = found ?? path.join(folder, '404.html')
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
    response.writeHead(found ? 200 : 404, { ...headers, 'content-type': type })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`, close: () => closed(server) }
}

function fileFor(folder: string, inside: string): string | undefined {
  const file = path.join(folder, decoded(inside))
  const candidates = [file, path.join(file, 'index.html'), `${file}.html`]
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
}

/** A path that is not percent-encoded text names no file. */
function decoded(inside: string): string {
  try {
    return decodeURIComponent(inside).replaceAll('\0', '')
  } catch {
    return inside
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}
