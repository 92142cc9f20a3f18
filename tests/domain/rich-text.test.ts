import { describe, expect, it } from 'vitest'
import { BREAK, plainText, sliceRich, type RichText } from '#domain/rich-text.ts'

const TEXT: RichText = [`多${BREAK}模态`, ['sup', '2'], ' 见 ', ['a', 'https://a.org']]

describe('plainText', () => {
  it('drops markup and break marks', () => {
    expect(plainText(TEXT)).toBe('多模态2 见 https://a.org')
  })
})

describe('sliceRich', () => {
  it('cuts strings in units of the plain text', () => {
    expect(sliceRich(TEXT, 1, 3)).toEqual(['模态'])
    expect(plainText(sliceRich(TEXT, 0, 6))).toBe('多模态2 见')
  })

  it('keeps a link whole when any of it lies inside', () => {
    expect(sliceRich(TEXT, 5, 9)).toEqual(['见 ', ['a', 'https://a.org']])
  })

  it('keeps the break marks of a string it does not cut', () => {
    expect(sliceRich(TEXT, 0)).toEqual(TEXT)
  })
})
