import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Puts a Content-Security-Policy into every page of the build: only this site's own files, and the one inline script
 * by its hash. The dev server injects scripts of its own, so it goes without.
 */
export function contentSecurity(): Plugin {
  return {
    name: 'ridu:content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
  }
}

/** The policy of a page, with the hashes of its inline scripts. */
export function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  const hashes = inline.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
