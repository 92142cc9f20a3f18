import { describe, expect, it } from 'vitest'
import { idLabel, shortIdLabel } from '#domain/id-label.ts'
import { paperId } from '../support/known.ts'

const arxiv = paperId('2511.23477')
const unlisted = paperId('unlisted-0123456789a')

describe('idLabel', () => {
  it('names arXiv and its version, a DOI by itself, and nothing for an unlisted paper', () => {
    expect(idLabel(arxiv)).toBe('arXiv:2511.23477')
    expect(idLabel(arxiv, 2)).toBe('arXiv:2511.23477v2')
    expect(idLabel(paperId('10.1101/126490'), 2)).toBe('10.1101/126490')
    expect(idLabel(unlisted)).toBeUndefined()
  })
})

describe('shortIdLabel', () => {
  it('leaves out what all DOIs of a list share', () => {
    expect(shortIdLabel(arxiv)).toBe('2511.23477')
    expect(shortIdLabel(paperId('10.1101/2024.04.22.590558'))).toBe('2024.04.22.590558')
    expect(shortIdLabel(paperId('10.64898/2026.04.29.721673'))).toBe('10.64898/2026.04.29.721673')
    expect(shortIdLabel(unlisted)).toBeUndefined()
  })
})
