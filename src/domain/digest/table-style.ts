import { isLinkCell } from './link-cell.ts'

/**
 * The body of a table as if written with a half-width pipe round each row, on the same lines. The header shows what
 * style the table is in:
 *
 *     标题 ｜ 作者 ｜ PDF链接          full-width pipes; half-width ones are text then
 *     标题 | 作者 | PDF链接           no pipe at the start of any row
 */
export function inOneStyle(body: string, header: string, columns: number): string {
  const wide = header.includes('｜')
  const escaped = wide && !header.includes('|') ? body.replace(/(?<!\\)\|/g, '\\|') : body
  const narrow = wide ? escaped.replaceAll('｜', '|') : body
  const hasOuter = /^\s*[|｜]/.test(header) && /^[ \t]*\|/m.test(narrow)
  return hasOuter ? narrow : withOuterPipes(narrow, columns)
}

/** A row starts on each line that has enough pipes or a link cell; other lines go on with the row before. */
function withOuterPipes(body: string, columns: number): string {
  const out: string[] = []
  /** The last line of the row that is not closed yet. */
  let open = -1
  for (const line of body.split('\n')) {
    const cells = line.split(/(?<!\\)\|/)
    const starts = cells.length > 1 && (cells.length >= columns || cells.some(isLinkCell))
    if (starts && cells[0]?.trim() === '') return body
    if (starts && open >= 0) out[open] += ' |'
    out.push(starts ? `| ${line}` : line)
    if (starts) open = cells.at(-1)?.trim() === '' ? -1 : out.length - 1
    else if (open >= 0 && line.trim() !== '') open = out.length - 1
  }
  if (open >= 0) out[open] += ' |'
  return out.join('\n')
}
