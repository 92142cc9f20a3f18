import { array, assert, constantFrom, integer, property, record, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDigests } from '#domain/digest/day-page.ts'
import { parseDigest } from '#domain/digest/parse-digest.ts'

const HEADER = '| 标题 | 作者 | PDF链接 |  摘要 |\n|------|------|--------|------|\n'

describe('parseDigest on any text', () => {
  const fragment = constantFrom(
    '|',
    '\n',
    '| |',
    '\\|',
    '[PDF](',
    'https://arxiv.org/pdf/2511.00001',
    ')',
    '（',
    '"',
    '$',
    '甲',
    '**',
    '：',
    '# arxiv 2025-01-01\n',
    '## bioRxiv\n',
    '｜',
    '标题｜PDF链接\n',
    '<think>',
    '{beta}',
    'O_FIG',
    HEADER,
  )

  it('never throws', () => {
    assert(property(array(fragment, { maxLength: 60 }), (parts) => void parseDigests('x.md', parts.join(''))))
    assert(property(string(), (text) => void parseDigests('x.md', text)))
  })

  it('loses no paper whose link cell is intact, whatever its other cells hold', () => {
    const cell = array(
      constantFrom(
        '甲',
        ' ',
        '\n',
        '$a|b$',
        '｜',
        '<think>',
        '```\n',
        '以下是翻译：\n',
        '# 节\n',
        '[翻译失败]',
        '\\|',
        '"',
        '（注：',
        '）',
        '1. ',
        '：',
        '\n\n',
        '| x |',
        '|---|',
      ),
      { maxLength: 12 },
    )
    const paper = record({
      title: cell,
      author: stringMatching(/^[A-Z][a-z]{1,8}$/),
      abstract: cell,
      n: integer({ min: 1, max: 99 }),
    })
    assert(
      property(array(paper, { maxLength: 8 }), (papers) => {
        const rows = papers.map(({ title, author, abstract }, i) => {
          const link = `[PDF](https://arxiv.org/pdf/2511.${String(i + 10_000)}v1)`
          return `| ${title.join('')} | ${author} | ${link} | ${abstract.join('')} |\n`
        })
        const { digest } = parseDigest('x.md', `# arxiv 2025-11-28\n\n${HEADER}${rows.join('')}`)
        const ids = digest?.rows.flatMap(({ id }) => (id === undefined ? [] : [id]))
        expect(ids).toEqual(papers.map((_, i) => `2511.${String(i + 10_000)}`))
      }),
    )
  })

  it.each([
    ['one line of five megabytes', 'a$`"（*'.repeat(800_000)],
    ['a hundred thousand cells that never close', `${HEADER}${'| a '.repeat(100_000)}`],
    ['twenty thousand lines that start a row', `${HEADER}${'| a\n'.repeat(20_000)}`],
    [
      'twenty thousand link cells on one line',
      `${HEADER}${'| [PDF](https://arxiv.org/pdf/2511.00001) '.repeat(20_000)}`,
    ],
    [
      'one cell of opening brackets',
      `${HEADER}| ${'（注：'.repeat(300_000)} | A | [PDF](https://arxiv.org/pdf/2511.00001) | ${'\n（'.repeat(300_000)} |`,
    ],
    [
      'ten megabytes in one cell',
      `${HEADER}| ${'长'.repeat(3_400_000)} | A | [PDF](https://arxiv.org/pdf/2511.00001) | |`,
    ],
    ['a hundred thousand headings of sources', '## arXiv\n'.repeat(100_000)],
    ['a hundred thousand blank lines in a cell', `${HEADER}| 甲 | A | PDF缺失 | ${'\n'.repeat(100_000)}注 |`],
    ['full-width pipes without end', `标题｜作者｜PDF链接\n${'甲｜'.repeat(100_000)}`],
    ['rows without outer pipes', `标题|作者|PDF链接\n---|---|---\n${'甲|乙|丙\n'.repeat(50_000)}`],
  ])(
    'stays linear on %s',
    (_, text) => {
      // Quadratic time would be hours; the test's own limit ends it.
      expect(parseDigests('x.md', `# arxiv 2025-11-28\n\n${text}`).problems).toBeInstanceOf(Array)
    },
    30_000,
  )
})
