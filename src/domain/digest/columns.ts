/** What the parser knows how to read; columns of any other name are skipped. */
export type Column = 'title' | 'originalTitle' | 'authors' | 'link' | 'abstract' | 'published' | 'code'

const NAMES: Readonly<Record<string, Column>> = Object.fromEntries(
  Object.entries({
    title: '标题 中文标题 论文标题 题目 中文题目 译名 标题翻译',
    originalTitle: 'title 英文标题 原标题 原文标题 英文题目 originaltitle englishtitle',
    authors: '作者 第一作者 作者列表 authors author author(s)',
    link: 'pdf链接 论文链接 原文链接 链接 pdf link url pdflink',
    abstract: '摘要 中文摘要 论文摘要 abstract summary',
    published: '发布日期 发表日期 提交日期 日期 published date',
    code: '代码仓库 代码链接 代码地址 代码 code github',
  }).flatMap(([column, names]) => names.split(' ').map((name) => [name, column as Column])),
)

/** A table's columns in order; undefined stands for a column of unknown name. */
export type Columns = readonly (Column | undefined)[]

/** The columns a header line names, or undefined when the line is no header of ours: it must name two at least. */
export function parseColumns(line: string): Columns | undefined {
  const text = line.trim().replaceAll('｜', '|')
  if (!text.includes('|') || text.length > 1000) return undefined
  const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|')
  const columns = cells.map((cell) => {
    const name = cell.replace(/[\s*]/g, '').toLowerCase()
    return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
  })
  return columns.filter((column) => column !== undefined).length >= 2 ? columns : undefined
}

/** True for the line under a header: `|---|:--:|`, with either kind of pipe. */
export function isDelimiterRow(line: string): boolean {
  return /^[|｜\s:：-]*[-—][|｜\s:：—-]*$/.test(line)
}

/** Of several columns, the one whose text is most likely to hold a stray pipe. */
export function elasticColumn(columns: Columns): number {
  for (const wide of ['abstract', 'title', 'originalTitle'] as const) {
    const at = columns.indexOf(wide)
    if (at >= 0) return at
  }
  return 0
}
