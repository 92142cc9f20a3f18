import { describe, expect, it } from 'vitest'
import { parseDigests } from '#domain/digest/day-page.ts'

const link = (n: number) => `[PDF](https://arxiv.org/pdf/2511.0000${n}v1)`

/** Line, id, title, first author and abstract of each row of a digest that has no problem. */
function rows(table: string): unknown[] {
  const { digests, problems } = parseDigests('x.md', `# arxiv 2025-12-01\n\n${table}`)
  expect(problems).toEqual([])
  return digests.flatMap((digest) =>
    digest.rows.map(({ line, id, title, authors, abstract }) => [line, id, title, authors[0], abstract]),
  )
}

describe('a table in another style', () => {
  it('may have no pipe at either end of its rows', () => {
    const table = `标题 | 作者 | PDF链接 | 摘要\n---|---|---|---\n甲 | A | ${link(1)} | 概率p(y\\|x)\n第二段\n乙 | B | ${link(2)} | 丙\n`
    expect(rows(table)).toEqual([
      [5, '2511.00001', '甲', 'A', '概率p(y|x)\n第二段'],
      [7, '2511.00002', '乙', 'B', '丙'],
    ])
  })

  it('may have no pipe at the start of its rows alone', () => {
    const table = `| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n甲 | A | ${link(1)} | 丙 |\n乙 | B | ${link(2)} | 丁 |\n`
    expect(rows(table)).toEqual([
      [5, '2511.00001', '甲', 'A', '丙'],
      [6, '2511.00002', '乙', 'B', '丁'],
    ])
  })

  it('may be drawn with full-width pipes; half-width ones are text then', () => {
    const table = `｜ 标题 ｜ 作者 ｜ PDF链接 ｜ 摘要 ｜\n｜---｜---｜---｜---｜\n｜ 甲|副 ｜ A ｜ ${link(1)} ｜ 丙 ｜\n｜ 乙\n\n（注：译名） ｜ B ｜ ${link(2)} ｜ 丁 ｜\n`
    expect(rows(table)).toEqual([
      [5, '2511.00001', '甲|副', 'A', '丙'],
      [6, '2511.00002', '乙', 'B', '丁'],
    ])
  })

  it('may be one of several, each with columns of its own', () => {
    const table =
      `## cs.CV\n\n| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n| 甲 | A | ${link(1)} | 丙 |\n\n` +
      `## cs.LG\n\n| PDF链接 | 标题 | 作者 |\n|---|---|---|\n| ${link(2)} | 乙 | B |\n\n共 2 篇\n`
    expect(rows(table)).toEqual([
      [7, '2511.00001', '甲', 'A', '丙'],
      [13, '2511.00002', '乙', 'B', undefined],
    ])
  })
})
