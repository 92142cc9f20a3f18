import { describe, expect, it } from 'vitest'
import { isArxivId, parsePaperId, toDay, toHttpUrl, toPaperId, toSource } from '#domain/ids.ts'
import { unlistedPaperId } from '#domain/unlisted-id.ts'

describe('toDay', () => {
  it('takes days that exist', () => {
    expect(['2024-02-29', '2025-12-31'].map(toDay)).toEqual(['2024-02-29', '2025-12-31'])
    expect(['2025-02-29', '2025-13-01', '2025-00-10', '2025-11-31', '2025-1-1', ''].map(toDay)).toEqual(
      Array(6).fill(undefined),
    )
  })
})

describe('parsePaperId', () => {
  it.each([
    ['2511.23478', '2511.23478', undefined],
    ['arXiv:2511.23478v2', '2511.23478', 2],
    ['q-bio/0608003v1', 'q-bio/0608003', 1],
    ['math.GT/0309136', 'math.GT/0309136', undefined],
    ['10.1101/2024.04.22.590558', '10.1101/2024.04.22.590558', undefined],
    ['10.64898/2026.04.29.721673v1', '10.64898/2026.04.29.721673', undefined],
    ['doi:10.1016/S0140-6736(20)30183-5', '10.1016/s0140-6736(20)30183-5', undefined],
  ])('reads %s', (text, id, version) => {
    expect(parsePaperId(text)).toEqual(version === undefined ? { id } : { id, version })
  })

  it.each(['', '2511', '2511.234', '10.1101/', '10.1101/../x', 'https://arxiv.org', 'unlisted-', '10.1101/a b'])(
    'refuses %j',
    (text) => {
      expect(parsePaperId(text)).toBeUndefined()
    },
  )
})

describe('unlistedPaperId', () => {
  it('is an id, and no arXiv id', () => {
    const id = unlistedPaperId('arxiv 标题 A')
    expect(toPaperId(id)).toBe(id)
    expect(isArxivId(id)).toBe(false)
    expect(unlistedPaperId('arXiv  标题 a')).toBe(id)
  })
})

describe('toHttpUrl', () => {
  it('takes http and https and nothing else', () => {
    expect(toHttpUrl('https://a.org/x?y#z')).toBe('https://a.org/x?y#z')
    expect(['javascript:alert(1)', 'https://', 'https://a b', '//a.org', 'https://u@a.org'].map(toHttpUrl)).toEqual(
      Array(5).fill(undefined),
    )
  })
})

describe('toSource', () => {
  it('reads any case', () => {
    expect(['arXiv', 'BioRxiv', 'pubmed'].map(toSource)).toEqual(['arxiv', 'biorxiv', undefined])
  })
})
