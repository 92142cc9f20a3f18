import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '#domain/library/csv.ts'
import { listEntries, type LibraryEntry } from '#domain/library/library.ts'
import { paperId } from '../../support/known.ts'
import { generatedLibrary, NAUGHTY_STRINGS } from '../../support/library.ts'

/** A reader of RFC 4180 that shares nothing with the writer: unit by unit, quotes by state. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  const row = () => rows.at(-1) ?? []
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? ''
    if (quoted && unit === '"' && text[i + 1] === '"') {
      row()[row().length - 1] += '"'
      i++
    } else if (unit === '"') quoted = !quoted
    else if (!quoted && unit === ',') row().push('')
    else if (!quoted && unit === '\r' && text[i + 1] === '\n') {
      rows.push([''])
      i++
    } else row()[row().length - 1] += unit
  }
  expect(quoted).toBe(false)
  expect(rows.pop()).toEqual([''])
  return rows
}

const bare = (cell: string | undefined) => cell?.replace(/^'/, '')
const entry = (fields: Partial<LibraryEntry> = {}): LibraryEntry => ({
  id: paperId('2511.23477'),
  title: '题',
  addedAt: 1_764_547_200_000,
  changedAt: 1,
  tags: [],
  notes: [],
  ...fields,
})
const note = (text: string) => ({ sitting: 's', at: 1, text })

describe('CSV', () => {
  it('gives back every text of a library with every naughty string', () => {
    const entries = listEntries(generatedLibrary(1000))
    const text = toCsv(entries)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const [head, ...rows] = parseCsv(text.slice(1))
    expect(rows).toHaveLength(1000)
    expect(rows.every((row) => row.length === head?.length)).toBe(true)
    const said = rows.map((row) => [bare(row[1]), bare(row[2]), bare(row[3]), bare(row[7]), bare(row[8])])
    const meant = entries.map(({ title, originalTitle = '', author = '', tags, notes }) => {
      return [
        title,
        originalTitle,
        author,
        tags.map((tag) => tag.replaceAll(';', ';;')).join('; '),
        notes[0]?.text ?? '',
      ]
    })
    expect(said).toEqual(meant)
  })

  it('has no cell a spreadsheet would run', () => {
    const attacks = ['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠1', "'=1"]
    const entries = attacks.map((text) =>
      entry({ title: text, author: text, tags: [text.trim()], notes: [note(text)] }),
    )
    for (const row of parseCsv(toCsv(entries).slice(1)).slice(1))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
    const titles = parseCsv(toCsv(entries).slice(1))
      .slice(1)
      .map((row) => bare(row[1]))
    expect(titles).toEqual(attacks)
  })

  it('gives back any text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY_STRINGS))
    fc.assert(
      fc.property(anyText, (text) => {
        const [, row] = parseCsv(toCsv([entry({ title: text })]).slice(1))
        expect(bare(row?.[1])).toBe(text)
      }),
    )
  })

  it('lists tags so that they can be taken apart again', () => {
    const tags = ['待读', 'a;b', 'c; d', ';', 'e;;f']
    const [, row] = parseCsv(toCsv([entry({ tags })]).slice(1))
    // Doubled semicolons first, then what is left parts the tags.
    const apart = (bare(row?.[7]) ?? '').replaceAll(';;', '\0').split('; ')
    expect(apart.map((tag) => tag.replaceAll('\0', ';'))).toEqual(tags)
  })

  it('says when a paper was bookmarked, and nothing of one that never was', () => {
    const rows = parseCsv(toCsv([entry(), entry({ addedAt: 0 })]).slice(1)).slice(1)
    expect(rows.map((row) => row[6])).toEqual(['2025-12-01T00:00:00.000Z', ''])
  })
})
