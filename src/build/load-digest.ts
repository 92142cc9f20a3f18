import type { Digest } from '#domain/digest/digest.ts'
import { preparePaper, type PreparedPaper } from '#domain/prepare/prepare-paper.ts'
import type { Problem } from '#domain/problem.ts'
import { readDigest } from './digest-files.ts'
import { renderMath } from './render-math.ts'

/** One digest read and its papers prepared: all that a change of this one file makes anew. */
export interface LoadedDigest {
  readonly file: string
  /** Absent when the file could not be read as a digest. */
  readonly digest?: Digest
  readonly papers: readonly PreparedPaper[]
  readonly problems: readonly Problem[]
}

/**
 * Loads one digest.
 * @param shown the name to report its problems under
 */
export function loadDigest(file: string, shown: string = file): LoadedDigest {
  const { digest, problems } = readDigest(file, shown)
  if (!digest) return { file, papers: [], problems }
  return { file, digest, papers: digest.rows.map((row) => preparePaper(row, digest.source, renderMath)), problems }
}
