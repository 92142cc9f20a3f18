import { describe, expect, it } from 'vitest'
import type { DigestDay } from '#domain/digest-day.ts'
import { toDay, toHttpUrl, toPaperId } from '#domain/ids.ts'
import type { Paper } from '#domain/paper.ts'
import {
  decodeSearchAbstracts,
  decodeSearchTitles,
  encodeSearchAbstracts,
  encodeSearchTitles,
  toSearchRecord,
} from '#domain/search-wire.ts'
import {
  decodeDay,
  decodeIdShard,
  decodeManifest,
  encodeDay,
  encodeIdShard,
  encodeManifest,
  idShard,
  WIRE_VERSION,
  WireError,
  type Manifest,
} from '#domain/wire.ts'

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a bad test value')
  return value
}
const day = known(toDay('2025-11-28'))
const earlier = known(toDay('2025-11-27'))
const id = (text: string) => known(toPaperId(text))

const paper: Paper = {
  id: id('2511.21688'),
  source: 'arxiv',
  day,
  title: ['G', ['sup', '2'], 'VLM'],
  originalTitle: 'G2VLM',
  authors: ['Wenbo Hu'],
  version: 1,
  pdfUrl: known(toHttpUrl('https://arxiv.org/pdf/2511.21688v1')),
  codeUrl: known(toHttpUrl('https://github.com/a/b')),
  published: earlier,
  abstract: {
    text: ['设', ['math', 'x', ['math', {}, ['mi', { mathvariant: 'normal' }, 'x']]]],
    excerptAt: 0,
    splitsAt: [],
  },
  notes: [['译注']],
}
const digestDay: DigestDay = {
  day,
  counts: { arxiv: 1 },
  statuses: [
    { source: 'arxiv', state: 'ok' },
    { source: 'biorxiv', state: 'failed', reason: 'HTTP 429' },
  ],
  papers: [
    paper,
    {
      id: id('10.1101/126490'),
      source: 'biorxiv',
      day,
      title: ['10.1101/126490'],
      authors: [],
      notes: [],
      doiOnly: true,
    },
  ],
  repeats: [{ id: id('2511.00001'), title: ['旧'], day: earlier }],
}
const json = (text: string): unknown => JSON.parse(text)

describe('encode and decode', () => {
  it('are the identity on a day', () => {
    expect(decodeDay('f', json(encodeDay(digestDay)))).toEqual(digestDay)
  })

  it('are the identity on a manifest', () => {
    const { counts, statuses } = digestDay
    const manifest: Manifest = {
      version: WIRE_VERSION,
      days: [{ day, counts, statuses, hash: 'a-B_9' }],
      ids: { '2511': 'x' },
      search: { '2025-11': 'y' },
      abstracts: { '2025-11': 'z' },
    }
    expect(decodeManifest(json(encodeManifest(manifest)))).toEqual(manifest)
  })

  it('are the identity on an id shard', () => {
    const shard = { [id('2511.00002')]: day, [id('2511.00001')]: earlier, [id('2511.00003')]: day }
    expect(decodeIdShard('f', json(encodeIdShard(shard)))).toEqual(shard)
    expect(encodeIdShard(shard)).toBe('{"2025-11-27":["2511.00001"],"2025-11-28":["2511.00002","2511.00003"]}')
  })

  it('are the identity on search records', () => {
    const records = digestDay.papers.map(toSearchRecord)
    expect(records[0]?.has).toEqual(['code', 'note', 'math'])
    const titles = decodeSearchTitles('f', json(encodeSearchTitles(records)))
    const abstracts = decodeSearchAbstracts('f', json(encodeSearchAbstracts(records)), titles.length)
    expect(titles.map((title, i) => ({ ...title, abstract: abstracts[i] }))).toEqual(records)
  })

  it('keep the newest day of a month first, in both files', () => {
    const [first] = digestDay.papers.map(toSearchRecord)
    const records = first ? [{ ...first, day: earlier, abstract: 'b' }, first] : []
    expect(decodeSearchTitles('f', json(encodeSearchTitles(records))).map((title) => title.day)).toEqual([day, earlier])
    expect(json(encodeSearchAbstracts(records))).toEqual(['设x', 'b'])
  })
})

describe('a decode error', () => {
  it('names file and path', () => {
    const bad = json(encodeDay(digestDay).replace('"2511.21688"', '"x"'))
    expect(() => decodeDay('data/day/x.json', bad)).toThrow('data/day/x.json: papers.0.id: expected an arXiv id or DOI')
    expect(() => decodeManifest({ version: 0 })).toThrow(WireError)
    expect(() => decodeIdShard('f', { '2025-13-01': ['2511.00001'] })).toThrow(
      'f: 2025-13-01: expected days and paper ids',
    )
  })

  it('names the column of search data that is too short', () => {
    const titles = encodeSearchTitles(digestDay.papers.map(toSearchRecord))
    const short = json(titles.replace('"has":"7', '"has":"'))
    expect(() => decodeSearchTitles('f', short)).toThrow('f: has: expected 2 entries, got 1')
    expect(() => decodeSearchAbstracts('f', ['a'], 2)).toThrow('f: expected 2 abstracts, got 1')
    expect(() => decodeSearchTitles('f', json(titles.replace('"2511.21688"', '"x"')))).toThrow('f: ids.0: expected')
  })

  it('stops MathML and links that could run code', () => {
    const withPiece = (piece: unknown) => ({ ...digestDay, papers: [{ ...paper, title: [piece] }] })
    for (const piece of [
      ['a', 'javascript:x'],
      ['math', 'x', ['script', {}]],
      ['math', 'x', ['mi', { onclick: 'x' }]],
    ])
      expect(() => decodeDay('f', withPiece(piece))).toThrow(WireError)
  })
})

describe('idShard', () => {
  it.each([
    ['2511.21688', '2511'],
    ['q-bio/0608003', 'q-bio'],
    ['math.GT/0309136', 'math'],
    ['10.1101/2024.04.22.590558', '10.1101-2024.04'],
    ['10.1101/126490', '10.1101'],
    ['unlisted-0123456789a', 'unlisted'],
  ])('puts %s into %s', (text, shard) => {
    expect(idShard(id(text))).toBe(shard)
  })
})
