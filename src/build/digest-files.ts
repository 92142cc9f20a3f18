import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseDigests } from '#domain/digest/day-page.ts'
import type { ParsedFile } from '#domain/digest/digest.ts'
import type { Problem } from '#domain/problem.ts'

/** True for files that hold digests: Markdown, but not the folder's own README. */
export function isDigestFile(file: string): boolean {
  return /\.md$/i.test(file) && !/^readme\.md$/i.test(path.basename(file))
}

/**
 * The digests at a path, sorted by name: the file itself, or those directly in the folder.
 * @throws the file system's error when there is nothing at the path
 */
export function listDigestFiles(at: string): string[] {
  if (!statSync(at).isDirectory()) return [at]
  return readdirSync(at, { withFileTypes: true })
    .filter((entry) => isDigestFile(entry.name))
    .map((entry) => path.join(at, entry.name))
    .filter(isFileOrGone)
    .sort()
}

/** Links count as what they lead to; one that leads nowhere is a digest that cannot be read. Pipes would wait for ever. */
function isFileOrGone(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? true
}

/**
 * Reads and parses one file.
 * @param shown the name to report its problems under
 */
export function readDigests(file: string, shown: string = file): ParsedFile {
  const { bytes, problem } = readBytes(file, shown)
  return bytes ? parseBytes(bytes, shown) : { digests: [], problems: [problem] }
}

type ReadBytes =
  | { readonly bytes: Buffer; readonly problem?: never }
  | { readonly bytes?: never; readonly problem: Problem }

/** The bytes of a file, or why there are none: it may be gone, or not ours to read. */
export function readBytes(file: string, shown: string): ReadBytes {
  try {
    return { bytes: readFileSync(file) }
  } catch (error) {
    const message = `This file cannot be read (${String(error)}). Put it back, allow reading it, or take it out.`
    return { problem: { file: shown, severity: 'error', kind: 'unreadable', message } }
  }
}

/** Parses the bytes of a file. */
export function parseBytes(bytes: Uint8Array, shown: string): ParsedFile {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = 'This file is not UTF-8 text, so none of its papers can be read. Save it as UTF-8.'
    return { digests: [], problems: [{ file: shown, severity: 'error', kind: 'not-utf8', message }] }
  }
  return parseDigests(shown, text)
}
