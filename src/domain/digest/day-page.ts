import { parseDigest } from './parse-digest.ts'
import { lineAt, readName } from './heading.ts'
import type { ParsedFile } from './digest.ts'

/** A heading that opens the part of one source: `## arXiv`, `## 📄 bioRxiv（12 篇）`; running text names no source so. */
const SECTION = /^ {0,3}#{1,6}[ \t]+[^\p{L}\p{N}|\n]{0,8}(?:arxiv|biorxiv|medrxiv)(?![a-z])[^|\n。：，]{0,40}$/gimu

/**
 * Reads a file: one digest, or a page that has those of several sources under headings of their own.
 *
 *     # 2025-12-01 每日论文
 *     ## arXiv               ◄ one digest from here
 *     | 标题 | … |
 *     ## bioRxiv             ◄ another
 *
 * Never throws.
 * @param file see `parseDigest`
 */
export function parseDigests(file: string, text: string): ParsedFile {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const sections = sectionStarts(clean)
  if (sections.length === 0) {
    const { digest, problems } = parseDigest(file, clean)
    return { digests: digest ? [digest] : [], problems }
  }
  const page = readName(/^ {0,3}#{1,6}\s+(.*)$/m.exec(clean)?.[1] ?? '').day
  const parsed = sections.map((start, i) => {
    // Blank lines in place of what stands before keep the numbers of the lines.
    const above = '\n'.repeat(lineAt(clean, start) - 1)
    return parseDigest(file, above + clean.slice(start, sections[i + 1]), page)
  })
  return {
    digests: parsed.flatMap(({ digest }) => (digest ? [{ ...digest, shared: true as const }] : [])),
    problems: parsed.flatMap(({ problems }) => problems),
  }
}

/** Where the sections of a page start; empty for the digest of one source. */
function sectionStarts(text: string): number[] {
  const headings = [...text.matchAll(SECTION)]
  const first = /^ {0,3}#{1,6}\s+(.*)$/m.exec(text)
  const sources = new Set(headings.map(([line]) => readName(line).source))
  const ofOneSource = first !== null && readName(first[1] ?? '').source !== undefined
  if (headings.length === 0 || (ofOneSource && sources.size < 2)) return []
  return headings.map(({ index }) => index)
}
