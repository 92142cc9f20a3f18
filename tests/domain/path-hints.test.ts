import { describe, expect, it } from 'vitest'
import { hintsIn } from '#domain/path-hints.ts'

describe('hintsIn', () => {
  it.each([
    ['/abs/2511.23478v2', { id: '2511.23478' }],
    ['/pdf/2511.23478', { id: '2511.23478' }],
    ['/doi/10.1101/2024.04.22.590558', { id: '10.1101/2024.04.22.590558' }],
    ['/archive/2025-12-01/list', { day: '2025-12-01' }],
    ['/2025-12-01/2511.23478', { id: '2511.23478', day: '2025-12-01' }],
    ['/day/2025-13-41', {}],
    ['/nothing', {}],
  ])('in %s', (path, hints) => {
    expect(hintsIn(path)).toEqual(hints)
  })
})
