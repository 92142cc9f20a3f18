import { SOURCES, toDay, toSource, type Day, type Source } from '../ids.ts'
import type { Problem } from '../problem.ts'

/** Which day and source a digest is about. */
export interface Heading {
  readonly day?: Day
  readonly source?: Source
  readonly problems: readonly Problem[]
}

/**
 * Reads day and source from the first heading, in any case (`# Arxiv 2024-09-04 Papers`), else from the file name.
 * @param pageDay the day of the page that the digest is a section of
 */
export function parseHeading(file: string, text: string, pageDay?: Day): Heading {
  const match = /^ {0,3}#{1,6}\s+(.*)$/m.exec(text)
  const line = match ? lineAt(text, match.index) : 1
  const written = readName(match?.[1] ?? '')
  const named = readName(file.split(/[\\/]/).at(-1) ?? '')
  const day = written.day ?? pageDay ?? named.day
  const source = written.source ?? named.source
  const problems = [...missing(file, line, day, source), ...disagreement(file, line, written, named)]
  return { ...(day ? { day } : {}), ...(source ? { source } : {}), problems }
}

/** What a heading or a file name says. */
export interface Name {
  readonly day: Day | undefined
  readonly source: Source | undefined
}

/** The day and the source that a heading or a file name names. */
export function readName(text: string): Name {
  const word = new RegExp(`(?<![a-z])(?:${SOURCES.join('|')})(?![a-z])`, 'i').exec(text)?.[0]
  return { day: toDay(/\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? ''), source: toSource(word ?? '') }
}

function missing(file: string, line: number, day: Day | undefined, source: Source | undefined): Problem[] {
  if (day && source) return []
  const what = day ? 'source' : source ? 'day' : 'day and source'
  const message =
    `Neither heading nor file name says which ${what} this digest is for. ` +
    `Start the file with a heading such as "# arxiv 2025-11-28" (sources: ${SOURCES.join(', ')}).`
  return [{ file, line, severity: 'error', kind: 'no-day-or-source', message }]
}

function disagreement(file: string, line: number, written: Name, named: Name): Problem[] {
  const differs = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b
  if (!differs(written.day, named.day) && !differs(written.source, named.source)) return []
  const message =
    `The heading says ${written.source ?? ''} ${written.day ?? ''}, the file name ` +
    `${named.source ?? ''} ${named.day ?? ''}. The heading was taken: make the file name agree with it.`
  return [{ file, line, severity: 'note', kind: 'name-differs', message: message.replace(/ +/g, ' ') }]
}

/** Why a digest has no rows: `> 抓取失败：why` is a failure with a reason, any other quoted line an empty day. */
export function parseStatus(text: string): { state: 'empty' | 'failed'; reason?: string } {
  const quoted = /^ {0,3}>\s*(\S.*)$/m.exec(text)?.[1]?.trim()
  if (quoted === undefined) return { state: 'empty' }
  const labelled = /^[^：:。，\s]{2,12}[：:]\s*(\S.*)$/.exec(quoted)?.[1]
  if (labelled === undefined) return { state: 'empty', reason: quoted }
  // The address that failed says nothing to a reader.
  return { state: 'failed', reason: labelled.replace(/\s*[(（]https?:\/\/[^\s]*$/, '') }
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
