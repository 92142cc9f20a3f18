import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildData } from '../../src/build/build-data.ts'
import { digestCache } from '../../src/build/digest-cache.ts'
import { digestStore } from '../../src/build/digest-store.ts'
import { loadFolder, loadFolderFast, type LoadProgress } from '../../src/build/load-folder.ts'
import { digestText, tempFolder } from './temp-project.ts'

const archive = () =>
  tempFolder({
    '2025-11-27-arxiv.md': digestText('arxiv 2025-11-27', ['$x_1$ 与甲', '乙'], 1),
    '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['乙', '丙'], 2),
    '2025-12-01-arxiv.md': digestText('arxiv 2025-12-01', ['丁'], 9),
    '2025-12-01.md': `# 2025-12-01 每日论文\n\n${digestText('arXiv', ['丁', '戊'], 9).replace('# ', '## ')}`,
    '2025-12-02-arxiv.md': '# arxiv 2025-12-02\n\n> 抓取失败：HTTP 429\n',
  })
const kinds = (paths: Iterable<string>) => [...paths].map((name) => name.replace(/\.[^.]+\.json$/, '')).sort()
const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

describe('a store of digests', () => {
  it('computes only what an edit touches, and gives what a fresh build gives', async () => {
    const dir = archive()
    const store = digestStore(dir)
    await store.load()
    store.data()
    const file = path.join(dir, '2025-12-01-arxiv.md')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('丁', '改'))
    store.refresh(file)
    expect(kinds(store.data().computed)).toEqual([
      'data/abstracts/2025-12',
      'data/day/2025-12-01',
      'data/ids/2511',
      'data/search/2025-12',
    ])
    expect(store.data().files).toEqual(buildData(loadFolder(dir)).files)
  })

  it('computes nothing when a digest is saved unchanged but for its notes, and follows deletions to later days', async () => {
    const dir = archive()
    const store = digestStore(dir)
    await store.load()
    store.data()
    const first = path.join(dir, '2025-11-27-arxiv.md')
    rmSync(first)
    store.refresh(first)
    const data = store.data()
    expect(kinds(data.computed)).toEqual([
      'data/abstracts/2025-11',
      'data/day/2025-11-28',
      'data/ids/2511',
      'data/search/2025-11',
    ])
    expect(data.files).toEqual(buildData(loadFolder(dir)).files)
  })

  it('lists a paper once that a page of the day has too, without a note', async () => {
    const data = buildData(loadFolder(archive()))
    const day = [...data.files].find(([name]) => name.startsWith('data/day/2025-12-01'))?.[1]
    expect(JSON.parse(day ?? '')).toMatchObject({
      counts: { arxiv: 2 },
      papers: [{ id: '2511.00009' }, { id: '2511.00010' }],
    })
    expect(data.problems).toEqual([])
  })
})

describe('loading a folder fast', () => {
  it('gives the same with threads and with a cache, cold and warm', async () => {
    const dir = archive()
    const cache = digestCache(tempFolder())
    const plain = buildData(loadFolder(dir)).files
    const progress: LoadProgress[] = []
    const onProgress = (now: LoadProgress) => void progress.push(now)
    expect(buildData(await loadFolderFast(dir, { workers: 2 })).files).toEqual(plain)
    expect(buildData(await loadFolderFast(dir, { cache, onProgress })).files).toEqual(plain)
    expect(progress.at(-1)).toEqual({ done: 5, total: 5, cached: 0 })
    expect(buildData(await loadFolderFast(dir, { cache, onProgress })).files).toEqual(plain)
    expect(progress.at(-1)).toEqual({ done: 5, total: 5, cached: 5 })
  }, 30_000)

  it('reads a changed digest anew, and one whose entry is damaged', async () => {
    const dir = archive()
    const at = tempFolder()
    const cache = digestCache(at)
    await loadFolderFast(dir, { cache })
    for (const entry of filesIn(at)) {
      const file = path.join(entry.parentPath, entry.name)
      writeFileSync(file, readFileSync(file, 'utf8').replace('2511', '2512'))
    }
    writeFileSync(path.join(dir, '2025-12-01-arxiv.md'), digestText('arxiv 2025-12-01', ['改'], 9))
    const loaded = await loadFolderFast(dir, { cache })
    expect(buildData(loaded).files).toEqual(buildData(loadFolder(dir)).files)
  })

  it('deletes entries that were not used for two weeks, and keeps those that were', async () => {
    const at = tempFolder()
    const day = 24 * 60 * 60 * 1000
    let now = Date.now()
    const cache = digestCache(at, () => now)
    cache.write('aa1', 'old')
    cache.write('bb2', 'used')
    for (const entry of filesIn(at)) utimesSync(path.join(entry.parentPath, entry.name), now / 1000, now / 1000)
    now += 10 * day
    expect([cache.read('bb2'), cache.read('cc3')]).toEqual(['used', undefined])
    now += 10 * day
    cache.prune()
    expect([cache.read('aa1'), cache.read('bb2')]).toEqual([undefined, 'used'])
  })

  it('works on where nothing can be written', async () => {
    const dir = archive()
    const cache = digestCache(path.join(dir, '2025-12-01.md', 'below-a-file'))
    expect(await loadFolderFast(dir, { cache })).toHaveLength(5)
  })
})
