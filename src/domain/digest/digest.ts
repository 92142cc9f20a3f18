import type { Day, HttpUrl, PaperId, Source } from '../ids.ts'
import type { Problem } from '../problem.ts'

/** One row of a digest, cleaned of what is not its own: Markdown wrappers, lead-ins, translator's notes, markers. */
export interface DigestRow {
  /** 1-based line of the file where the row starts. */
  readonly line: number
  /** Absent when the row has no link to read it from. */
  readonly id?: PaperId
  /** arXiv version that was listed, from 1. */
  readonly version?: number
  /** The link as the digest spells it. */
  readonly pdfUrl?: HttpUrl
  readonly codeUrl?: HttpUrl
  /** LaTeX source is kept, here and in the abstract. */
  readonly title?: string
  readonly originalTitle?: string
  readonly authors: readonly string[]
  readonly published?: Day
  /** Paragraphs and list items are parted by `\n`. */
  readonly abstract?: string
  /** True when the abstract is only a scrap of the English text. */
  readonly untranslated?: true
  /** What the translator added to title and abstract, one entry a paragraph or list item. */
  readonly notes: readonly string[]
}

/** What one source listed on one day. */
export interface Digest {
  readonly file: string
  readonly day: Day
  readonly source: Source
  /** See `SourceStatus`. */
  readonly state: 'ok' | 'empty' | 'failed'
  readonly reason?: string
  readonly rows: readonly DigestRow[]
  /** True for a section of a page of several sources, which may repeat what the sources' own files list. */
  readonly shared?: true
}

/** A digest as far as it could be read, and everything that is wrong with it. */
export interface ParsedDigest {
  /** Absent when the file does not say which day and source it is. */
  readonly digest?: Digest
  readonly problems: readonly Problem[]
}

/** What a file holds: mostly one digest, several when it is a page of a day with a section for each source. */
export interface ParsedFile {
  readonly digests: readonly Digest[]
  readonly problems: readonly Problem[]
}
