import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemory } from '#domain/search/memory.ts'
import { createPaperLists } from '#domain/search/paper-lists.ts'
import { createSearchIndex } from '#domain/search/search-index.ts'
import { PAPERS } from './sample-records.ts'

function indexOfPapers() {
  const index = createSearchIndex()
  index.add(PAPERS)
  return index
}

/** What readers type, some of it conditions: no answer may hang on what was asked before. */
const asked = fc.constantFrom(
  '视频 推理',
  '推理 视频',
  'grpo 视频',
  'thetaevlove',
  'canvas image',
  'shipin tuili',
  'sptl',
  'hanona rasheed',
  'shi pin tui li',
  '轨迹 空间 视频',
  'a b c d e f g h i j k l',
  '视频推里',
)
const condition = fc.constantFrom(
  [],
  [{ type: 'without', text: '轨迹' }] as const,
  [{ type: 'title', text: '推理' }] as const,
)

describe('a search that goes on', () => {
  it('answers what a fresh one answers, whatever was asked before', () => {
    const index = indexOfPapers()
    fc.assert(
      fc.property(asked, condition, fc.nat(20), (whole, conditions, cut) => {
        const question = { text: whole.slice(0, whole.length - (cut % whole.length)), conditions, limit: 10 }
        expect(index.ask(question)).toEqual(indexOfPapers().ask(question))
      }),
      { numRuns: 150 },
    )
  })
})

describe('createPaperLists', () => {
  it('finds what a word covers once, as long as the word stays', () => {
    const lists = createPaperLists(3)
    const cover = (zeros: Float32Array) => {
      expect([...zeros]).toEqual([0, 0, 0])
      zeros.fill(1)
      return { weight: 1, threshold: 0.5 }
    }
    const first = lists.covered('graph', cover)
    lists.covered('net', cover)
    lists.take().fill(7)
    lists.trim()
    lists.startOver(new Set(['graph', 'netw']))
    expect(lists.covered('graph', () => ({ weight: 2, threshold: 2 }))).toBe(first)
    expect(lists.covered('netw', cover).coverage).not.toBe(first.coverage)
    expect([...lists.take()]).toEqual([0, 0, 0])
    expect([...first.coverage]).toEqual([1, 1, 1])
  })

  it('keeps eight lists, however many a query took', () => {
    const lists = createPaperLists(4)
    for (let i = 0; i < 6; i++) lists.take()
    for (let i = 0; i < 12; i++) lists.covered(`${i}`, () => ({ weight: 1, threshold: 1 }))
    lists.trim()
    expect(lists.bytes()).toBe(8 * 4 * 4)
  })
})

describe('createMemory', () => {
  it('gives what was made for the last keys, and makes what is forgotten anew', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (keys, most) => {
        const made: number[] = []
        const memory = createMemory(most, (key: number) => made.push(key) && `${key}`)
        for (const [i, key] of keys.entries()) {
          const before = made.length
          expect(memory.get(key)).toBe(`${key}`)
          const lately = new Set<number>()
          for (let at = i - 1; at >= 0 && lately.size < most; at--) lately.add(keys[at] ?? 0)
          expect(made.length - before).toBeLessThanOrEqual(lately.has(key) ? 0 : 1)
          expect(memory.peek(key)).toBe(`${key}`)
        }
        const remembered = [...new Set(keys)].filter((key) => memory.peek(key) !== undefined)
        expect(remembered.length).toBeLessThanOrEqual(2 * most)
      }),
    )
  })
})
