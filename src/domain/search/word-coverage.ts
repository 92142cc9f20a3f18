import type { Coverage, CoverageSpace } from './coverage.ts'
import type { Segment } from './segment.ts'
import { lengthAt, startAt } from './starts.ts'
import { WHOLE_BIT, type WordDictionary } from './word-dictionary.ts'
import { begunLikeness, type Expansion } from './word-expansion.ts'

/** A part of `camelCase`, beside a word. */
const PART = 0.99

/** What a word is worth where it stands, by the bits of its fields. */
const FIELD_WORTH = Float32Array.from({ length: 64 }, (_, bits) => {
  const worth = bits & 3 ? 1 : bits & 4 ? 0.95 : bits & 16 ? 0.9 : bits & 8 ? 0.65 : 0
  return bits & WHOLE_BIT ? worth : worth * PART
})

/** From which posting to which. */
type Places = readonly [from: number, to: number]

/** Coverage by a Latin word. @param fields only where it stands in these */
export function coverWord(space: CoverageSpace, expansion: Expansion, coverage: Float32Array, fields = 0xff): Coverage {
  const { dictionaries, begun, size, close, exactPapers, bestPapers } = expansion
  const raise = ([{ base }, words]: readonly [Segment, WordDictionary], [from, to]: Places, likeness: number) => {
    for (let i = from; i < to; i++) {
      const paper = base + (words.papers[i] ?? 0)
      const value = likeness * (FIELD_WORTH[(words.fields[i] ?? 0) & (fields | WHOLE_BIT)] ?? 0)
      if (value > (coverage[paper] ?? 0)) coverage[paper] = value
    }
  }
  for (const [i, entry] of dictionaries.entries()) {
    const { begins, starts } = entry[1]
    const [from, to] = begun[i] ?? [0, 0]
    let start = startAt(starts, from)
    for (let place = from; place < to; place++) {
      const end = start + lengthAt(starts, place)
      raise(entry, [start, end], begunLikeness(size, lengthAt(begins, place)))
      start = end
    }
  }
  for (const [k, likeness] of close.likeness.entries()) {
    const entry = dictionaries[close.dictionary[k] ?? 0]
    if (entry === undefined) continue
    const start = startAt(entry[1].starts, close.place[k] ?? 0)
    raise(entry, [start, start + lengthAt(entry[1].starts, close.place[k] ?? 0)], likeness)
  }
  return { weight: Math.log(1 + space.papers / ((exactPapers || bestPapers) + 1)), threshold: 0.05 }
}
