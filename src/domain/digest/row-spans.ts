import { isLinkCell } from './link-cell.ts'

/** How many columns stand before and after the link column. */
export interface TableShape {
  readonly before: number
  readonly after: number
}

/** One row: its raw cells, and which of them is the link cell (undefined: the row has none). */
export interface RowSpan {
  /** Line breaks between the start of the body and the row. */
  readonly line: number
  readonly cells: readonly string[]
  readonly linkAt: number | undefined
}

/**
 * Splits the body of a table into rows. Cells run over several lines and hold stray pipes, even whole tables, so a
 * row is found by the one cell that cannot be mistaken: its link. The row ends at the line break that leaves the
 * right number of cells behind the link, or before the next one.
 *
 *     | title, over        ◄ row start      cells before the link: 2
 *     | lines | author | [PDF](…) | abstract with a | pipe |
 *     | title | author | [PDF](…) | abstract |             ◄ the next: exactly 2 cells before its link
 *
 * Linear in the length of the text.
 */
export function splitRows(body: string, shape: TableShape): RowSpan[] {
  const grid = readGrid(body)
  const out: RowSpan[] = []
  let line = 0
  let counted = 0
  const push = (from: number, to: number, linkAt: number | undefined) => {
    const start = grid.pipes[from] ?? 0
    for (; counted < start; counted++) if (body.charCodeAt(counted) === 10) line++
    out.push({ line, cells: cellsBetween(body, grid, from, to), linkAt })
  }
  const links = rowLinks(grid, shape)
  const first = links[0]
  let start = grid.starts[0] ?? 0
  if (first === undefined) {
    for (const [from, to] of looseRows(grid, start, grid.pipes.length - 1)) push(from, to, undefined)
    return out
  }
  const lead = between(grid, shape, undefined, first)
  for (const [from, to] of lead.loose) push(from, to, undefined)
  start = lead.next
  links.forEach((link, i) => {
    const following = links[i + 1]
    const gap = between(grid, shape, link, following)
    push(start, gap.end, link - start)
    for (const [from, to] of gap.loose) push(from, to, undefined)
    start = gap.next
  })
  return out
}

/** A body seen as its unescaped pipes; cell `i` is the text between pipe `i` and pipe `i + 1`. */
interface Grid {
  /** Offsets, with the end of the text as the last. */
  readonly pipes: readonly number[]
  /** Indices of pipes that are the first thing on their line, ascending. */
  readonly starts: readonly number[]
  /** Of those, the ones with only white space between them and the pipe before: the line above was closed. */
  readonly closed: ReadonlySet<number>
  /** Link cells in order: the cell's index, and whether a line break stands between it and the link cell before. */
  readonly links: readonly { readonly cell: number; readonly newLine: boolean }[]
}

function readGrid(body: string): Grid {
  const pipes: number[] = []
  const starts: number[] = []
  const closed = new Set<number>()
  const links: { cell: number; newLine: boolean }[] = []
  let newLine = true
  const look = (cell: number, text: string) => {
    newLine ||= text.includes('\n')
    if (!isLinkCell(text)) return
    links.push({ cell, newLine })
    newLine = false
  }
  for (let at = body.indexOf('|'); at >= 0; at = body.indexOf('|', at + 1)) {
    if (body[at - 1] === '\\') continue
    const previous = pipes.at(-1) ?? -1
    const gap = body.slice(previous + 1, at)
    if (pipes.length === 0 || endsInIndent(gap)) {
      starts.push(pipes.length)
      if (gap.trim() === '') closed.add(pipes.length)
    }
    if (pipes.length > 0) look(pipes.length - 1, gap)
    pipes.push(at)
  }
  const last = body.slice((pipes.at(-1) ?? -1) + 1)
  if (pipes.length > 0) look(pipes.length - 1, last)
  if (last.trim() === '') closed.add(pipes.length)
  return { pipes: [...pipes, body.length], starts, closed, links }
}

/** True when only blanks stand between the last line break and the end. */
function endsInIndent(text: string): boolean {
  let at = text.length - 1
  while (text[at] === ' ' || text[at] === '\t') at--
  return text[at] === '\n'
}

/** The link cell of each row: the first of those that stand in one row. */
function rowLinks(grid: Grid, shape: TableShape): number[] {
  const out: number[] = []
  for (const { cell, newLine } of grid.links) {
    const previous = out.at(-1)
    const sameRow = previous !== undefined && !newLine && cell - previous <= shape.before + shape.after
    if (!sameRow) out.push(cell)
  }
  return out
}

type Span = readonly [from: number, to: number]

/** Where the row of `link` ends and the row of `following` starts, and rows without any link in between. */
function between(
  grid: Grid,
  { before, after }: TableShape,
  link: number | undefined,
  following: number | undefined,
): { end: number; next: number; loose: readonly Span[] } {
  const tail = link === undefined ? 0 : link + 1
  const limit = following ?? grid.pipes.length - 1
  const starts = startsWithin(grid, link === undefined ? 0 : tail + 1, limit)
  const closes = (k: number) => grid.closed.has(k)
  const tailCells = (k: number) => (closes(k) ? k - 1 : k) - tail
  const headExact = (k: number) => following !== undefined && following - k === before
  const exactEnd = starts.find((k) => closes(k) && tailCells(k) === after)
  const exactNext = starts.findLast(headExact)
  if (link === undefined) {
    const next = exactNext ?? starts[0] ?? 0
    return { end: 0, next, loose: looseRows(grid, starts[0] ?? 0, next) }
  }
  if (starts.length === 0) {
    const next = following === undefined ? limit : Math.max(following - before, tail + 1)
    return { end: following === undefined ? limit : Math.min(next, tail + after), next, loose: [] }
  }
  const last = following === undefined ? limit : undefined
  if (exactEnd !== undefined) {
    const next = last ?? Math.max(exactNext ?? exactEnd, exactEnd)
    return { end: exactEnd - 1, next, loose: looseRows(grid, exactEnd, next) }
  }
  const next = last ?? exactNext ?? starts.find(closes) ?? starts[0] ?? limit
  const cut = starts.find((k) => closes(k) && tailCells(k) >= after) ?? next
  const loose = cut < next ? looseRows(grid, cut, next) : []
  const width = before + after + 1
  const credible = loose.length > 0 && loose.every(([from, to]) => to - from === width)
  const end = credible ? cut : next
  return { end: closes(end) ? end - 1 : end, next, loose: credible ? loose : [] }
}

/** Line-starting pipes from one pipe to another, both included. */
function startsWithin({ starts }: Grid, from: number, to: number): readonly number[] {
  let low = 0
  for (let high = starts.length; low < high;) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while ((starts[end] ?? Infinity) <= to) end++
  return starts.slice(low, end)
}

/** The lines of a stretch of table in which no cell is a link, as rows. */
function looseRows(grid: Grid, from: number, to: number): Span[] {
  const edges = [...startsWithin(grid, from, to - 1), to]
  return edges.flatMap((start, i): Span[] => {
    const next = edges[i + 1]
    if (next === undefined) return []
    return [[start, grid.closed.has(next) ? next - 1 : next]]
  })
}

/** The raw cells from one pipe to another. Text behind a closed row, on lines of its own, is no part of the table. */
function cellsBetween(body: string, { pipes }: Grid, from: number, to: number): string[] {
  const cells: string[] = []
  for (let i = from; i < to; i++) cells.push(body.slice((pipes[i] ?? 0) + 1, pipes[i + 1] ?? body.length))
  if (cells.length > 1 && /^[ \t]*(?:\n|$)/.test(cells.at(-1) ?? '')) cells.pop()
  return cells
}
