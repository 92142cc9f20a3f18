import type { Digest } from '#domain/digest/digest.ts'
import { preparePaper, type PreparedPaper } from '#domain/prepare/prepare-paper.ts'
import type { Problem } from '#domain/problem.ts'
import { parseBytes, readBytes } from './digest-files.ts'
import { renderMath } from './render-math.ts'

/** What one source listed on one day, with its papers prepared. */
export interface LoadedDigest extends Omit<Digest, 'rows'> {
  readonly papers: readonly PreparedPaper[]
}

/** One file read: all that a change of it makes anew. */
export interface LoadedFile {
  readonly file: string
  /** Empty when the file could not be read as a digest. */
  readonly digests: readonly LoadedDigest[]
  readonly problems: readonly Problem[]
}

/**
 * Loads one file.
 * @param shown the name to report its problems under
 */
export function loadDigests(file: string, shown: string = file): LoadedFile {
  const { bytes, problem } = readBytes(file, shown)
  return { file, ...(bytes ? prepareDigests(bytes, shown) : { digests: [], problems: [problem] }) }
}

/** Reads and prepares the bytes of a file; the same bytes and name give the same, whatever else there is. */
function prepareDigests(bytes: Uint8Array, shown: string): Omit<LoadedFile, 'file'> {
  const { digests, problems } = parseBytes(bytes, shown)
  const prepared = digests.map(({ rows, ...digest }): LoadedDigest => {
    return { ...digest, papers: rows.map((row) => preparePaper(row, digest.source, renderMath)) }
  })
  return { digests: prepared, problems }
}

/** `prepareDigests` as JSON: what threads send and the cache keeps. */
export function preparedJson(bytes: Uint8Array, shown: string): string {
  return JSON.stringify(prepareDigests(bytes, shown))
}
