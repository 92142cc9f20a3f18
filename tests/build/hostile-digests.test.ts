import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainText } from '#domain/rich-text.ts'
import { toHttpUrl } from '#domain/ids.ts'
import { decodeSearchTitles } from '#domain/search-wire.ts'
import { dayPath, decodeDay, decodeIdShard, decodeManifest, MANIFEST_PATH } from '#domain/wire.ts'
import { buildData, type BuiltData } from '../../src/build/build-data.ts'
import { loadFolder } from '../../src/build/load-folder.ts'
import { CLAIMED_DAY, HUGE_DAY, LINK_DAY, PAYLOAD_DAY, writeHostileDigests } from '../support/hostile-digests.ts'
import { LINKS, MARKUP, PAYLOADS, UNICODE } from '../support/hostile-payloads.ts'
import { digestText, tempFolder } from './temp-project.ts'

const fileOf = ({ files }: BuiltData, name: string): unknown => JSON.parse(files.get(name) ?? 'null')
const manifestOf = (data: BuiltData) => decodeManifest(fileOf(data, MANIFEST_PATH))

function dayOf(data: BuiltData, wanted: string) {
  const entry = manifestOf(data).days.find(({ day }) => day === wanted)
  const name = dayPath(entry?.day ?? ('' as never), entry?.hash ?? '')
  return decodeDay(name, fileOf(data, name))
}

/** Without what typesetting may change: blanks, quotes, dashes, and marks of TeX and Markdown. */
const bare = (text: string) => text.replaceAll(/[\s"'“”‘’`$\\*_{}\-–—]/g, '')

function buildHostile(): BuiltData {
  const dir = mkdtempSync(path.join(tmpdir(), 'ridu-'))
  writeHostileDigests(dir)
  const data = buildData(loadFolder(dir))
  rmSync(dir, { recursive: true })
  return data
}

describe('digests made of attacks', () => {
  const data = buildHostile()

  it('give files that the app can read, under names of its own', () => {
    for (const name of data.files.keys())
      expect(name).toMatch(/^data\/(?:manifest|(?:day|ids|search|abstracts|related)\/[\w-]+(?:\.[\w-]+)+)\.json$/)
    const { ids, search } = manifestOf(data)
    const named = [...data.files.keys()]
    for (const name of named.filter((file) => file.startsWith('data/ids/'))) decodeIdShard(name, fileOf(data, name))
    for (const name of named.filter((file) => file.startsWith('data/search/')))
      decodeSearchTitles(name, fileOf(data, name))
    expect(Object.keys(ids).length + Object.keys(search).length).toBeGreaterThan(2)
  })

  it('keep every paper', () => {
    expect(dayOf(data, PAYLOAD_DAY).papers).toHaveLength(PAYLOADS.length)
    expect(dayOf(data, LINK_DAY).papers).toHaveLength(LINKS.length)
    expect(data.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('are put together where two claim a day, each paper once', () => {
    const { papers } = dayOf(data, CLAIMED_DAY)
    expect(papers.map(({ id, title }) => `${id} ${plainText(title)}`)).toEqual(['2511.90001 甲', '2511.90002 乙'])
    expect(data.problems.map(({ message }) => message)).toContainEqual(expect.stringContaining(CLAIMED_DAY))
  })

  it('keep markup as the text it is', () => {
    const { papers } = dayOf(data, PAYLOAD_DAY)
    const decoded = (text: string) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    MARKUP.forEach((payload, i) => {
      if (/&#x|&#14|&amp;/.test(payload)) return // Decoded once only, or to a control character: see cells.test.ts.
      const abstract = plainText(papers[i]?.abstract?.text ?? [])
      expect(bare(abstract)).toContain(bare(decoded(payload)))
    })
  })

  it('keep only links to the web', () => {
    const urls = [...data.files].flatMap(([, json]) => [
      ...json.matchAll(/"(?:pdfUrl|codeUrl)":"([^"]*)"|\["a","([^"]*)"/g),
    ])
    expect(urls.length).toBeGreaterThan(5)
    for (const [, field, inText] of urls) expect(toHttpUrl(field ?? inText ?? '')).toBeDefined()
    for (const json of data.files.values())
      expect(json).not.toMatch(/"(?:href|src|style|class|id)":"(?!2511|10\.|unlisted)/)
  })

  it('let nothing unseen through', () => {
    const texts = dayOf(data, PAYLOAD_DAY).papers.map(({ title, authors, originalTitle, abstract, notes }) =>
      [title, abstract?.text ?? [], ...notes]
        .map(plainText)
        .concat(authors, originalTitle ?? '')
        .join(' ')
        .replaceAll(/[\t\n]/g, ' '),
    )
    for (const text of texts)
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u)
    const split = UNICODE.findIndex((payload) => payload.startsWith('轨\u200B'))
    expect(texts[PAYLOADS.indexOf(UNICODE[split] ?? '')]).toContain('轨迹空间里')
  })

  it('are cut where they have no end, and say so', () => {
    const sizes = [...data.files].map(([name, json]) => [name, json.length] as const)
    const huge = sizes.find(([name]) => name.includes(HUGE_DAY))
    expect(huge?.[1]).toBeLessThan(5_000_000)
    const cut = data.problems.filter(({ message }) => message.startsWith('This row is too long'))
    expect(cut.length).toBeGreaterThanOrEqual(6)
    expect(dayOf(data, HUGE_DAY).papers[2]?.authors).toHaveLength(5000)
  })
})

describe('names every object has', () => {
  it('are neither archives, entities nor columns', () => {
    const header = '| 标题 | constructor | __proto__ | PDF链接 | 摘要 |\n|---|---|---|---|---|\n'
    const row = '| &valueOf; &toString; | x | y | [PDF](https://arxiv.org/abs/constructor/1234567) | &constructor; |\n'
    const dir = tempFolder({ 'a.md': `# arxiv 2025-11-28\n\n${header}${row}` })
    const data = buildData(loadFolder(dir))
    expect(Object.keys(manifestOf(data).ids)).toEqual(['unlisted'])
    const [paper] = dayOf(data, '2025-11-28').papers
    expect(plainText(paper?.title ?? [])).toBe('&valueOf; &toString;')
    expect(plainText(paper?.abstract?.text ?? [])).toBe('&constructor;')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('a folder that holds odd things', () => {
  const good = digestText('arxiv 2025-11-28', ['甲'])

  it('is read with any name, line end, mark and byte in it', () => {
    const dir = tempFolder({
      'a b\'"<>&;$(id)`.md': good,
      '-rf.md': digestText('arxiv 2025-11-29', ['乙'], 2),
      '.hidden.md': digestText('arxiv 2025-11-30', ['丙'], 3).replaceAll('\n', '\r'),
      'nul.md': `\uFEFF${digestText('arxiv 2025-12-01', ['丁\u0000丁'], 4).replaceAll('\n', '\r\n')}`,
    })
    const data = buildData(loadFolder(dir))
    expect(manifestOf(data).days.map(({ day, counts }) => [day, counts.arxiv])).toEqual([
      ['2025-12-01', 1],
      ['2025-11-30', 1],
      ['2025-11-29', 1],
      ['2025-11-28', 1],
    ])
    expect(plainText(dayOf(data, '2025-12-01').papers[0]?.title ?? [])).toBe('丁丁')
  })

  it('follows links to files, passes by folders, and names what cannot be read', () => {
    const dir = tempFolder({ 'a.md': good, 'elsewhere/b.md': digestText('arxiv 2025-11-29', ['乙'], 2) })
    symlinkSync(path.join(dir, 'elsewhere/b.md'), path.join(dir, 'b.md'))
    symlinkSync(path.join(dir, 'elsewhere'), path.join(dir, 'folder.md'))
    symlinkSync(path.join(dir, 'gone.md'), path.join(dir, 'broken.md'))
    mkdirSync(path.join(dir, 'c.md'))
    writeFileSync(path.join(dir, 'bytes.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x80]))
    const data = buildData(loadFolder(dir))
    expect(data.counts).toEqual({ days: 2, papers: 2 })
    const errors = data.problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ file }) => path.basename(file))).toEqual(['broken.md', 'bytes.md'])
  })

  it('changes nothing in the files it reads', () => {
    const dir = tempFolder({ 'a.md': good })
    buildData(loadFolder(dir))
    expect(readFileSync(path.join(dir, 'a.md'), 'utf8')).toBe(good)
  })
})
