import { describe, expect, it } from 'vitest'
import { viewQuery } from '#domain/library/library-view.ts'
import { sharedListQuery } from '#domain/library/shared-list.ts'
import { startOf, wellFormed } from '#domain/well-formed.ts'

describe('wellFormed', () => {
  it('leaves out what no address can hold', () => {
    expect(wellFormed('a\uD800b\uDC00c\u{1F600}')).toBe('abc\u{1F600}')
  })

  it('keeps a cut emoji in a tag or a name from breaking the page', () => {
    expect(viewQuery({ tags: ['a\uD83D'] })).toContain('tag=a')
    expect(sharedListQuery('a\uD83D', [])).toBe('n=a&p=')
  })
})

it('a start never ends in half of a pair', () => {
  expect(startOf('a😀b', 1)).toBe('a')
  expect(startOf('a😀b', 2)).toBe('a')
  expect(startOf('a😀b', 3)).toBe('a😀')
  expect(startOf('a😀b', 9)).toBe('a😀b')
})
