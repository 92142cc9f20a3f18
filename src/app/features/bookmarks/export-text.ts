import { toBibtex } from '#domain/citation/bibtex.ts'
import { toCslJson } from '#domain/citation/csl-json.ts'
import { toRis } from '#domain/citation/ris.ts'
import { toCsv } from '#domain/library/csv.ts'
import { exportJson, exportJsonOf, type ExportExtras } from '#domain/library/export-file.ts'
import type { Library, LibraryEntry } from '#domain/library/library.ts'
import { toMarkdownList, toObsidian } from '#domain/library/markdown.ts'
import { paperUrl } from '../../routing/router.tsx'

export const EXPORT_FORMATS = ['json', 'bibtex', 'ris', 'csl', 'obsidian', 'markdown', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const FILES: Record<ExportFormat, { readonly extension: string; readonly type: string }> = {
  json: { extension: 'json', type: 'application/json' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems' },
  csl: { extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  obsidian: { extension: 'md', type: 'text/markdown' },
  markdown: { extension: 'md', type: 'text/markdown' },
  csv: { extension: 'csv', type: 'text/csv' },
}

/** Some bookmarks as a file of one format. @param whole the library and the rest, when everything is exported */
export function exportText(
  format: ExportFormat,
  entries: readonly LibraryEntry[],
  now: number,
  whole?: { readonly library: Library; readonly extras: ExportExtras },
): string {
  const linkTo = ({ id }: LibraryEntry) => paperUrl(id)
  switch (format) {
    case 'json':
      return whole ? exportJson(whole.library, whole.extras, now) : exportJsonOf(entries, now)
    case 'bibtex':
      return toBibtex(entries)
    case 'ris':
      return toRis(entries)
    case 'csl':
      return toCslJson(entries)
    case 'obsidian':
      return toObsidian(entries, linkTo)
    case 'markdown':
      return toMarkdownList(entries, linkTo)
    case 'csv':
      return toCsv(entries)
    default:
      return format satisfies never
  }
}

/** Hands a text to the browser as a file. */
export function download(format: ExportFormat, text: string, name: string): void {
  const { extension, type } = FILES[format]
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.${extension}` })
  link.click()
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
