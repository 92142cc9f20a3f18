import { describe, expect, it } from 'vitest'
import { parseDigests } from '#domain/digest/day-page.ts'

const TABLE = '| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n'
const row = (title: string, id: string) => `| ${title} | A B | [PDF](https://arxiv.org/pdf/${id}) | 摘。 |\n`

describe('parseDigests', () => {
  it('reads a page of a day with a section for each source, with lines of the whole file', () => {
    const { digests, problems } = parseDigests(
      '2025-12-01.md',
      `# 2025-12-01 每日论文\n\n## arXiv\n\n${TABLE}${row('甲', '2511.00001')}\n## 📄 bioRxiv（0 篇）\n\n` +
        `${TABLE}| | | | 孤文 |\n${row('乙', '2511.00002')}\n## medRxiv\n\n> 抓取失败：HTTP 429\n`,
    )
    expect(digests).toMatchObject([
      { day: '2025-12-01', source: 'arxiv', state: 'ok', shared: true, rows: [{ line: 7, title: '甲' }] },
      { day: '2025-12-01', source: 'biorxiv', state: 'ok', rows: [{ line: 14, title: '乙' }] },
      { day: '2025-12-01', source: 'medrxiv', state: 'failed', reason: 'HTTP 429' },
    ])
    expect(problems).toMatchObject([{ file: '2025-12-01.md', line: 13, kind: 'lost-row' }])
  })

  it('reads files of several sources that were put together', () => {
    const text = `# arXiv 2025-12-01\n${TABLE}${row('甲', '2511.00001')}\n# bioRxiv 2025-12-02\n${TABLE}${row('乙', '2511.00002')}`
    expect(parseDigests('all.md', text).digests).toMatchObject([
      { day: '2025-12-01', source: 'arxiv', rows: [{ title: '甲' }] },
      { day: '2025-12-02', source: 'biorxiv', rows: [{ title: '乙' }] },
    ])
  })

  it('takes a digest of one source as it is, whatever headings its cells hold', () => {
    const text = `# arXiv 2025-12-01\n${TABLE}| 甲\n## arXiv\n注 | A | [PDF](https://arxiv.org/pdf/2511.00001) | 摘 |\n`
    const { digests } = parseDigests('x.md', text)
    expect(digests).toHaveLength(1)
    expect(digests[0]).not.toHaveProperty('shared')
    expect(digests[0]?.rows).toMatchObject([{ title: '甲', id: '2511.00001' }])
  })
})
