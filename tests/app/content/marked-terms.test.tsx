import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { MarkedTerms } from '../../../src/app/content/marked-terms.tsx'

afterEach(cleanup)
const htmlOf = (text: string, ...terms: string[]) =>
  render(<MarkedTerms text={text} terms={terms} />).container.innerHTML

describe('MarkedTerms', () => {
  it('marks every occurrence in any case, the longest term first', () => {
    expect(htmlOf('Video 与 video reasoning', 'VIDEO', 'video reasoning')).toBe(
      '<mark>Video</mark> 与 <mark>video reasoning</mark>',
    )
  })

  it('takes signs for themselves', () => {
    expect(htmlOf('f(x)* 与 [x]', '(x)*', '[x]', '')).toBe('f<mark>(x)*</mark> 与 <mark>[x]</mark>')
  })

  it('leaves text without terms alone', () => {
    expect(htmlOf('a<b')).toBe('a&lt;b')
  })
})
