import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Disks take several files in the time of one; systems allow a few hundred open. */
const AT_ONCE = 16

/** Writes data files below a folder. */
export async function writeData(files: ReadonlyMap<string, string>, outDir: string): Promise<void> {
  const folders = new Set([...files.keys()].map((name) => path.join(outDir, path.dirname(name))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  const left = files.entries()
  const write = async () => {
    for (const [name, json] of left) await writeFile(path.join(outDir, name), json)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, write))
}
