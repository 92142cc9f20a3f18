import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mendJson } from '#domain/mend-json.ts'

it.each([
  ['{"entries":{"a":{"x":1},"b":{"x"', '{"entries":{"a":{"x":1}}}'],
  ['{"a":[1,2],"b":"]}', '{"a":[1,2]}'],
  ['[{"a":"\\"}"},{', '[{"a":"\\"}"}]'],
])('closes %s after the last whole value', (text, mended) => expect(mendJson(text)).toBe(mended))

it.each(['', '<html>', '{"version":1,"entr', '"text'])('knows no whole value in %s', (text) =>
  expect(mendJson(text)).toBeUndefined(),
)

it('gives of any cut value one that can be read, and no entry less than was whole', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.record({ x: fc.string() })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (entries, share) => {
        const text = JSON.stringify({ entries })
        const cut = text.slice(0, Math.floor(text.length * share))
        const mended = mendJson(cut)
        const read = mended === undefined ? {} : (JSON.parse(mended) as { entries: Record<string, unknown> }).entries
        for (const [key, entry] of Object.entries(read)) expect(entry).toEqual(entries[key])
        const whole = Object.entries(entries).filter(([key, entry]) => {
          const end = text.indexOf(`${JSON.stringify(key)}:${JSON.stringify(entry)}`)
          return end >= 0 && end + JSON.stringify(key).length + 1 + JSON.stringify(entry).length <= cut.length
        })
        expect(Object.keys(read).length).toBeGreaterThanOrEqual(whole.length)
      },
    ),
  )
})
