import type { Problem } from '../problem.ts'
import { startOf } from '../well-formed.ts'
import type { Column } from './columns.ts'
import type { TableRow } from './table.ts'

/**
 * The most characters read of a cell: several times what any paper has. A model that repeats itself without end must
 * not stop the build, nor the browser that shows the page.
 */
const LIMITS: readonly (readonly [Column, number])[] = [
  ['title', 20_000], // Translators discuss their choices in it.
  ['originalTitle', 500],
  ['authors', 200_000], // Collaborations have thousands.
  ['link', 4_000],
  ['abstract', 50_000],
  ['published', 100],
  ['code', 4_000],
]

/** The most characters of a title, once it is found in its cell. */
export const LONGEST_TITLE = 500
/** The most characters of an author's name; some are the names of whole consortia. */
export const LONGEST_NAME = 200

/** The row with its cells cut to what is read of them, and which were cut. */
export function withinLimits(row: TableRow): { readonly row: TableRow; readonly cut: readonly Column[] } {
  const cells = { ...row.cells }
  const cut: Column[] = []
  for (const [column, limit] of LIMITS) {
    const text = cells[column]
    if (text === undefined || text.length <= limit) continue
    cells[column] = startOf(text, limit)
    cut.push(column)
  }
  return cut.length === 0 ? { row, cut } : { row: { ...row, cells }, cut }
}

/** Says which cells were cut. */
export function cutProblem(file: string, { line }: TableRow, cut: readonly Column[]): Problem {
  const message =
    `This row is too long, so only the start is read of its cells ${cut.join(', ')}. ` +
    'Look whether the text repeats itself without end, and have it translated again.'
  return { file, line, severity: 'note', kind: 'cut-cell', message }
}
