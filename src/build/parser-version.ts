import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const SRC = path.join(import.meta.dirname, '..')
/** What this folder adds to the domain on a paper's way from text to JSON. */
const BUILD_FILES = ['digest-files.ts', 'load-digest.ts', 'render-math.ts']

/**
 * A hash of everything that decides how a digest is read and prepared: the source of the domain, the TeX engine, and
 * the Unicode tables that part words. It changes by itself when any of them does.
 */
export function parserVersion(): string {
  const hash = createHash('sha256')
  const domain = readdirSync(path.join(SRC, 'domain'), { recursive: true, encoding: 'utf8' })
  const files = [
    ...domain.filter((name) => name.endsWith('.ts')).map((name) => path.join('domain', name)),
    ...BUILD_FILES.map((name) => path.join('build', name)),
  ]
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(SRC, file)))
      .update('\0')
  const temml = createRequire(import.meta.url).resolve('temml')
  hash.update(readFileSync(temml)).update(`${process.versions['icu']} ${process.versions['unicode']}`)
  return hash.digest('hex').slice(0, 16)
}
