import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { listDigestFiles } from '../../src/build/digest-files.ts'
import { readArchive } from '../../src/build/read-archive.ts'

const folder = path.join(import.meta.dirname, 'sample')

/** One row of `sample/truth.json`: what a reader finds in the digest; `notes` is how many entries they have. */
interface Truth {
  readonly at: string
  readonly notes: number
}

it('reads digests in every format of the archive as a person would', () => {
  const truth = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as readonly Truth[]
  const parsed = [...readArchive(listDigestFiles(folder))]
  const digests = parsed.flatMap((one) => one.digests)
  const rows = digests.flatMap(({ rows: own, ...digest }) => own.map((row) => ({ row, ...digest })))
  const read = rows.map(({ row, file, day, source }) => {
    const { id, title, originalTitle, authors, codeUrl, published, abstract, notes, line } = row
    const at = `${path.basename(file)}:${line}`
    const fields = { at, date: day, source, id, title, originalTitle, authors, codeUrl, published, abstract }
    return { ...fields, notes: notes.length }
  })
  expect(read.map((row) => JSON.parse(JSON.stringify(row)) as unknown)).toEqual(truth)
  expect(parsed.flatMap(({ problems }) => problems)).toMatchObject([{ line: 13, severity: 'note' }])
  expect(digests.filter(({ state }) => state !== 'ok')).toMatchObject([
    { source: 'medrxiv', day: '2026-08-20', state: 'failed', reason: 'HTTP 429' },
  ])
})
