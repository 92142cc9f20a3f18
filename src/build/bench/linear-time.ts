import { parseDigests } from '#domain/digest/day-page.ts'

/** A text of one broken shape, of any size. */
export interface Shape {
  readonly name: string
  /** @param size about how many characters */
  readonly make: (size: number) => string
}

const HEAD = '# arXiv 2025-12-01\n\n| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n'
const LINK = '[PDF](http://arxiv.org/pdf/2511.21681v1)'
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length))
const row = (title: string, abstract: string) => `${HEAD}| ${title} | 甲 | ${LINK} | ${abstract} |\n`

/** What has no end in digests: models that repeat themselves, tables that tear, brackets that never close. */
export const SHAPES: readonly Shape[] = [
  { name: 'one line', make: (size) => fill('一行没有尽头的文字，', size) },
  { name: 'one line of rows', make: (size) => HEAD + fill(`| 标题 | 甲 | ${LINK} | 摘要 | `, size) },
  { name: 'unclosed cells', make: (size) => HEAD + fill('| 未完的单元\n', size) },
  { name: 'one cell of an abstract', make: (size) => row('标题', fill('深度学习很好。', size)) },
  { name: 'one cell of a title', make: (size) => row(fill('标题（注：', size), '摘要') },
  { name: 'a title of lines', make: (size) => row(fill('（注：\n', size), '摘要') },
  { name: 'an abstract of lines', make: (size) => row('标题', fill('甲\n\n', size)) },
  { name: 'opening brackets', make: (size) => row(fill('（', size), fill('《“「【(', size)) },
  { name: 'asterisks', make: (size) => row(fill('*', size), fill('**甲', size)) },
  { name: 'pipes', make: (size) => HEAD + fill('|', size) },
  { name: 'escaped pipes', make: (size) => row('标题', fill('\\|', size)) },
  { name: 'dollars', make: (size) => row('标题', fill('$x^2$ $', size)) },
  { name: 'entities', make: (size) => row('标题', fill('&amp;', size)) },
  { name: 'spaces', make: (size) => row('标题', fill(' ', size)) },
  { name: 'line ends in an abstract', make: (size) => row('标题', `甲${fill('\n', size)}乙`) },
  { name: 'notes in an abstract', make: (size) => row('标题', `甲${fill('。注：乙', size)}`) },
  { name: 'line ends', make: (size) => HEAD + fill('\n', size) },
  { name: 'links', make: (size) => HEAD + fill(`| ${LINK} `, size) },
  { name: 'unclosed links', make: (size) => HEAD + fill('| [PDF](http://arxiv.org/', size) },
  { name: 'authors', make: (size) => `${HEAD}| 标题 | ${fill('Li, A. B., ', size)} | ${LINK} | 摘要 |\n` },
  { name: 'thoughts', make: (size) => row(fill('<think>', size), fill('<think>', size)) },
  { name: 'headings', make: (size) => HEAD + fill('## arXiv\n', size) },
  { name: 'nested tables', make: (size) => row('标题', fill('\n| 甲 | 乙 |\n|---|---|\n', size)) },
]

/** Parses the text of a shape. @returns milliseconds, the least of some rounds */
export function parseTime({ make }: Shape, size: number, rounds = 3): number {
  const text = make(size)
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    parseDigests('2025-12-01-arxiv.md', text)
    return performance.now() - started
  })
  return Math.min(...times)
}
