import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ParsedDigest } from '#domain/digest/digest.ts'
import { parseDigest } from '#domain/digest/parse-digest.ts'

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
 * Reads and parses one digest.
 * @param shown the name to report its problems under
 */
export function readDigest(file: string, shown: string = file): ParsedDigest {
  try {
    const bytes = readFileSync(file)
    return parseDigest(shown, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const message =
      error instanceof TypeError
        ? 'This file is not UTF-8 text, so none of its papers can be read. Save it as UTF-8.'
        : `This file cannot be read (${String(error)}). Put it back, allow reading it, or take it out.`
    return { problems: [{ file: shown, severity: 'error', message }] }
  }
}
