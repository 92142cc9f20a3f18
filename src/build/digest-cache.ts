import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { crc32 } from 'node:zlib'

/** Prepared digests on disk, by what they were made from. Never an error: what cannot be read is made again. */
export interface DigestCache {
  /** @param key see `digestKey` */
  read(key: string): string | undefined
  write(key: string, text: string): void
  /** The one large thing of that name. */
  readBlob(name: string): Uint8Array | undefined
  /** Replaces it. */
  writeBlob(name: string, bytes: Uint8Array): void
  /** Deletes entries that no build has asked for in a while. */
  prune(): void
}

/** A build marks an entry as used at most once in this time, and deletes those that are unused for longer. */
const DAY = 24 * 60 * 60 * 1000
const KEPT_FOR = 14 * DAY

/** The key of a digest: its bytes, the name that its problems carry, and the version of the parser. */
export function digestKey(bytes: Uint8Array, shown: string, version: string): string {
  return createHash('sha256').update(`${version}\0${shown}\0`).update(bytes).digest('hex')
}

/**
 * Opens a cache below a folder, which need not exist. Entries are written under another name first, so that builds
 * side by side never see half of one; each carries its checksum, so that a damaged one is as good as none.
 */
export function digestCache(dir: string, now: () => number = Date.now): DigestCache {
  const fileOf = (key: string) => path.join(dir, key.slice(0, 2), `${key}.json`)
  return {
    read(key) {
      const file = fileOf(key)
      try {
        const entry = readFileSync(file, 'utf8')
        const text = entry.slice(CHECKSUM_LENGTH + 1)
        if (entry.slice(0, CHECKSUM_LENGTH) !== checksum(text)) return undefined
        if (now() - statSync(file).mtimeMs > DAY) utimesSync(file, now() / 1000, now() / 1000)
        return text
      } catch {
        return undefined // Not there yet, or not readable: the digest is read instead.
      }
    },
    write(key, text) {
      store(fileOf(key), `${checksum(text)}\n${text}`)
    },
    readBlob(name) {
      try {
        const bytes = readFileSync(path.join(dir, name))
        const blob = bytes.subarray(BLOB_HEAD_LENGTH)
        return bytes.subarray(0, BLOB_HEAD_LENGTH).equals(blobHead(blob)) ? blob : undefined
      } catch {
        return undefined // As above.
      }
    },
    writeBlob(name, blob) {
      store(path.join(dir, name), Buffer.concat([blobHead(blob), blob]))
    },
    prune() {
      for (const file of filesBelow(dir))
        try {
          if (now() - statSync(file).mtimeMs > KEPT_FOR) removeIfThere(file)
        } catch {
          continue // Another build was quicker.
        }
    },
  }
}

const CHECKSUM_LENGTH = 8
const BLOB_HEAD_LENGTH = 4

function blobHead(blob: Uint8Array): Buffer {
  const head = Buffer.alloc(BLOB_HEAD_LENGTH)
  head.writeUInt32LE(crc32(blob))
  return head
}

/** Writes under another name first: nobody ever sees half of it. */
function store(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(draft, content)
    renameSync(draft, file)
  } catch {
    removeIfThere(draft) // A full or read-only disk makes builds slow, not wrong.
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    return // What cannot be deleted either is left to the next build.
  }
}

/** Tells damage, not malice: whoever can write there can write anywhere in the project. */
function checksum(text: string): string {
  return crc32(text).toString(16).padStart(CHECKSUM_LENGTH, '0')
}

function filesBelow(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch {
    return [] // No build has written anything yet.
  }
}
