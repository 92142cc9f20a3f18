import type { Plugin } from 'vite'
import { policyFor, securityHeaders } from './content-security.ts'

/**
 * Puts a Content-Security-Policy into every page of the build, and writes the same as response headers into
 * `_headers`, which hosts such as Netlify and Cloudflare Pages read. The dev server injects scripts of its own, so it
 * goes without.
 */
export function contentSecurity(): Plugin {
  let base = '/'
  return {
    name: 'ridu:content-security',
    apply: 'build',
    configResolved(config) {
      base = config.base.startsWith('/') ? config.base : '/'
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) }
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
      },
    },
    generateBundle: {
      // After Vite has put the final index.html into the bundle.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        const headers = Object.entries(securityHeaders(String(page.source)))
        const source = `${base}*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
        this.emitFile({ type: 'asset', fileName: '_headers', source })
      },
    },
  }
}
