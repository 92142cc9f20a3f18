/**
 * Prints what a first visit of `/` transfers by itself, and fails when it is more than the budget: the page with what it
 * holds, and the code it names. Whatever else the app asks for by itself is counted in a browser,
 * by tests/e2e/first-visit.spec.ts. Run after a build: `npm run size -- [dist]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** All of the first visit, brotli bytes: the best peer transfers 173 KB. */
const BUDGET = 100_000

const dist = path.resolve(process.argv[2] ?? 'dist')
const read = (file: string): Buffer => readFileSync(path.join(dist, file))
const compressed = (file: string): number => brotliCompressSync(read(file)).length

// The page holds its style sheet itself: the link to it is disabled.
const html = read('index.html')
  .toString()
  .replace(/<link disabled [^>]*>/g, '')
// In an attribute, or in the code that asks for the app once the titles are painted.
const files = readdirSync(path.join(dist, 'assets')).map((file) => `assets/${file}`)
const named = files.filter((file) => html.includes(`${file}"`))
if (!named.some((file) => file.endsWith('.js'))) throw new Error(`size: ${dist}/index.html names no code of the app`)

console.log('A first visit (brotli bytes):')
const total = print(['index.html', ...named])
console.log(`  ${String(total).padStart(7)}  of ${BUDGET}`)
console.log('Fetched later, when asked for:')
print(files.filter((file) => !named.includes(file)))

if (total > BUDGET) {
  console.error(
    `size: the first visit is ${total - BUDGET} bytes over its budget of ${BUDGET}. Move code behind lazyChunk.`,
  )
  process.exitCode = 1
}

function print(files: readonly string[]): number {
  const sizes = files.map((file) => ({ file, bytes: compressed(file) }))
  for (const { file, bytes } of sizes) console.log(`  ${String(bytes).padStart(7)}  ${file}`)
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0)
}
