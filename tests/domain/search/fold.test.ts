import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/search/fold.ts'

describe('fold', () => {
  it('makes width, case, accents, quotes, dashes and blanks equal', () => {
    expect(fold('Ｃａｎｖａｓ\u3000Éclair “x”—y')).toBe('canvas eclair "x"-y')
  })

  it('knows letters that Unicode does not take apart', () => {
    expect(fold('Łukasz Jørgen Đỗ İzmir')).toBe('lukasz jorgen do izmir')
  })

  it('leaves Han, kana and Hangul as they are', () => {
    expect(fold('视频が한글')).toBe('视频が한글')
  })

  it('never changes the length, so that ranges stay valid', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
    )
  })

  it('gives one unit for each, and changes nothing more the second time', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(units.filter((unit) => fold(unit).length !== 1 || fold(fold(unit)) !== fold(unit))).toEqual([])
  })
})
