import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annotate,
  annotationOf,
  mergeAnnotations,
  NO_ANNOTATIONS,
  notesOf,
  tagsOf,
  toTag,
  withNote,
  withoutNote,
  withoutTag,
  withTag,
  withTags,
  type Annotations,
} from '#domain/library/annotations.ts'
import {
  addCollection,
  addMembers,
  listCollections,
  mergeCollections,
  moveMember,
  NO_COLLECTIONS,
  removeCollection,
  removeMembers,
  renameCollection,
  type Collections,
} from '#domain/library/collections.ts'
import { decodeAnnotations, decodeCollections } from '#domain/library/decode-library.ts'
import { known, paperId } from '../../support/known.ts'

const IDS = ['2511.23476', '2511.23477', '10.1101/126490'].map(paperId)
const ID = known(IDS[0])
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** One thing done in one of three tabs; `hear` takes in what another tab has. */
const anyStep = fc.record({
  tab: fc.nat(2),
  from: fc.nat(2),
  kind: fc.nat(8),
  id: fc.constantFrom(...IDS),
  word: fc.constantFrom('甲', '乙', '丙'),
  sitting: fc.constantFrom('s1', 's2', 's3', 's4'),
  now: fc.integer({ min: 1, max: 30 }),
  place: fc.nat(4),
})
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never
const anySteps = fc.array(anyStep, { maxLength: 25 })

function annotated(tabs: Annotations[], step: Step): Annotations {
  const mine = known(tabs[step.tab])
  const { id, word, now, sitting } = step
  switch (step.kind) {
    case 0:
    case 1:
      return annotate(mine, id, (before) => withTag(before, word, now))
    case 2:
      return annotate(mine, id, (before) => withoutTag(before, word, now))
    case 3:
      return annotate(mine, id, (before) => withTags(before, [...tagsOf(before)].reverse(), now))
    case 4:
    case 5:
      return annotate(mine, id, (before) =>
        withNote(before, { sitting, from: notesOf(before)[0]?.sitting, text: word }, now),
      )
    case 6:
      return annotate(mine, id, (before) => withoutNote(before, sitting))
    default:
      return mergeAnnotations(mine, known(tabs[step.from]))
  }
}

function collected(tabs: Collections[], step: Step): Collections {
  const mine = known(tabs[step.tab])
  const { id, word, now, sitting: key, place } = step
  switch (step.kind) {
    case 0:
      return addCollection(mine, key, word, now)
    case 1:
      return addMembers(mine, key, [id, known(IDS[place % 3])], now)
    case 2:
      return removeMembers(mine, key, [id], now)
    case 3:
      return moveMember(mine, key, id, place, now)
    case 4:
      return renameCollection(mine, key, word, now)
    case 5:
      return removeCollection(mine, key, now)
    case 6:
      return addCollection(mine, key, '回来', now)
    default:
      return mergeCollections(mine, known(tabs[step.from]))
  }
}

function play<T>(start: T, act: (tabs: T[], step: Step) => T, steps: readonly Step[]): [T, T, T] {
  const tabs: [T, T, T] = [start, start, start]
  for (const step of steps) tabs[step.tab as 0] = act(tabs, step)
  return tabs
}

describe.each([
  ['annotations', (steps: readonly Step[]) => play(NO_ANNOTATIONS, annotated, steps), mergeAnnotations],
  ['collections', (steps: readonly Step[]) => play(NO_COLLECTIONS, collected, steps), mergeCollections],
] as [string, (steps: readonly Step[]) => [object, object, object], (a: object, b: object) => object][])(
  'merging %s of three tabs',
  (_, run, merge) => {
    it('does not depend on the order of two, or of three', () => {
      fc.assert(
        fc.property(anySteps, (steps) => {
          const [a, b, c] = run(steps)
          expect(merge(a, b)).toEqual(merge(b, a))
          expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        }),
      )
    })

    it('changes nothing the second time, nor with itself', () => {
      fc.assert(
        fc.property(anySteps, (steps) => {
          const [a, b] = run(steps)
          const both = merge(a, b)
          expect(merge(both, b)).toEqual(both)
          expect(merge(a, a)).toEqual(a)
        }),
      )
    })

    it('survives storage, and keeps the order of what is stored', () => {
      fc.assert(
        fc.property(anySteps, (steps) => {
          const [a, b] = run(steps)
          const stored = merge(a, b)
          expect(JSON.stringify(merge(stored, a))).toBe(JSON.stringify(stored))
        }),
      )
    })
  },
)

describe('tags', () => {
  const tags = (all: Annotations) => tagsOf(annotationOf(all, ID))

  it('are kept in the order they were added, also when the clock stands still or jumps back', () => {
    const added = ['机器人', '世界模型', '复现'].reduce(
      (all, tag, i) => annotate(all, ID, (before) => withTag(before, tag, 100 - i)),
      NO_ANNOTATIONS,
    )
    expect(tags(added)).toEqual(['机器人', '世界模型', '复现'])
  })

  it('added in one tab and removed in another: the later wins', () => {
    const added = annotate(NO_ANNOTATIONS, ID, (before) => withTag(before, '待读', 100))
    const removed = annotate(added, ID, (before) => withoutTag(before, '待读', 50))
    const again = annotate(removed, ID, (before) => withTag(before, '待读', 60))
    expect(tags(mergeAnnotations(added, removed))).toEqual([])
    expect(tags(mergeAnnotations(again, removed))).toEqual(['待读'])
  })

  it('are set to a list exactly, whatever was there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), fc.nat(9), (before, after, now) => {
        const start = withTags({ tags: [], notes: [], gone: [] }, before, 5)
        expect(tagsOf(withTags(start, after, now))).toEqual(after)
      }),
    )
  })

  it('are trimmed, and empty or endless ones refused', () => {
    expect(['  #待读 ', '＃ 组 会', ' ', '#', 'x'.repeat(101)].map(toTag)).toEqual([
      '待读',
      '组 会',
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('notes', () => {
  const edit = (all: Annotations, sitting: string, from: string | undefined, text: string, now: number) =>
    annotate(all, ID, (before) => withNote(before, { sitting, from, text }, now))
  const texts = (all: Annotations) => notesOf(annotationOf(all, ID)).map(({ text }) => text)

  it('edited in two tabs keep both, the later first', () => {
    const start = edit(NO_ANNOTATIONS, 'a', undefined, '原来', 10)
    const one = edit(edit(start, 'b', 'a', '左', 20), 'b', 'a', '左边', 25)
    const two = edit(start, 'c', 'a', '右边', 30)
    expect(texts(mergeAnnotations(one, two))).toEqual(['右边', '左边'])
    expect(notesOf(annotationOf(mergeAnnotations(one, two), ID))[1]?.at).toBe(25)
  })

  it('edited one after the other keep the last', () => {
    const start = edit(NO_ANNOTATIONS, 'a', undefined, '一', 10)
    const after = edit(start, 'b', 'a', '二', 5)
    expect(texts(mergeAnnotations(start, after))).toEqual(['二'])
  })

  it('deleted in one tab while another edits them: the edit stays', () => {
    const start = edit(NO_ANNOTATIONS, 'a', undefined, '一', 10)
    const deleted = edit(start, 'b', 'a', '', 20)
    expect(texts(deleted)).toEqual([])
    expect(texts(mergeAnnotations(deleted, edit(start, 'c', 'a', '二', 15)))).toEqual(['二'])
  })
})

describe('a collection', () => {
  const ids = (all: Collections) => listCollections(all)[0]?.ids
  const [a, b, c] = IDS as [typeof ID, typeof ID, typeof ID]
  const start = addMembers(addCollection(NO_COLLECTIONS, 'k', '组会', 10), 'k', IDS, 20)

  it('is in the order papers were put in, and in that of moves', () => {
    expect(ids(start)).toEqual([a, b, c])
    expect(ids(moveMember(start, 'k', c, 0, 30))).toEqual([c, a, b])
    expect(ids(moveMember(start, 'k', a, 1, 30))).toEqual([b, a, c])
  })

  it('takes any number of moves to the same place', () => {
    let moved = start
    for (let i = 0; i < 200; i++) moved = moveMember(moved, 'k', i % 2 === 0 ? c : b, 1, 30)
    expect(ids(moved)).toEqual([a, b, c])
  })

  it('moves in one tab and loses another paper in the other', () => {
    const moved = moveMember(start, 'k', c, 0, 30)
    const removed = removeMembers(start, 'k', [b], 40)
    expect(ids(mergeCollections(moved, removed))).toEqual([c, a])
  })

  it('comes back as it was', () => {
    expect(ids(addCollection(removeCollection(start, 'k', 30), 'k', '回来', 40))).toEqual([a, b, c])
  })
})

describe('reading what is stored', () => {
  const stored = annotate(NO_ANNOTATIONS, ID, (before) =>
    withNote(withTag(before, '待读', 5), { sitting: 's', from: 'r', text: '好' }, 6),
  )
  const collections = addMembers(addCollection(NO_COLLECTIONS, 'k', '组会', 10), 'k', IDS, 20)

  it('gives it back', () => {
    expect(decodeAnnotations(json(stored))).toEqual({ value: stored, rejected: 0, newer: false })
    expect(decodeCollections(json(collections))).toEqual({ value: collections, rejected: 0, newer: false })
  })

  it.each([{ tags: 7 }, { tags: [['待读']] }, { notes: [['s', 'gestern', 'x']] }, { gone: [1] }, { tags: [['a', 0]] }])(
    'sets one bad entry aside and keeps the others: %j',
    (fault) => {
      const entries = { ...stored.entries, '2511.00001': { tags: [], notes: [], gone: [], ...fault } }
      expect(decodeAnnotations(json({ version: 1, entries }))).toEqual({ value: stored, rejected: 1, newer: false })
    },
  )

  it('sets a bad collection aside', () => {
    const entries = { ...collections.entries, x: { name: 7 } }
    expect(decodeCollections(json({ version: 1, entries }))).toMatchObject({ value: collections, rejected: 1 })
  })

  it('reads what it can of a newer version', () => {
    expect(decodeAnnotations(json({ ...stored, version: 9, more: 1 }))).toMatchObject({ newer: true, value: stored })
    expect(decodeCollections(json({ ...collections, version: 9 }))).toMatchObject({ newer: true, value: collections })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (version, entries) => {
        expect(decodeAnnotations({ version, entries }).value.version).toBe(1)
        expect(decodeCollections({ version, entries }).value.version).toBe(1)
      }),
    )
    expect(decodeAnnotations(null)).toMatchObject({ rejected: 1 })
  })
})
