import { createHash } from 'node:crypto'
import { OWN_SCRIPTS } from '#domain/trusted-types.ts'

/**
 * The Content-Security-Policy of a page: this site's own files, its inline scripts by their hashes, nothing else.
 * Text can become neither markup nor script: the one Trusted Types policy makes addresses of this site's workers.
 */
export function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  const hashes = inline.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
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

/** What a host should send with every file, for one that can: the policy of the page, and what no page can say itself. */
export function securityHeaders(html: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policyFor(html)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}
