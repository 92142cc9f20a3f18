import { existsSync } from 'node:fs'
import { buildData, loadFile, loadFolder, shownName, type BuiltData } from './build-data.ts'
import type { LoadedDigest } from './load-digest.ts'

/** The digests of one folder in memory. Nothing is read before it is asked for. */
export interface DigestStore {
  /** Absolute paths of the digests, sorted. */
  files(): string[]
  data(): BuiltData
  /** Reads one digest again after it was added, edited or deleted; all others stay as they are. */
  refresh(file: string): void
  /** Forgets everything. */
  reload(): void
}

/** Opens a folder of digests. */
export function digestStore(dir: string): DigestStore {
  let loaded: Map<string, LoadedDigest> | undefined
  let built: BuiltData | undefined

  const digests = () => (loaded ??= new Map(loadIfThere(dir).map((digest) => [digest.file, digest])))
  return {
    files: () => [...digests().keys()].sort(),
    data: () => (built ??= withMissingFolder(dir, buildData([...digests().values()]))),
    refresh(file) {
      if (!loaded) return
      built = undefined
      if (existsSync(file)) loaded.set(file, loadFile(file))
      else loaded.delete(file)
    },
    reload() {
      loaded = undefined
      built = undefined
    },
  }
}

function loadIfThere(dir: string): LoadedDigest[] {
  return existsSync(dir) ? loadFolder(dir) : []
}

function withMissingFolder(dir: string, data: BuiltData): BuiltData {
  if (existsSync(dir)) return data
  const message = 'There is no such folder of digests. Create it, or set DIGEST_DIR to the right one.'
  return { ...data, problems: [{ file: shownName(dir), severity: 'error', message }, ...data.problems] }
}
