import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { policyFor } from '../../src/build/content-security-plugin.ts'

describe('policyFor', () => {
  it('allows this site only, and no inline code', () => {
    const policy = policyFor('<script type="module" src="/a.js"></script>')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('http')
  })

  it('names each inline script by the hash of its very text', () => {
    const code = '\n  document.title = "a"\n'
    const hash = createHash('sha256').update(code).digest('base64')
    expect(policyFor(`<script>${code}</script><script src="/b.js"></script>`)).toContain(
      `script-src 'self' 'sha256-${hash}';`,
    )
  })
})
