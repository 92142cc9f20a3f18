import { describe, expect, it } from 'vitest'
import type { DigestRow } from '#domain/digest/digest.ts'
import { parseDigest } from '#domain/digest/parse-digest.ts'
import { preparePaper } from '#domain/prepare/prepare-paper.ts'
import { plainText } from '#domain/rich-text.ts'

const HEADER = '| 标题 | 作者 | PDF链接 | 摘要 |\n|---|---|---|---|\n'

function prepare(row: string) {
  const [parsed] = parseDigest('x.md', `# arxiv 2025-11-28\n${HEADER}${row}`).digest?.rows ?? []
  if (!parsed) throw new Error('no row')
  return preparePaper(parsed satisfies DigestRow, 'arxiv', () => undefined)
}

describe('preparePaper', () => {
  it('takes the code link from the first code host the abstract names', () => {
    const paper = prepare(
      '| 甲 | A B | [PDF](https://arxiv.org/pdf/2511.21681v1) | 见 https://a.org/x 与 https://github.com/hustvl/VGT。 |',
    )
    expect(paper.codeUrl).toBe('https://github.com/hustvl/VGT')
    expect(paper.version).toBe(1)
  })

  it('marks a paper of which only the DOI is known', () => {
    const paper = prepare('| | | [PDF](https://doi.org/10.1101/2025.02.28.25323068) | |')
    expect(paper).toMatchObject({ doiOnly: true, authors: [], notes: [] })
    expect(plainText(paper.title)).toBe('10.1101/2025.02.28.25323068')
    expect(paper).not.toHaveProperty('abstract')
  })

  it('gives an unlisted paper the same id on every day', () => {
    const [first, second] = [
      prepare('| 甲的 研究 | A B | PDF缺失 | 乙 |'),
      prepare('| 甲的  研究 | A B | PDF缺失 | 丙 |'),
    ]
    expect(first.id).toMatch(/^unlisted-[0-9a-z]{11}$/)
    expect(second.id).toBe(first.id)
    expect(prepare('| 别的 | A B | PDF缺失 | 乙 |').id).not.toBe(first.id)
  })
})
