import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'

it('leaves to tokens.css what is as it comes: the same type there as in the default settings', () => {
  const css = readFileSync('src/app/styles/tokens.css', 'utf8')
  const { size, lineHeight, measure } = DEFAULT_SETTINGS
  expect(css).toContain(`--read-size: ${size / 16}rem;`)
  expect(css).toContain(`--read-lh: ${lineHeight};`)
  expect(css).toContain(`--read-measure: ${measure}em;`)
})
