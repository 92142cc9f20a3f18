import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files, gone after the test. */
export function tempFolder(files: Readonly<Record<string, string>> = {}): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'ridu-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), text)
  }
  return dir
}

/** A digest with one row a title; ids count up from `2511.00001`. */
export function digestText(heading: string, titles: readonly string[], firstId = 1): string {
  const rows = titles.map((title, i) => {
    const id = `2511.${String(firstId + i).padStart(5, '0')}`
    return `| ${title} | Ada Lovelace | [PDF](https://arxiv.org/pdf/${id}v1) | 本文研究${title}。 |`
  })
  return [`# ${heading}`, '', '| 标题 | 作者 | PDF链接 | 摘要 |', '|---|---|---|---|', ...rows, ''].join('\n')
}
