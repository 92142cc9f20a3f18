import type { Problem } from '../problem.ts'
import { elasticColumn, isDelimiterRow, parseColumns, type Column, type Columns } from './columns.ts'
import { lineAt } from './heading.ts'
import { splitRows, type RowSpan } from './row-spans.ts'
import { inOneStyle } from './table-style.ts'

/** A row of the table as raw text by column. */
export interface TableRow {
  /** 1-based line of the file. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
  /** False when neither a link cell nor the number of cells shows where the columns are. */
  readonly whole: boolean
}

interface ParsedTable {
  /** False when no line names our columns. */
  readonly found: boolean
  readonly rows: readonly TableRow[]
  readonly problems: readonly Problem[]
}

/** Finds the tables of a digest (mostly one; some bots write one a subject) and their rows. */
export function parseTable(file: string, text: string): ParsedTable {
  const first = findHeader(text)
  if (!first) return { found: false, rows: [], problems: headerless(file, text) }
  const headers = [first, ...laterHeaders(text, first)]
  const problems: Problem[] = []
  const rows = headers.flatMap((header, i): TableRow[] => {
    const { columns, bodyAt, line, written } = header
    const link = columns.indexOf('link')
    if (link < 0) {
      const message = 'The table has no link column, so no paper can be identified. Name one of its columns PDF链接.'
      problems.push({ file, line, severity: 'error', kind: 'no-link-column', message })
      return []
    }
    const bodyLine = lineAt(text, bodyAt)
    const body = inOneStyle(text.slice(bodyAt, headers[i + 1]?.at), written, columns.length)
    const spans = splitRows(body, { before: link, after: columns.length - link - 1 })
    return spans.map((span) => toTableRow(span, columns, link, bodyLine))
  })
  return { found: true, rows: rows.filter((row) => !repeatsHeader(row)), problems }
}

interface Header {
  readonly columns: Columns
  readonly at: number
  readonly bodyAt: number
  /** 1-based. */
  readonly line: number
  /** The line itself. */
  readonly written: string
}

/** The first line that names our columns, and where the rows below it start. */
function findHeader(text: string): Header | undefined {
  let line = 1
  for (let at = 0; at <= text.length; line++) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const written = text.slice(at, Math.min(stop, at + 2000))
    const columns = parseColumns(written)
    if (columns) return { columns, at, bodyAt: skipDelimiter(text, stop), line, written }
    at = stop + 1
  }
  return undefined
}

/** Headers of further tables. A table inside a cell is none of ours: it names no link column. */
function laterHeaders(text: string, first: Header): Header[] {
  const out: Header[] = []
  let line = first.line
  let counted = first.at
  const delimiter = /\n[ \t]*[|｜]?[ \t:：]*[-—]{2,}[^\n]*/g
  delimiter.lastIndex = first.bodyAt
  for (let match = delimiter.exec(text); match; match = delimiter.exec(text)) {
    const at = text.lastIndexOf('\n', match.index - 1) + 1
    const written = text.slice(at, match.index)
    if (written.length > 1000 || match[0].length > 1000 || !isDelimiterRow(match[0].slice(1))) continue
    const columns = parseColumns(written)
    if (!columns?.includes('link')) continue
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++
    out.push({ columns, at, bodyAt: match.index + match[0].length, line, written })
  }
  return out
}

function skipDelimiter(text: string, at: number): number {
  const end = text.indexOf('\n', at + 1)
  const stop = end < 0 ? text.length : end
  return stop - at < 1000 && isDelimiterRow(text.slice(at, stop)) ? stop : at
}

/** Without a header a paper link in a table is a lost paper; prose and quotes are an empty day. */
function headerless(file: string, text: string): Problem[] {
  const match = /^[ \t]*\|[^\n]*\]\(https?:/m.exec(text)
  if (!match) return []
  const message =
    'These rows have no header, so their columns are unknown. ' +
    'Put "| 标题 | 作者 | PDF链接 | 摘要 |" and "|---|---|---|---|" above them.'
  return [{ file, line: lineAt(text, match.index), severity: 'error', kind: 'no-header', message }]
}

function toTableRow(span: RowSpan, columns: Columns, link: number, bodyLine: number): TableRow {
  const { cells: raw, linkAt } = span
  const line = bodyLine + span.line
  const whole = linkAt !== undefined || raw.length === columns.length
  if (!whole) return { line, whole, cells: {} }
  const at = linkAt ?? link
  const before = fit(raw.slice(0, at), columns.slice(0, link))
  const after = fit(raw.slice(at + 1), columns.slice(link + 1))
  const texts = [...before, raw[at] ?? '', ...after]
  const cells: Partial<Record<Column, string>> = {}
  columns.forEach((column, i) => {
    const text = texts[i]
    if (column !== undefined && text !== undefined) cells[column] ??= text
  })
  return { line, whole, cells }
}

/** As many cells as columns: with too many, the stray pipes belong to the column of running text. */
function fit(cells: readonly string[], columns: Columns): readonly string[] {
  const extra = cells.length - columns.length
  if (columns.length === 0) return []
  if (extra <= 0) return [...cells, ...Array<string>(-extra).fill('')]
  const wide = elasticColumn(columns)
  return [...cells.slice(0, wide), cells.slice(wide, wide + extra + 1).join('|'), ...cells.slice(wide + extra + 1)]
}

/** Names of columns are short: a row with a text in it is none of them. */
const LONGEST_HEADER = 200

function repeatsHeader(row: TableRow): boolean {
  const texts = Object.values(row.cells)
  if (texts.length === 0 || texts.some((cell) => cell.length > LONGEST_HEADER)) return false
  return texts.every((cell) => /^\s*:?-+:?\s*$/.test(cell)) || parseColumns(texts.join('|')) !== undefined
}
