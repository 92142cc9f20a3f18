import type { Plugin } from 'vite'
import { headersFile, policyFor } from './content-security.ts'

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
      base = config.base
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
        const source = headersFile(base, String(page.source))
        this.emitFile({ type: 'asset', fileName: '_headers', source })
      },
    },
  }
}

/** The page with the policy in its head made anew, after its inline scripts or styles changed. */
export function withPolicy(html: string): string {
  return html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
    (_, start: string) => start + policyFor(html),
  )
}
