import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasAsOne } from '#domain/search/evidence.ts'
import { fold } from '#domain/search/fold.ts'
import { isTiny, parseQuery } from '#domain/search/query.ts'
import { createSearchIndex } from '#domain/search/search-index.ts'
import type { SearchRecord } from '#domain/search-wire.ts'
import { record } from './sample-records.ts'

/** Few characters and words, so that texts are alike: what is near a query is there as well as what has it. */
const han = fc.string({ unit: fc.constantFrom(...'视频推理模型图像'.split('')), minLength: 1, maxLength: 6 })
const latin = fc.constantFrom('Bert', 'berta', 'GraphCast', 'graph-cast', 'ghrapcast', 'agent', 'shipin', 'tuili', 'AI')
const text = fc
  .array(fc.tuple(fc.oneof(han, latin), fc.constantFrom('', '', ' ', '，')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map((part) => part.join('')).join(''))
const records = fc
  .array(fc.record({ title: text, originalTitle: text, author: fc.oneof(han, latin), abstract: text }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((all) =>
    all.map(({ title, originalTitle, author, abstract }, i) =>
      record(`2501.0000${i}`, title, { originalTitle, authors: [author], abstract }),
    ),
  )
const query = fc.array(fc.oneof(han, latin), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

function search(all: readonly SearchRecord[], typed: string) {
  const index = createSearchIndex()
  index.add(all)
  return index.search(typed, 50).hits
}

const textsOf = ({ title, originalTitle = '', authors, abstract }: SearchRecord) =>
  [title, originalTitle, ...authors, abstract].map(fold)

describe('precision', () => {
  it('calls literal only what has every word as typed', () => {
    fc.assert(
      fc.property(records, query, (all, typed) => {
        const { words } = parseQuery(typed)
        const telling = words.filter((word) => !isTiny(word) || words.every(isTiny))
        for (const { id, matched } of search(all, typed)) {
          if (matched !== 'literal') continue
          const texts = all.filter((one) => one.id === id).flatMap(textsOf)
          for (const word of telling)
            expect(texts.some((own) => own.includes(word.text) || hasAsOne(own, word.text))).toBe(true)
        }
      }),
    )
  })

  it('puts what has every word first, then what has them otherwise, then what lacks one', () => {
    const place = { literal: 0, pinyin: 1, initials: 1, spelling: 1, writing: 1, partial: 2 }
    fc.assert(
      fc.property(records, query, (all, typed) => {
        const places = search(all, typed).map(({ matched }) => place[matched])
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })

  it('puts a text that has the query in it before all that is only like it', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(), fc.nat(), (all, which, from, size) => {
        const title = all[which % all.length]?.title ?? ''
        const start = from % title.length
        const stretch = fold(title.slice(start, start + 2 + (size % 6))).trim()
        fc.pre(/^[\u3400-\u9fff]{2,}$/.test(stretch))
        const hits = search(all, stretch)
        const having = all.filter((one) => textsOf(one).some((own) => own.includes(stretch))).map(({ id }) => id)
        expect(new Set(hits.slice(0, having.length).map(({ id }) => id))).toEqual(new Set(having))
      }),
    )
  })

  it('takes two characters for themselves only, and marks whatever is not as typed', () => {
    fc.assert(
      fc.property(records, han, (all, typed) => {
        const hits = search(all, typed)
        expect(typed.length > 2 || hits.every(({ matched }) => matched === 'literal')).toBe(true)
        const otherwise = hits.filter(({ matched }) => matched !== 'literal' && matched !== 'partial')
        expect(otherwise.filter(({ shown = '' }) => shown === '')).toEqual([])
        const unmarked = hits.filter(({ ranges: { title, snippet, originalTitle, authors } }) =>
          [title, snippet, originalTitle, ...authors].every(({ length }) => length === 0),
        )
        expect(unmarked).toEqual([])
      }),
    )
  })
})
