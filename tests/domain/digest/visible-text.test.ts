import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText, withoutFloods } from '../../../src/domain/digest/visible-text.ts'

describe('visibleText', () => {
  it('takes out marks of direction, so that text is read in the order it is written', () => {
    expect(visibleText('a\u202Egnp.exe\u2066b\u2069\u200Fc\u061C')).toBe('agnp.exebc')
  })

  it('takes out zero-width characters, tags, controls and halves of pairs, so that text is found', () => {
    expect(visibleText('轨\u200B迹\u2060空\uFEFF间\u00AD')).toBe('轨迹空间')
    expect(visibleText('a\u{E0041}\u{E007F}b\u0000c\u001Bd\u0085e\uFFF9f')).toBe('abcdef')
    expect(visibleText('a\uD800b\uDC00c\u{1F600}')).toBe('abc\u{1F600}')
  })

  it('keeps lines, and joiners where an emoji or a script needs them', () => {
    expect(visibleText('a\n\tb')).toBe('a\n\tb')
    for (const text of [
      '\u{1F469}\u200D\u{1F52C}',
      '\u{1F3F3}\uFE0F\u200D\u{1F308}',
      '👍🏽',
      '\u0915\u094D\u200D\u0937',
      '\u0645\u06CC\u200C\u062E',
      '葛\u{E0100}',
    ])
      expect(visibleText(text)).toBe(text)
    expect(visibleText('pa\u200Dper')).toBe('paper')
  })

  it('keeps accents, but no towers of them', () => {
    expect(visibleText('Ế e\u0302\u0301')).toBe('Ế e\u0302\u0301')
    expect(visibleText(`Z${'\u0335'.repeat(50)}a`)).toBe(`Z${'\u0335'.repeat(4)}a`)
  })

  it('leaves Chinese, English and formulas as they are', () => {
    const text = '“G$^2$VLM”：提升 2--15 倍（注：…）— naïve Ångström α\u00A0β'
    expect(visibleText(text)).toBe(text)
  })

  it('reads each stretch as it would alone, whatever ordinary text stands between', () => {
    const strange = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(strange, strange, (before, after) => {
        expect(visibleText(`${before}纸 a${after}`)).toBe(`${visibleText(before)}纸 a${visibleText(after)}`)
      }),
    )
  })
})

describe('withoutFloods', () => {
  it('finds a run of any length over forty, wherever it starts', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 30, max: 90 }), (before, length) => {
        const text = `${'字'.repeat(before)}${'！'.repeat(length)}b`
        expect(withoutFloods(text)).toBe(`${'字'.repeat(before)}${'！'.repeat(Math.min(length, 40))}b`)
      }),
    )
  })

  it('cuts runs of signs, and nothing else', () => {
    expect(withoutFloods(`甲${'（【'.repeat(50_000)}乙`)).toBe(`甲${'（【'.repeat(20)}乙`)
    const text = `${'词'.repeat(100)}${'（a）'.repeat(50)}——${'-'.repeat(30)}`
    expect(withoutFloods(text)).toBe(text)
  })
})
