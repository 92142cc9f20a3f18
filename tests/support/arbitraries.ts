import fc from 'fast-check'
import { addDays } from '#domain/calendar.ts'
import { unlistedPaperId } from '#domain/unlisted-id.ts'
import { SOURCES, type Day, type PaperId, type Source } from '#domain/ids.ts'
import { day, paperId } from './known.ts'

/** Any day from 1990 to about 2100. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n))

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length })

/** Ids of every kind: both arXiv schemes, DOIs with the odd characters they may have, unlisted papers. */
export const anyPaperId: fc.Arbitrary<PaperId> = fc.oneof(
  fc.tuple(digits(4), digits(5)).map(([month, number]) => paperId(`${month}.${number}`)),
  fc.tuple(fc.constantFrom('q-bio', 'math.GT', 'hep-th'), digits(7)).map((parts) => paperId(parts.join('/'))),
  fc
    .string({ unit: fc.constantFrom(...'abc019_.()/:;<>+-'.split('')), minLength: 1, maxLength: 12 })
    .filter((suffix) => suffix.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))
    .map((suffix) => paperId(`10.1101/${suffix}`)),
  fc.string().map(unlistedPaperId),
)

export const anySource: fc.Arbitrary<Source> = fc.constantFrom(...SOURCES)
