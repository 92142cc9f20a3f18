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

/** The page with the policy in its head made anew, after its inline scripts or styles changed. */
export function withPolicy(html: string): string {
  return html.replace(
    /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
    (_, start: string) => start + policyFor(html),
  )
}

/** The policy of a page, with the hashes of its inline scripts and styles. */
export function policyFor(html: string): string {
  const hashes = (element: string) =>
    [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
      ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    )
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes('script')].join(' '),
    ["style-src 'self'", ...hashes('style')].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
