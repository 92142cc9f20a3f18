import { spawn, spawnSync } from 'node:child_process'
import { describe, expect, it, vi } from 'vitest'
import { digestText, tempFolder } from './temp-project.ts'

// Each test starts a process or two.
vi.setConfig({ testTimeout: 30_000 })

function digest(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/build/run.mjs', 'src/build/digest-cli.ts', ...args], { encoding: 'utf8' })
}

describe('digest export', () => {
  it('prints one JSON object a row, absent fields left out', () => {
    const dir = tempFolder({
      '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', ['G$^2$VLM\n\n（注：译名）', '乙']),
    })
    const { status, stdout, stderr } = digest('export', dir)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const papers = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(papers).toHaveLength(2)
    expect(papers[0]).toEqual({
      id: '2511.00001',
      date: '2025-11-28',
      source: 'arxiv',
      title: 'G$^2$VLM',
      authors: ['Ada Lovelace'],
      pdfUrl: 'https://arxiv.org/pdf/2511.00001v1',
      abstract: '本文研究G$^2$VLM',
      notes: ['译名', '译名'],
      file: `${dir}/2025-11-28-arxiv.md`,
      line: 5,
    })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const titles = Array.from({ length: 20_000 }, (_, i) => `论文${i}`)
    const dir = tempFolder({ '2025-11-28-arxiv.md': digestText('arxiv 2025-11-28', titles) })
    const child = spawn(process.execPath, ['src/build/run.mjs', 'src/build/digest-cli.ts', 'export', dir])
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('digest check', () => {
  it('is silent about a sound digest', () => {
    expect(digest('check', 'seeds')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('prints file and line and fails when a paper would be lost', () => {
    const dir = tempFolder({ 'a.md': digestText('arxiv 2025-11-28', ['甲']) + '| | | | |\n' })
    expect(digest('check', dir)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${dir}/a.md:6: This row`),
    })
  })

  it('passes with notes only', () => {
    const dir = tempFolder({ '2025-11-27.md': digestText('arxiv 2025-11-28', ['甲']) })
    expect(digest('check', dir)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2025-11-27.md:1: The heading'),
    })
  })
})

describe('digest', () => {
  it.each([[['export']], [['show', 'seeds']]])('explains itself after %j', (args) => {
    expect(digest(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('usage:') })
  })

  it('names a path that is not there', () => {
    expect(digest('check', '/nowhere.md')).toMatchObject({ status: 1, stderr: expect.stringContaining('/nowhere.md') })
  })
})
