import { expect, test } from 'vitest'
import { decodeRelatedDays, decodeRelatedPapers, RELATED_INDEX_PATH } from '#domain/related/related-files.ts'
import { buildData } from '../../src/build/build-data.ts'
import type { DigestCache } from '../../src/build/digest-cache.ts'
import { loadFolder } from '../../src/build/load-folder.ts'
import { relatedData, type RelatedCache } from '../../src/build/related-data.ts'
import { digestText, tempFolder } from './temp-project.ts'

const TITLES = ['视频推理的操作链', '蛋白质折叠的结构预测', '视频推理中的强化学习']
const archive = (lastDay = ['视频推理的奖励']) =>
  tempFolder({
    '2025-11-27-arxiv.md': digestText('arxiv 2025-11-27', TITLES, 1),
    '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', lastDay, 11),
  })
const daysOf = (dir: string) => buildData(loadFolder(dir)).days

/** A cache in memory that counts what is asked of it. */
function memoryCache(): RelatedCache & { readonly misses: () => number } {
  const entries = new Map<string, string>()
  const blobs = new Map<string, Uint8Array>()
  let misses = 0
  const cache: DigestCache = {
    read: (key) => {
      const known = entries.get(key)
      if (known === undefined) misses++
      return known
    },
    write: (key, text) => void entries.set(key, text),
    readBlob: (name) => blobs.get(name),
    writeBlob: (name, bytes) => void blobs.set(name, bytes),
    prune: () => {},
  }
  return { ...cache, version: '1', misses: () => misses }
}

test('writes a file a day, named by its content, and lists them', () => {
  const files = relatedData(daysOf(archive()))
  const days = decodeRelatedDays(JSON.parse(files.get(RELATED_INDEX_PATH) ?? ''))
  expect(Object.keys(days)).toEqual(['2025-11-27', '2025-11-28'])
  const [name, json] = [...files].find(([path]) => path.includes('2025-11-28')) ?? []
  const papers = decodeRelatedPapers(name ?? '', JSON.parse(json ?? ''))
  expect(Object.values(papers).flat()).toContainEqual(expect.objectContaining({ id: '2511.00001', day: '2025-11-27' }))
})

test('a later day changes no file of an earlier one', () => {
  const of = (dir: string) => [...relatedData(daysOf(dir))].filter(([path]) => path.includes('2025-11-27'))
  expect(of(archive(['语音识别的自监督学习']))).toEqual(of(archive()))
})

test('gives the same from the cache, and searches only from the first changed day on', () => {
  const cache = memoryCache()
  const days = daysOf(archive())
  const plain = relatedData(days)
  expect(relatedData(days, cache)).toEqual(plain)
  const cold = cache.misses()
  expect(relatedData(days, cache)).toEqual(plain)
  expect(cache.misses()).toBe(cold)
  const edited = daysOf(archive(['语音识别的自监督学习']))
  expect(relatedData(edited, cache)).toEqual(relatedData(edited))
  expect(cache.misses()).toBe(cold + 2) // its terms and its result
})

test('goes on from the index of an earlier build, and finds the same', () => {
  const cache = memoryCache()
  const archive = (edits: Readonly<Record<number, string>> = {}, length = 12) =>
    Array.from({ length }, (_, i) => {
      const day = `2025-11-${String(i + 1).padStart(2, '0')}`
      const titles = [edits[i] ?? `视频推理的第${i}种操作链`, `蛋白质折叠的${i % 3}号结构预测`]
      return [`${day}-arxiv.md`, digestText(`arxiv ${day}`, titles, 1 + i * 10)] as const
    })
  const of = (...given: Parameters<typeof archive>) => daysOf(tempFolder(Object.fromEntries(archive(...given))))
  const expectSame = (...given: Parameters<typeof archive>) =>
    expect(relatedData(of(...given), cache)).toEqual(relatedData(of(...given)))
  expectSame()
  const cold = cache.misses()
  expectSame({ 11: '语音识别的自监督学习' })
  expect(cache.misses()).toBe(cold + 2)
  expectSame({}, 14)
  expectSame({ 2: '语音识别的自监督学习' }, 14)
  expectSame({ 13: '视频推理的奖励' }, 14)
})
