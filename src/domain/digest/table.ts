import type { Problem } from '../problem.ts'
import { elasticColumn, isDelimiterRow, parseColumns, type Column, type Columns } from './columns.ts'
import { lineAt } from './heading.ts'
import { splitRows, type RowSpan } from './row-spans.ts'

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

/** Finds the table of a digest and its rows. */
export function parseTable(file: string, text: string): ParsedTable {
  const header = findHeader(text)
  if (!header) return { found: false, rows: [], problems: headerless(file, text) }
  const { columns, bodyAt, line } = header
  const link = columns.indexOf('link')
  if (link < 0) {
    const message = 'The table has no link column, so no paper can be identified. Name one of its columns PDF链接.'
    return { found: true, rows: [], problems: [{ file, line, severity: 'error', message }] }
  }
  const bodyLine = lineAt(text, bodyAt)
  const spans = splitRows(text.slice(bodyAt), { before: link, after: columns.length - link - 1 })
  const rows = spans.map((span) => toTableRow(span, columns, link, bodyLine))
  return { found: true, rows: rows.filter((row) => !repeatsHeader(row)), problems: [] }
}

/** The first line that names our columns, and where the rows below it start. */
function findHeader(text: string): { columns: Columns; bodyAt: number; line: number } | undefined {
  let line = 1
  for (let at = 0; at <= text.length; line++) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const columns = parseColumns(text.slice(at, Math.min(stop, at + 2000)))
    if (columns) return { columns, bodyAt: skipDelimiter(text, stop), line }
    at = stop + 1
  }
  return undefined
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
  return [{ file, line: lineAt(text, match.index), severity: 'error', message }]
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

function repeatsHeader(row: TableRow): boolean {
  const texts = Object.values(row.cells)
  if (texts.length === 0) return false
  return texts.every((cell) => /^\s*:?-+:?\s*$/.test(cell)) || parseColumns(texts.join('|')) !== undefined
}
