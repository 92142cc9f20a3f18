import fc from 'fast-check'
import { createRequire } from 'node:module'
import { addBookmark, NO_BOOKMARKS, type Bookmark, type Bookmarks } from '#domain/bookmarks.ts'
import { annotate, NO_ANNOTATIONS, toTag, withNote, withTags, type Annotations } from '#domain/library/annotations.ts'
import { addCollection, addMembers, NO_COLLECTIONS, type Collections } from '#domain/library/collections.ts'
import type { Library } from '#domain/library/library.ts'
import type { PaperId } from '#domain/ids.ts'
import { anyDay, anyPaperId, anySource } from './arbitraries.ts'
import { day, httpUrl, paperId } from './known.ts'

/** Every string of the public "big list of naughty strings". */
export const NAUGHTY_STRINGS = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[]

const PARTS = [
  '视频推理',
  '待读',
  '😀👩‍🔬',
  '"引号"',
  "it's",
  'a,b;c',
  '一\n二\r\n三',
  '=1+1',
  '#标签',
  '\\{}%&_$^~',
  '𠮷野家',
]

/** `n` bookmarks with tags and notes; every naughty string is a title, a tag (where it can be one) and a note. */
export function generatedLibrary(n: number): Library {
  const bookmarks: Record<string, Bookmark> = {}
  let annotations: Annotations = NO_ANNOTATIONS
  const entries: Record<string, Annotations['entries'][PaperId]> = {}
  const ids: PaperId[] = []
  for (let i = 0; i < n; i++) {
    const id = paperId(`${2000 + (i % 600)}.${String(10_000 + i)}`)
    ids.push(id)
    const naughty = NAUGHTY_STRINGS[i % NAUGHTY_STRINGS.length] ?? ''
    const part = PARTS[i % PARTS.length] ?? ''
    bookmarks[id] = {
      id,
      title: `${naughty}${part}`,
      ...(i % 3 === 0 ? {} : { author: `${part} 作者 ${i % 97}` }),
      ...(i % 7 === 0 ? { originalTitle: naughty } : {}),
      ...(i % 9 === 0 ? { codeUrl: httpUrl(`https://github.com/owner/repo-${i}`) } : {}),
      ...(i % 5 === 0 ? {} : { source: 'arxiv', day: day('2025-12-01') }),
      addedAt: 1_700_000_000_000 + i,
      changedAt: 1_700_000_000_000 + i,
    }
    const tags = [...new Set([naughty, part, `标签${i % 13}`].flatMap((text) => toTag(text) ?? []))]
    const one = annotate(NO_ANNOTATIONS, id, (before) => {
      const tagged = i % 4 === 0 ? before : withTags(before, tags, 1_700_000_000_000 + i)
      return naughty.trim() === '' || Math.floor(i / NAUGHTY_STRINGS.length) % 2 === 1
        ? tagged
        : withNote(tagged, { sitting: `s${i}`, from: undefined, text: `${naughty}\n${part}` }, 1_700_000_500_000)
    })
    const entry = one.entries[id]
    if (entry) entries[id] = entry
  }
  annotations = { ...NO_ANNOTATIONS, entries }
  let collections: Collections = NO_COLLECTIONS
  for (const [i, name] of ['组会 12 月', '视频推理综述', '"引号"，逗号'].entries()) {
    const key = `k${i}`
    collections = addMembers(
      addCollection(collections, key, name, 100 + i),
      key,
      ids.slice(i * 7, i * 7 + 40).reverse(),
      200,
    )
  }
  return { bookmarks: { ...NO_BOOKMARKS, entries: bookmarks }, annotations, collections }
}

/** Any bookmark, as hard on formats as strings get. */
export const anyBookmark: fc.Arbitrary<Bookmark> = fc
  .record({
    id: anyPaperId,
    title: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY_STRINGS), fc.constantFrom(...PARTS)),
    author: fc.option(
      fc.constantFrom(
        'Hanoona Rasheed',
        'Agnes de Kok',
        '张三',
        'Health and Life, Inc.',
        'O’Neil',
        'J. R. Smith Jr.',
        'Plato',
        '张三·李四',
        "D'Arcy & Söns",
        'Émile Zola',
      ),
      { nil: undefined },
    ),
    originalTitle: fc.option(fc.constantFrom('Deep & Wide: 50% of $\\alpha_{i}$', 'A {braced} title', 'x^2 ~ y_3 #4'), {
      nil: undefined,
    }),
    source: anySource,
    day: anyDay,
  })
  .map(({ author, originalTitle, ...rest }) => ({
    ...rest,
    ...(author === undefined ? {} : { author }),
    ...(originalTitle === undefined ? {} : { originalTitle }),
    addedAt: 1000,
    changedAt: 1000,
  }))

export function bookmarksOf(list: readonly Bookmark[]): Bookmarks {
  return list.reduce((all, bookmark) => addBookmark(all, bookmark), NO_BOOKMARKS)
}
