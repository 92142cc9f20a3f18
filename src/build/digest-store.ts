import { existsSync } from 'node:fs'
import { dataBuilder, type BuiltData } from './build-data.ts'
import type { DigestCache } from './digest-cache.ts'
import type { LoadedFile } from './load-digest.ts'
import { loadFile, loadFolderFast, shownName, type LoadOptions } from './load-folder.ts'
import { parserVersion } from './parser-version.ts'
import { relatedData, type RelatedCache } from './related-data.ts'

/** The digests of one folder in memory. */
export interface DigestStore {
  /** Reads the folder if it was not read yet. @returns the absolute paths of the digests, sorted */
  load(): Promise<string[]>
  /** What the digests make; what did not change since the last call is not computed again. */
  data(): BuiltData
  /** The files of related papers, of the same state. They take longer, and nothing waits for them. */
  related(): ReadonlyMap<string, string>
  /** Reads one digest again after it was added, edited or deleted; all others stay as they are. */
  refresh(file: string): void
  /** Forgets what was read. */
  forget(): void
}

/** Opens a folder of digests. Nothing is read before it is asked for. */
export function digestStore(dir: string, options: LoadOptions = {}): DigestStore {
  const build = dataBuilder()
  let reading: Promise<void> | undefined
  let loaded = new Map<string, LoadedFile>()
  let built: BuiltData | undefined
  let related: ReadonlyMap<string, string> | undefined

  const read = async () => {
    const files = existsSync(dir) ? await loadFolderFast(dir, options) : []
    loaded = new Map(files.map((one) => [one.file, one]))
    built = undefined
    related = undefined
  }
  const store: DigestStore = {
    async load() {
      await (reading ??= read())
      return [...loaded.keys()].sort()
    },
    data: () => (built ??= withMissingFolder(dir, build([...loaded.values()]))),
    related: () => (related ??= relatedData(store.data().days, relatedCache(options.cache))),
    refresh(file) {
      built = undefined
      related = undefined
      if (existsSync(file)) loaded.set(file, loadFile(file))
      else loaded.delete(file)
    },
    forget() {
      reading = undefined
    },
  }
  return store
}

function relatedCache(cache: DigestCache | undefined): RelatedCache | undefined {
  return cache && { ...cache, version: parserVersion() }
}

function withMissingFolder(dir: string, data: BuiltData): BuiltData {
  if (existsSync(dir)) return data
  const message = 'There is no such folder of digests. Create it, or set DIGEST_DIR to the right one.'
  return {
    ...data,
    problems: [{ file: shownName(dir), severity: 'error', kind: 'no-folder', message }, ...data.problems],
  }
}
