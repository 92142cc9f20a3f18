import { createHash } from 'node:crypto'
import { OWN_SCRIPTS } from '#domain/trusted-types.ts'

/**
 * The Content-Security-Policy of a page: this site's own files, its inline scripts and styles by their hashes, nothing
 * else.
 * Text can become neither markup nor script: the one Trusted Types policy makes addresses of this site's workers.
 */
export function policyFor(html: string): string {
  const hashes = (element: string) => {
    const found = html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))
    return new Set([...found].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`))
  }
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes('script')].join(' '),
    ["style-src 'self'", ...hashes('style')].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${OWN_SCRIPTS}`,
  ].join('; ')
}

/**
 * What a host should send with every file, for one that can: the policy of the pages, and what no page can say itself.
 * @param html the pages one after the other, as far as their inline scripts and styles differ
 */
export function securityHeaders(html: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policyFor(html)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/** The `_headers` file that hosts such as Netlify and Cloudflare Pages read. */
export function headersFile(base: string, html: string): string {
  const headers = Object.entries(securityHeaders(html)).map(([name, value]) => `  ${name}: ${value}\n`)
  return `${base.startsWith('/') ? base : '/'}*\n${headers.join('')}`
}
