import type { Digest, DigestRow, ParsedFile } from '#domain/digest/digest.ts'
import { readDigests } from './digest-files.ts'

/**
 * Reads digests one file after the other. Pages of several sources come last, without the rows that a source's own
 * file lists too, so that a paper in both is one row.
 */
export function* readArchive(files: readonly string[]): Generator<ParsedFile> {
  const listed = new Set<string>()
  const pages: Digest[] = []
  for (const file of files) {
    const { digests, problems } = readDigests(file)
    const own = digests.filter(({ shared }) => !shared)
    pages.push(...digests.filter(({ shared }) => shared))
    for (const digest of own) for (const row of digest.rows) listed.add(keyOf(digest, row))
    yield { digests: own, problems }
  }
  for (const page of pages) {
    const rows = page.rows.filter((row) => !listed.has(keyOf(page, row)))
    yield { digests: [{ ...page, rows }], problems: [] }
  }
}

function keyOf({ day, source }: Digest, { id, title }: DigestRow): string {
  return `${day} ${source} ${id ?? title ?? ''}`
}
