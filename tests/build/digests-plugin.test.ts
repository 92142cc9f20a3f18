import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, createServer, type Logger, type Plugin, type ViteDevServer } from 'vite'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  DATA_CHANGED_EVENT,
  dayPath,
  decodeDay,
  decodeManifest,
  DEV_PROBLEMS_PATH,
  MANIFEST_PATH,
} from '#domain/wire.ts'
import { digests } from '../../src/build/digests-plugin.ts'
import { spaFallback } from '../../src/build/spa-fallback-plugin.ts'
import { digestText, tempFolder } from './temp-project.ts'

const PAGE = '<!doctype html><html lang="zh-CN"><body><script type="module" src="/main.js"></script></body></html>'
const BROKEN = '# arxiv 2025-12-02\n\n| 标题 | PDF链接 |\n|---|---|\n| | |\n'

interface Log {
  readonly logger: Logger
  readonly lines: string[]
}

function recordingLogger(): Log {
  const lines: string[] = []
  const take = (message: string) => void lines.push(message)
  const logger: Logger = {
    info: take,
    warn: take,
    warnOnce: take,
    error: take,
    clearScreen: () => {},
    hasErrorLogged: () => false,
    hasWarned: false,
  }
  return { logger, lines }
}

function project(seeds: Readonly<Record<string, string>>): { root: string; seeds: string } {
  const root = tempFolder({ 'index.html': PAGE, 'main.js': 'console.log(1)' })
  return { root, seeds: tempFolder(seeds) }
}

async function buildSite({ root, seeds }: { root: string; seeds: string }): Promise<{ dist: string; lines: string[] }> {
  const { logger, lines } = recordingLogger()
  const plugins: Plugin[] = [digests({ dir: seeds, cacheDir: undefined }), spaFallback()]
  await build({ root, configFile: false, logLevel: 'warn', customLogger: logger, plugins })
  return { dist: path.join(root, 'dist'), lines }
}

describe('digests in a build', () => {
  it('writes the manifest, and every file it names', async () => {
    const { dist, lines } = await buildSite(
      project({ '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲', '乙']) }),
    )

    const manifest = decodeManifest(JSON.parse(readFileSync(path.join(dist, MANIFEST_PATH), 'utf8')))
    const [day] = manifest.days
    if (!day) throw new Error('no day')
    const file = dayPath(day.day, day.hash)
    const { papers } = decodeDay(file, JSON.parse(readFileSync(path.join(dist, file), 'utf8')))

    expect(papers.map(({ id }) => id)).toEqual(['2511.00001', '2511.00002'])
    expect(readdirSync(path.join(dist, 'data/ids'))).toEqual([`2511.${manifest.ids['2511']}.json`])
    expect(readdirSync(path.join(dist, 'data/search'))).toEqual([`2025-11.${manifest.search['2025-11']}.json`])
    expect(lines.filter((line) => line.includes('data/day'))).toEqual([])
  })

  it('copies the page to 404.html, so that deep links open on a plain host', async () => {
    const { dist } = await buildSite(project({ '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲']) }))
    const page = readFileSync(path.join(dist, 'index.html'), 'utf8')
    expect(page).toContain('assets/')
    expect(readFileSync(path.join(dist, '404.html'), 'utf8')).toBe(page)
  })

  it('fails with file and line of every paper that would be lost', async () => {
    const given = project({ '2025-12-02-arxiv.md': BROKEN, 'notes.md': 'no digest' })
    const failure = await buildSite(given).catch((error: unknown) => String(error))
    expect(failure).toContain(`${path.join(given.seeds, '2025-12-02-arxiv.md')}:5: This row has no link`)
    expect(failure).toContain(`${path.join(given.seeds, 'notes.md')}:1: Neither heading nor file name`)
    expect(existsSync(path.join(given.root, 'dist/data'))).toBe(false)
  })

  it('passes with notes, and prints them', async () => {
    const given = project({ '2025-11-28-arxiv.md': digestText('arxiv 2025-11-29', ['甲']) })
    const { lines } = await buildSite(given)
    expect(lines.join('\n')).toContain('2025-11-28-arxiv.md:1: The heading says arxiv 2025-11-29')
  })

  it('says so when there is no such folder', async () => {
    const failure = await buildSite({ ...project({}), seeds: '/nowhere/digests' }).catch((error: unknown) =>
      String(error),
    )
    expect(failure).toContain('/nowhere/digests: There is no such folder of digests')
  })
})

async function serve(
  seeds: string,
  base = '/',
): Promise<{ server: ViteDevServer; url: string; log: Log; events: string[] }> {
  const root = tempFolder({ 'index.html': PAGE, 'main.js': '' })
  const log = recordingLogger()
  const server = await createServer({
    root,
    base,
    configFile: false,
    customLogger: log.logger,
    plugins: [digests({ dir: seeds, cacheDir: undefined })],
    server: { port: 0, watch: { usePolling: true, interval: 20 } },
  })
  onTestFinished(() => server.close())
  const events: string[] = []
  const { hot } = server.environments.client
  const send = hot.send.bind(hot)
  hot.send = (...args: unknown[]) => {
    const [payload] = args
    if (typeof payload === 'object' && payload !== null && 'type' in payload)
      events.push('event' in payload ? String(payload.event) : String(payload.type))
    Reflect.apply(send, hot, args)
  }
  await server.listen()
  return { server, url: server.resolvedUrls?.local[0] ?? '', log, events }
}

const fetchDays = async (url: string): Promise<string[]> => {
  const response = await fetch(url + MANIFEST_PATH)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return decodeManifest(await response.json()).days.map(({ day, counts }) => `${day} ${counts.arxiv ?? 0}`)
}

describe('digests on the dev server', () => {
  it('serves below the base, and answers 404 for a file that is none', async () => {
    const { url } = await serve(tempFolder({ '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲']) }), '/repo/')
    expect(url).toMatch(/\/repo\/$/)
    expect(await fetchDays(url)).toEqual(['2025-11-28 1'])
    expect((await fetch(`${url}data/day/2025-11-28.old.json`)).status).toBe(404)
  })

  it('follows digests that are added, edited and deleted, and says so without a reload', async () => {
    const seeds = tempFolder({ '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲']) })
    const { url, events } = await serve(seeds)
    expect(await fetchDays(url)).toEqual(['2025-11-28 1'])

    const added = path.join(seeds, '2025-12-01-arxiv.md')
    writeFileSync(added, digestText('arxiv 2025-12-01', ['乙'], 5))
    await expect.poll(() => fetchDays(url), { timeout: 4000 }).toEqual(['2025-12-01 1', '2025-11-28 1'])
    writeFileSync(added, digestText('arxiv 2025-12-01', ['乙', '丙'], 5))
    await expect.poll(() => fetchDays(url), { timeout: 4000 }).toEqual(['2025-12-01 2', '2025-11-28 1'])
    rmSync(added)
    await expect.poll(() => fetchDays(url), { timeout: 4000 }).toEqual(['2025-11-28 1'])

    expect(events.length).toBeGreaterThanOrEqual(3)
    expect(new Set(events)).toEqual(new Set([DATA_CHANGED_EVENT]))
  })

  it('goes on with a broken digest, names it in the terminal and serves what is wrong', async () => {
    const seeds = tempFolder({
      '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['甲']),
      '2025-12-02-arxiv.md': BROKEN,
    })
    const { url, log } = await serve(seeds)
    expect(log.lines.join('\n')).toContain('2025-12-02-arxiv.md:5: This row has no link')
    expect(await fetchDays(url)).toEqual(['2025-11-28 1'])
    expect(await (await fetch(url + DEV_PROBLEMS_PATH)).json()).toMatchObject([{ line: 5, severity: 'error' }])
  })
})
