import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes data files below a folder. */
export async function writeData(files: ReadonlyMap<string, string>, outDir: string): Promise<void> {
  const folders = new Set([...files.keys()].map((name) => path.join(outDir, path.dirname(name))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  for (const [name, json] of files) await writeFile(path.join(outDir, name), json)
}
