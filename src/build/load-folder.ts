import path from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { digestKey, type DigestCache } from './digest-cache.ts'
import { listDigestFiles, readBytes } from './digest-files.ts'
import { loadDigests, type LoadedFile } from './load-digest.ts'
import { parserVersion } from './parser-version.ts'
import { prepareInWorkers, type WorkerCount } from './prepare-workers.ts'

/** How loading is helped. All is optional; what is loaded is the same without. */
export interface LoadOptions {
  readonly cache?: DigestCache
  readonly workers?: WorkerCount
  /** Called after each digest. */
  readonly onProgress?: (progress: LoadProgress) => void
}

export interface LoadProgress {
  readonly done: number
  readonly total: number
  /** How many of the done came out of the cache. */
  readonly cached: number
}

/** How many digests are looked up without a pause: some ten milliseconds of work. */
const AT_A_STRETCH = 8

/** Reads one file, and names it in messages as short as a person in the project's folder can use it. */
export function loadFile(file: string): LoadedFile {
  return loadDigests(file, shownName(file))
}

/** Reads every digest of a folder, one after the other. */
export function loadFolder(dir: string): LoadedFile[] {
  return listDigestFiles(dir).map(loadFile)
}

/** Reads every digest of a folder: from the cache what is unchanged, the rest in parallel where that pays. */
export async function loadFolderFast(dir: string, options: LoadOptions = {}): Promise<LoadedFile[]> {
  const { cache, workers, onProgress } = options
  const files = listDigestFiles(dir)
  const version = parserVersion()
  const loaded = new Map<string, LoadedFile>()
  let cached = 0
  const finish = (file: string, json: string) => {
    loaded.set(file, { file, ...(JSON.parse(json) as Omit<LoadedFile, 'file'>) })
    onProgress?.({ done: loaded.size, total: files.length, cached })
  }
  const open: { file: string; shown: string; key: string; bytes: Buffer }[] = []
  for (const [i, file] of files.entries()) {
    // Whatever else this process does, such as bundling the app, goes on meanwhile.
    if (i % AT_A_STRETCH === 0) await setImmediate()
    const shown = shownName(file)
    const { bytes, problem } = readBytes(file, shown)
    if (!bytes) {
      finish(file, JSON.stringify({ digests: [], problems: [problem] }))
      continue
    }
    const key = digestKey(bytes, shown, version)
    const known = cache?.read(key)
    if (known === undefined) open.push({ file, shown, key, bytes })
    else {
      cached++
      finish(file, known)
    }
  }
  await prepareInWorkers(open, workers, (one, json) => {
    cache?.write(one.key, json)
    finish(one.file, json)
  })
  cache?.prune()
  return files.flatMap((file) => loaded.get(file) ?? [])
}

/** How messages name a file. */
export function shownName(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}
