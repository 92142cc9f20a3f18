import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { policyFor, securityHeaders } from '../../src/build/content-security.ts'

describe('policyFor', () => {
  it('allows this site only, and no inline code', () => {
    const policy = policyFor('<script type="module" src="/a.js"></script>')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/http|data:|blob:|\*/)
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types ridu")
  })

  it('names each inline script by the hash of its very text', () => {
    const code = '\n  document.title = "a"\n'
    const hash = createHash('sha256').update(code).digest('base64')
    expect(policyFor(`<script>${code}</script><script src="/b.js"></script>`)).toContain(
      `script-src 'self' 'sha256-${hash}';`,
    )
  })
})

describe('securityHeaders', () => {
  it('says what the page says, and what only a header can', () => {
    const html = '<script>a</script>'
    expect(securityHeaders(html)['Content-Security-Policy']).toBe(`${policyFor(html)}; frame-ancestors 'none'`)
    expect(securityHeaders(html)['X-Content-Type-Options']).toBe('nosniff')
  })
})
