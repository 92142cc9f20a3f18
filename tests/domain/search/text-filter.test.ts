import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextFilter, type FilterItem } from '#domain/search/text-filter.ts'
import { NAUGHTY_STRINGS } from '../../support/library.ts'

const ITEMS: readonly FilterItem[] = [
  { texts: ['视频操作链：通过操作链实现交互式视频推理', 'Hanoona Rasheed', '待读', '对照 TAR'], ids: ['2511.23477'] },
  { texts: ['ThetaEvolve：开放问题上的测试时学习', 'Yiping Wang', '复现'], ids: ['2511.23473'] },
  { texts: ['工具交响曲', 'Hongjin Su', 'Transformer 的变体', '組會 😀'], ids: ['2511.21689'] },
]
const find = createTextFilter(ITEMS)
const places = (typed: string) => [...find(typed).items].sort((a, b) => a - b)
const terms = (typed: string) => [...find(typed).terms]

describe('the filter of the library', () => {
  it.each([
    ['视频', [0]],
    ['操作链 rasheed', [0]],
    ['yiping 复现', [1]],
    ['thetaevolve', [1]],
    ['2511.2347', [0, 1]],
    ['😀', [2]],
    ['组会', [2]],
    ['ＴＡＲ', [0]],
  ])('finds %s as it stands, in any text, case, width and writing', (typed, expected) =>
    expect(places(typed)).toEqual(expected),
  )

  it.each([
    ['shipin', [0], '视频'],
    ['shi pin tui li', [0], '视频推理'],
    ['daidu', [0], '待读'],
    ['fuxian', [1], '复现'],
    ['gjjxq', [2], '工具交响曲'],
    ['dd', [0], '待读'],
  ])('hears %s in titles, tags and notes, and says what it heard', (typed, expected, heard) => {
    expect(places(typed)).toEqual(expected)
    expect(terms(typed)).toContain(heard)
  })

  it.each([
    ['transfomer', [2]],
    ['rashed', [0]],
    ['视频操左链', [0]],
  ])('takes %s for what is close where nobody has it', (typed, expected) => expect(places(typed)).toEqual(expected))

  it('takes nothing close while someone has it as it stands', () => {
    const two = createTextFilter([{ texts: ['reason'] }, { texts: ['season'] }])
    expect([...two('reason').items]).toEqual([0])
  })

  it('wants every word, whichever text each is in', () => {
    expect(places('daidu 视频')).toEqual([0])
    expect(places('daidu 测试')).toEqual([])
    expect(terms('daidu 测试')).toEqual([])
  })

  it('finds every text by itself and by any stretch of it', () => {
    const items = NAUGHTY_STRINGS.filter((text) => text.trim() !== '').map((text) => ({ texts: [text] }))
    const filter = createTextFilter(items)
    fc.assert(
      fc.property(fc.nat(items.length - 1), fc.nat(), fc.integer({ min: 2, max: 12 }), (i, from, length) => {
        const [text = ''] = items[i]?.texts ?? []
        const start = from % text.length
        const stretch = text.slice(start, start + length)
        fc.pre(stretch.trim() !== '')
        expect(filter(stretch).items.has(i)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
