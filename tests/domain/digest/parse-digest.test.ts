import { describe, expect, it } from 'vitest'
import { parseDigest } from '#domain/digest/parse-digest.ts'
import type { DigestRow } from '#domain/digest/digest.ts'

const HEADER = '| 标题 | 作者 | PDF链接 |  摘要 |\n|------|------|--------|------|\n'

function rowsOf(rows: string, header = HEADER): readonly DigestRow[] {
  const { digest, problems } = parseDigest('2025-11-28-arxiv.md', `# arxiv 2025-11-28\n\n${header}${rows}`)
  expect(problems).toEqual([])
  return digest?.rows ?? []
}

describe('parseDigest', () => {
  it('reads a row with its line', () => {
    expect(
      rowsOf(
        '| 无像素视觉：基于相机轨迹的感知 | Zihui Xue | [PDF](https://arxiv.org/pdf/2511.21681v1) | 能否仅凭相机。 |\n',
      ),
    ).toEqual([
      {
        line: 5,
        id: '2511.21681',
        version: 1,
        pdfUrl: 'https://arxiv.org/pdf/2511.21681v1',
        title: '无像素视觉：基于相机轨迹的感知',
        authors: ['Zihui Xue'],
        abstract: '能否仅凭相机。',
        notes: [],
      },
    ])
  })

  it('reads a title cell that spans lines and holds a note', () => {
    const [first, second] = rowsOf(
      [
        '| 具有成长与精炼多模态语义记忆的能动学习者',
        '',
        '（解析说明：',
        '1. Agentic Learner 译为"能动学习者"，强调学习者的自主性与能动性',
        '2. 通过"的"字结构实现术语的紧凑衔接） | Weihao Bo | [PDF](https://arxiv.org/pdf/2511.21678v1) | 甲。 |',
        '| 下一篇 | A B | [PDF](https://arxiv.org/pdf/2511.21675v1) | 乙。 |',
      ].join('\n'),
    )
    expect(first).toMatchObject({
      line: 5,
      title: '具有成长与精炼多模态语义记忆的能动学习者',
      authors: ['Weihao Bo'],
      notes: ['Agentic Learner 译为"能动学习者"，强调学习者的自主性与能动性', '通过"的"字结构实现术语的紧凑衔接'],
    })
    expect(second).toMatchObject({ line: 10, title: '下一篇' })
  })

  it('keeps stray and escaped pipes where they belong', () => {
    const header = '| 标题 | 作者 | PDF链接 | 代码仓库 | Title | \n|---|---|---|---|---| \n'
    const [row] = rowsOf(
      '| AlgoRxplorers | 精准突变 | Karishma Thakrar | [PDF](http://arxiv.org/pdf/2501.07014v1) | N/A | AlgoRxplorers | Precision |\n',
      header,
    )
    expect(row).toMatchObject({
      title: 'AlgoRxplorers | 精准突变',
      authors: ['Karishma Thakrar'],
      originalTitle: 'AlgoRxplorers | Precision',
    })
    expect(row).not.toHaveProperty('codeUrl')
    const [escaped, raw] = rowsOf(
      '| 甲 | A | [PDF](https://arxiv.org/pdf/2608.11181v1) | 形式为Pr[Y = 1 \\| X = x]，$π\\\\|π$ |\n' +
        '| 乙 | B | [PDF](https://arxiv.org/pdf/2608.11182v1) | 估计 $p(y|x)$ 的值。 |\n',
    )
    expect(escaped?.abstract).toBe('形式为Pr[Y = 1 | X = x]，$π\\|π$')
    expect(raw?.abstract).toBe('估计 $p(y|x)$ 的值。')
  })

  it('reads a title cell that holds a whole table', () => {
    const rows = rowsOf(
      '| 第一篇 | A | [PDF](http://arxiv.org/pdf/2501.03841v1) | 甲 |\n' +
        '| ## 主题建模：一项对比研究\n\n**摘要：** 近年来。\n\n| 模型 | 连贯性 |\n|---|---|\n| LDA | 0.45 |\n\n未来。 | Atharva Mutsaddi |' +
        ' [PDF](http://arxiv.org/pdf/2501.03843v1) | 乙 |\n' +
        '| 第三篇 | C | [PDF](http://arxiv.org/pdf/2501.03840v1) | 丙 |\n',
    )
    expect(rows.map(({ title, authors, abstract }) => [title, authors[0], abstract])).toEqual([
      ['第一篇', 'A', '甲'],
      ['主题建模：一项对比研究', 'Atharva Mutsaddi', '乙'],
      ['第三篇', 'C', '丙'],
    ])
  })

  it('finds columns by name in any order, and skips unknown ones', () => {
    const [row] = rowsOf(
      '| 2026-08-06 | [PDF](https://www.biorxiv.org/content/10.64898/2026.04.29.721673v1.full.pdf) | x | 摘要文。 | Bouchet, C. A. | 标题文 | https://github.com/a/b |\n',
      '| 发布日期 | PDF链接 | 备注 | 摘要 | 作者 | 标题 | 代码链接 |\n|---|---|---|---|---|---|---|\n',
    )
    expect(row).toMatchObject({
      id: '10.64898/2026.04.29.721673',
      published: '2026-08-06',
      title: '标题文',
      authors: ['Bouchet, C. A.'],
      abstract: '摘要文。',
      codeUrl: 'https://github.com/a/b',
    })
  })

  it('keeps a row with a DOI alone', () => {
    expect(rowsOf('|  |  | [PDF](https://doi.org/10.1101/2025.02.28.25323068) |  |\n')).toEqual([
      {
        line: 5,
        id: '10.1101/2025.02.28.25323068',
        pdfUrl: 'https://doi.org/10.1101/2025.02.28.25323068',
        authors: [],
        notes: [],
      },
    ])
  })

  it('keeps a row without a link under its title, with a note', () => {
    const text = `# arxiv 2025-11-11\n\n${HEADER}| 引用年龄偏见 | Hoa Nguyen | PDF缺失 | 甲。 |\n| 乙 | B |  | 丙。 |\n`
    const { digest, problems } = parseDigest('2025-11-11-arxiv.md', text)
    expect(digest?.rows.map(({ title, id, pdfUrl }) => [title, id, pdfUrl])).toEqual([
      ['引用年龄偏见', undefined, undefined],
      ['乙', undefined, undefined],
    ])
    expect(problems).toMatchObject([
      { line: 5, severity: 'note' },
      { line: 6, severity: 'note' },
    ])
  })

  it('marks an untranslated abstract and never shows the mark', () => {
    const [row] = rowsOf(
      '| 四维 | A B | [PDF](https://arxiv.org/pdf/2507.21045v1) | Reconstructing intelligence has long been\na central yet challeng [翻译失败] |\n',
    )
    expect(row).toMatchObject({
      abstract: 'Reconstructing intelligence has long been a central yet challeng',
      untranslated: true,
    })
  })

  it('reports a row that would be lost, with its line', () => {
    const row = '| 标题文 | A B | [PDF](https://arxiv.org/pdf/2511.1 | 摘要 |\n'
    const good = '| 甲 | A | [PDF](https://arxiv.org/pdf/2511.21681v1) | 乙 |\n'
    const lost = parseDigest('x.md', `# arxiv 2025-11-28\n\n${HEADER}${good}|  |  |  | 孤文 |\n${good}| 断 |\n`)
    expect(lost.digest?.rows).toHaveLength(2)
    expect(lost.problems).toMatchObject([
      { file: 'x.md', line: 6, severity: 'error' },
      { file: 'x.md', line: 8, severity: 'error' },
    ])
    expect(parseDigest('x.md', `# arxiv 2025-11-28\n\n${HEADER}${row}`).problems).toMatchObject([
      { line: 5, severity: 'note' },
    ])
  })

  it('reports a file that is no digest', () => {
    expect(parseDigest('seeds/notes.md', 'Hello')).toEqual({
      problems: [
        {
          file: 'seeds/notes.md',
          line: 1,
          severity: 'error',
          kind: 'no-day-or-source',
          message:
            'Neither heading nor file name says which day and source this digest is for. ' +
            'Start the file with a heading such as "# arxiv 2025-11-28" (sources: arxiv, biorxiv, medrxiv).',
        },
      ],
    })
  })

  it('reports rows without a header, and a header without a link column', () => {
    const row = '| 甲 | A | [PDF](https://arxiv.org/pdf/2511.21681v1) | 乙 |\n'
    expect(parseDigest('x.md', `# arxiv 2025-11-28\n\n${row}`).problems).toMatchObject([{ line: 3, severity: 'error' }])
    expect(parseDigest('x.md', `# arxiv 2025-11-28\n\n| 标题 | 摘要 |\n|---|---|\n`).problems).toMatchObject([
      { line: 3, severity: 'error' },
    ])
  })

  it.each([
    ['a header alone', `# MedRxiv 2024-09-21 Papers\n\n${HEADER}`, { state: 'empty' }],
    ['nothing at all', '# arXiv 2026-05-01\n', { state: 'empty' }],
    [
      'a plain remark',
      '# arXiv 2026-05-01\n\n> 当天没有抓取到有效论文。\n',
      { state: 'empty', reason: '当天没有抓取到有效论文。' },
    ],
    [
      'a failure with its reason',
      '# arXiv 2026-05-07\n\n> 抓取失败：Page request resulted in HTTP 429 (https://export.arxiv.org/api/query?search_query=cat%3Acs.NE)\n',
      { state: 'failed', reason: 'Page request resulted in HTTP 429' },
    ],
  ])('gives a status to a day with %s', (_, text, status) => {
    const { digest, problems } = parseDigest('x.md', text)
    expect({ digest, problems }).toMatchObject({ digest: { ...status, rows: [] }, problems: [] })
  })

  it('takes the heading over the file name, and notes that they differ', () => {
    const { digest, problems } = parseDigest('2025-11-27-biorxiv.md', `# Arxiv 2025-11-28 Papers\n${HEADER}`)
    expect(digest).toMatchObject({ day: '2025-11-28', source: 'arxiv' })
    expect(problems).toMatchObject([{ line: 1, severity: 'note' }])
  })

  it('takes day and source from the file name when the heading is silent', () => {
    expect(parseDigest('a/2026-05-01-biorxiv.md', '# 论文速览\n').digest).toMatchObject({
      day: '2026-05-01',
      source: 'biorxiv',
    })
  })

  it('reads Windows line ends and a byte order mark', () => {
    const text = `\uFEFF# arxiv 2025-11-28\n\n${HEADER}| 甲 | A | [PDF](https://arxiv.org/pdf/2511.21681v1) | 乙 |\n`
    expect(parseDigest('x.md', text.replaceAll('\n', '\r\n')).digest?.rows).toMatchObject([
      { title: '甲', abstract: '乙' },
    ])
  })
})

describe('parseDigest of what is no digest', () => {
  it('refuses a file that is no digest, and says what to do', () => {
    const { problems } = parseDigest('2026-01-06-arxiv.md', '今天没有格式\n')
    expect(problems).toMatchObject([
      { line: 1, severity: 'error', message: expect.stringContaining('neither a heading nor a table') },
    ])
  })

  it('takes an empty file as a day without papers, and says so', () => {
    const { digest, problems } = parseDigest('2026-01-06-arxiv.md', '\n')
    expect(digest).toMatchObject({ day: '2026-01-06', state: 'empty', rows: [] })
    expect(problems).toMatchObject([{ severity: 'note' }])
  })
})
