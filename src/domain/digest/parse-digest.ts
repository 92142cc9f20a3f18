import type { Problem } from '../problem.ts'
import { parseAbstract } from './abstract.ts'
import { parseAuthors } from './authors.ts'
import { cellText, presentCell } from './cell-text.ts'
import type { Digest, DigestRow, ParsedDigest } from './digest.ts'
import { parseHeading, parseStatus } from './heading.ts'
import { cutProblem, LONGEST_NAME, LONGEST_TITLE, withinLimits } from './cell-limits.ts'
import { parseLinkCell, urlIn } from './link-cell.ts'
import { parseTable, type TableRow } from './table.ts'
import { parseTitle } from './title.ts'
import { visibleText } from './visible-text.ts'
import { toDay, type Day } from '../ids.ts'
import { startOf } from '../well-formed.ts'

/**
 * Reads one digest. Never throws: what cannot be read becomes a problem with its line.
 *
 *     # arxiv 2025-11-28
 *
 *     | 标题 | 作者 | PDF链接 | 摘要 |
 *     |---|---|---|---|
 *     | 无像素视觉 | Zihui Xue | [PDF](https://arxiv.org/pdf/2511.21681v1) | 能否仅凭相机…… |
 *
 * gives `{ day: '2025-11-28', source: 'arxiv', rows: [{ line: 5, id: '2511.21681', version: 1, title: '无像素视觉', … }] }`.
 *
 * @param file the name to report problems under; its last part may name day and source when the heading does not
 * @param pageDay the day of the page that the text is a section of
 */
export function parseDigest(file: string, text: string, pageDay?: Day): ParsedDigest {
  const clean = visibleText(text.replace(/\r\n?/g, '\n'))
  const heading = parseHeading(file, clean, pageDay)
  const table = parseTable(file, clean)
  const problems: Problem[] = [...heading.problems, ...table.problems]
  if (problems.length === 0) problems.push(...strangeText(file, clean, table.found))
  const rows = table.rows.flatMap((given) => {
    const { row: cells, cut } = withinLimits(given)
    const row = parseRow(cells)
    if (cut.length > 0) problems.push(cutProblem(file, cells, cut))
    const problem = rowProblem(file, row, cells)
    if (problem) problems.push(problem)
    return problem?.severity === 'error' ? [] : [row]
  })
  const errors = problems.filter((problem) => problem.severity === 'error')
  // Nothing was read and something should have been: that is no day without papers.
  if (!heading.day || !heading.source || (rows.length === 0 && errors.length > 0)) return { problems: errors }
  const status = rows.length > 0 ? { state: 'ok' as const } : parseStatus(clean)
  const digest: Digest = { file, day: heading.day, source: heading.source, ...status, rows }
  return { digest, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** A file with neither heading, table nor quoted status is no digest; one without any text is a day without papers. */
function strangeText(file: string, text: string, hasTable: boolean): Problem[] {
  if (hasTable || /^ {0,3}(?:#{1,6}\s|>)/m.test(text) || /^[ \t]*\|/m.test(text)) return []
  if (text.trim() === '') {
    const message =
      'The file is empty, so the day counts as one without papers. Write the digest again, or delete the file.'
    return [{ file, line: 1, severity: 'note', kind: 'empty-file', message }]
  }
  const message =
    'This file has neither a heading nor a table, so it cannot be read as a digest. ' +
    'Start it with "# arxiv 2025-11-28" and a table whose header is "| 标题 | 作者 | PDF链接 | 摘要 |", or take it out.'
  return [{ file, line: 1, severity: 'error', kind: 'not-a-digest', message }]
}

function parseRow({ line, cells }: TableRow): DigestRow {
  const link = parseLinkCell(cells.link ?? '')
  const originalTitle = presentCell(cells.originalTitle)?.replace(/\s+/g, ' ')
  const title = parseTitle(cells.title ?? '', originalTitle)
  const abstract = parseAbstract(cells.abstract ?? '')
  const codeUrl = urlIn(cells.code ?? '')
  const published = toDay((presentCell(cells.published) ?? '').slice(0, 10))
  return {
    line,
    ...link,
    ...(codeUrl === undefined ? {} : { codeUrl }),
    ...(title.title === undefined ? {} : { title: startOf(title.title, LONGEST_TITLE) }),
    ...(originalTitle === undefined ? {} : { originalTitle }),
    authors: parseAuthors(cellText(cells.authors ?? '')).map((name) => startOf(name, LONGEST_NAME)),
    ...(published === undefined ? {} : { published }),
    ...(abstract.text === undefined ? {} : { abstract: abstract.text }),
    ...(abstract.untranslated ? { untranslated: true as const } : {}),
    notes: [...title.notes, ...abstract.notes],
  }
}

function rowProblem(file: string, row: DigestRow, { whole }: TableRow): Problem | undefined {
  const { line, id, title = row.originalTitle } = row
  if (!whole || (id === undefined && title === undefined))
    return {
      file,
      line,
      severity: 'error',
      kind: 'lost-row',
      message:
        'This row has no link to a paper that can be read, so the paper would be lost. ' +
        'Write the link as [PDF](https://arxiv.org/pdf/ID) in the link column, or delete the row.',
    }
  if (id !== undefined) return undefined
  const message =
    'This row names no arXiv id or DOI, so the paper is filed under its title. ' +
    'Put its link in the link column when it is known.'
  return { file, line, severity: 'note', kind: 'no-id', message }
}
