/** A folder of digests made of nothing but attacks. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LINKS, MARKUP, PAYLOADS } from './hostile-payloads.ts'

/** A few quiet papers: where a visit without an address starts. */
const LATEST_DAY = '2025-11-28'
/** Every payload in every column of a row. */
export const PAYLOAD_DAY = '2025-11-27'
/** Every hostile link as the paper's link, as code link and inside the abstract. */
export const LINK_DAY = '2025-11-26'
/** Cells of millions of characters. */
export const HUGE_DAY = '2025-11-25'
/** No papers, and a reason that is an attack. */
export const FAILED_DAY = '2025-11-24'
/** Two digests claim it; markup stands in a heading and in a file's name. */
export const CLAIMED_DAY = '2025-11-21'

const HEADER = ['| 标题 | 作者 | Title | 代码仓库 | PDF链接 | 摘要 |', '|---|---|---|---|---|---|']
const cell = (text: string) => text.replaceAll('|', '\\|')

interface Row {
  readonly title: string
  readonly author?: string
  readonly original?: string
  readonly code?: string
  readonly link: string
  readonly abstract?: string
}

function digest(heading: string, rows: readonly Row[]): string {
  const lines = rows.map(({ title, author = '', original = '', code = '', link, abstract = '' }) =>
    ['', title, author, original, code, link, abstract, ''].join(' | ').trim(),
  )
  return [`# ${heading}`, '', ...HEADER, ...lines, ''].join('\n')
}

const arxivLink = (number: number) => `[PDF](https://arxiv.org/pdf/2511.${String(number).padStart(5, '0')}v1)`

function payloadRow(payload: string, i: number): Row {
  const text = cell(payload)
  return {
    // The second paragraph is read as the translator's note.
    title: `${text}\n\n（注：译文里的“${text}”保留原样，因为它是专有名词。）`,
    author: text,
    original: text,
    link: arxivLink(i + 1),
    abstract: `${text}。第二句，${text}。`,
  }
}

function linkRow(link: string, i: number): Row {
  const abstract = `见 ${link} 或 \\href{${link}}{这里} 或 [这里](${link}) 或 $\\href{${link}}{x}$。`
  return {
    title: `第${i + 1}个链接`,
    author: '某人',
    code: cell(link),
    link: `[PDF](${link})`,
    abstract: cell(abstract),
  }
}

/** Writes the folder anew. */
export function writeHostileDigests(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const write = (name: string, text: string) => writeFileSync(path.join(dir, name), text)
  write(
    `${PAYLOAD_DAY}-arxiv.md`,
    `\uFEFF${digest(`arxiv ${PAYLOAD_DAY}`, PAYLOADS.map(payloadRow)).replaceAll('\n', '\r\n')}`,
  )
  write(`${LATEST_DAY}-arxiv.md`, digest(`arxiv ${LATEST_DAY}`, quietRows()))
  write(`${LINK_DAY}-arxiv.md`, digest(`arxiv ${LINK_DAY}`, LINKS.map(linkRow)))
  write(`${HUGE_DAY}-arxiv.md`, digest(`arxiv ${HUGE_DAY}`, hugeRows()))
  write(`${FAILED_DAY}-medrxiv.md`, `# medrxiv ${FAILED_DAY}\n\n> 抓取失败：${MARKUP.slice(0, 12).join(' ')}\n`)
  // Two digests claim one day; markup stands in a heading and in a file's name.
  write(
    `${CLAIMED_DAY}-arxiv.md`,
    digest(`arxiv ${CLAIMED_DAY} <img src=x onerror=alert(1)>`, [payloadRow('甲', 90_000)]),
  )
  write(
    '<img src=x onerror=alert(1)> %2e%2e\u202E.md',
    digest(`arxiv ${CLAIMED_DAY} __proto__`, [payloadRow('甲', 90_000), payloadRow('乙', 90_001)]),
  )
  symlinkSync(path.join(dir, 'nowhere'), path.join(dir, 'broken-link.txt'))
}

function quietRows(): Row[] {
  return ['甲', '乙', '丙'].map((title, i) => ({
    title,
    author: '某人',
    link: arxivLink(70_000 + i),
    abstract: '摘要。',
  }))
}

function hugeRows(): Row[] {
  const row = (number: number, cells: Partial<Row>): Row => ({
    title: '标题',
    link: arxivLink(80_000 + number),
    ...cells,
  })
  return [
    row(1, { title: `长摘要`, abstract: '摘要很长，没有尽头。'.repeat(1_000_000) }),
    row(2, { title: '标题很长'.repeat(100_000), abstract: '短摘要。' }),
    row(3, { title: '很多作者', author: Array.from({ length: 5000 }, (_, i) => `Author Number${i}`).join(', ') }),
    row(4, { title: '一个作者', author: 'A'.repeat(1_000_000), abstract: '（'.repeat(300_000) }),
    row(5, { title: `很多公式`, abstract: '$\\frac{a}{b}$'.repeat(100_000) }),
    row(6, { title: `很多链接`, abstract: 'https://a.example/b '.repeat(100_000) }),
    row(8, { title: '没有断点', abstract: 'W'.repeat(1_000_000) }),
    row(9, { title: '断点太多', abstract: '（a【b'.repeat(200_000) }),
    row(7, { title: '原题很长', original: 'title '.repeat(500_000) }),
  ]
}
