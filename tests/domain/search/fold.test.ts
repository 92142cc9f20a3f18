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
    // It folds piece by piece: the borders between pieces are where a unit could be lost or doubled.
    const text = String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919) & 0xffff))
    for (const length of [0, 1, 2, 1023, 1024, 1025, 2047, 2048, 2049, 5000])
      for (const from of [0, 1, 97]) {
        const part = text.slice(from, from + length)
        expect(fold(part)).toBe(part.split('').map(fold).join(''))
        expect(fold(part)).toHaveLength(part.length)
      }
  })

  it('gives one unit for each, and changes nothing more the second time', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(units.filter((unit) => fold(unit).length !== 1 || fold(fold(unit)) !== fold(unit))).toEqual([])
  })
})
