/** What the parser knows how to read; columns of any other name are skipped. */
export type Column = 'title' | 'originalTitle' | 'authors' | 'link' | 'abstract' | 'published' | 'code'

const NAMES: Readonly<Record<string, Column>> = {
  标题: 'title',
  中文标题: 'title',
  title: 'originalTitle',
  英文标题: 'originalTitle',
  原标题: 'originalTitle',
  作者: 'authors',
  第一作者: 'authors',
  authors: 'authors',
  pdf链接: 'link',
  论文链接: 'link',
  链接: 'link',
  pdf: 'link',
  摘要: 'abstract',
  abstract: 'abstract',
  发布日期: 'published',
  日期: 'published',
  代码仓库: 'code',
  代码链接: 'code',
  代码: 'code',
  code: 'code',
}

/** A table's columns in order; undefined stands for a column of unknown name. */
export type Columns = readonly (Column | undefined)[]

/** The columns a header line names, or undefined when the line is no header of ours: it must name two at least. */
export function parseColumns(line: string): Columns | undefined {
  const text = line.trim()
  if (!text.includes('|') || text.length > 1000) return undefined
  const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|')
  const columns = cells.map((cell) => {
    const name = cell.replace(/[\s*]/g, '').toLowerCase()
    return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
  })
  return columns.filter((column) => column !== undefined).length >= 2 ? columns : undefined
}

/** True for the line under a header: `|---|:--:|`. */
export function isDelimiterRow(line: string): boolean {
  return /^[|\s:-]*-[|\s:-]*$/.test(line)
}

/** Of several columns, the one whose text is most likely to hold a stray pipe. */
export function elasticColumn(columns: Columns): number {
  for (const wide of ['abstract', 'title', 'originalTitle'] as const) {
    const at = columns.indexOf(wide)
    if (at >= 0) return at
  }
  return 0
}
