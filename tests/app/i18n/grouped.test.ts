import { expect, it } from 'vitest'
import fc from 'fast-check'
import { grouped } from '../../../src/app/i18n/grouped.ts'

it('writes whole numbers as the browser’s own formatting does', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(2000), fc.nat()), (n) => {
      expect(grouped(n)).toBe(n.toLocaleString('en'))
    }),
  )
})
