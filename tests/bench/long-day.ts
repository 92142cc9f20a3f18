/** Two days of as many papers as the longest day of the archive has, made of the rows of the seed digests. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

export const LONG_DAY = 604
const DAYS = ['2025-11-28', '2025-12-01']

/** Writes the two digests into `dir`. */
export async function writeLongDays(dir: string): Promise<void> {
  const rows = seedRows()
  await mkdir(dir, { recursive: true })
  for (const [n, day] of DAYS.entries()) {
    const lines = Array.from({ length: LONG_DAY }, (_, i) => {
      const id = `25${10 + n}.${String(i + 1).padStart(5, '0')}`
      const row = rows[i % rows.length] ?? ''
      return row.replace(/\d{4}\.\d{5}v\d+/g, `${id}v1`).replace(/^\| /, `| 第${i + 1}篇：`)
    })
    const text = [
      `# arxiv ${day}`,
      '',
      '| 标题 | 作者 | PDF链接 |  摘要 |',
      '|------|------|--------|------|',
      ...lines,
    ]
    await writeFile(path.join(dir, `${day}-arxiv.md`), `${text.join('\n')}\n`)
  }
}

function seedRows(): string[] {
  const texts = readdirSync('seeds').map((name) => readFileSync(path.join('seeds', name), 'utf8'))
  return texts.flatMap((text) => text.split('\n').filter((line) => /^\| .*arxiv\.org\/pdf/.test(line)))
}
