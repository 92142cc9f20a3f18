// npm run --silent digest -- export PATH… | check PATH…
import { once } from 'node:events'
import process from 'node:process'
import type { Digest } from '#domain/digest/digest.ts'
import { sharedDayNotes } from '#domain/digest/shared-day-notes.ts'
import { problemText, type Problem } from '#domain/problem.ts'
import { listDigestFiles } from './digest-files.ts'
import { problemSummary } from './problem-report.ts'
import { readArchive } from './read-archive.ts'

const USAGE = `usage: npm run --silent digest -- export PATH...   papers of digests (files or folders) as JSON lines
       npm run --silent digest -- check PATH...    what is wrong in them, as file:line: message
`

// A reader that has seen enough (| head) closes the pipe: that ends the work, but is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await run(process.argv.slice(2))

async function run([command, ...paths]: readonly string[]): Promise<number> {
  if (
    (command !== 'export' && command !== 'check') ||
    paths.length === 0 ||
    paths.some((path) => path.startsWith('-'))
  ) {
    process.stderr.write(USAGE)
    return 2
  }
  let files: readonly string[]
  try {
    files = paths.flatMap(listDigestFiles)
  } catch (error) {
    process.stderr.write(`digest: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  if (files.length === 0) {
    process.stderr.write(`digest: no .md file in ${paths.join(', ')}\n`)
    return 1
  }
  return command === 'export' ? exportRows(files) : check(files)
}

async function exportRows(files: readonly string[]): Promise<number> {
  const problems: Problem[] = []
  for (const parsed of readArchive(files)) {
    problems.push(...parsed.problems)
    for (const digest of parsed.digests) await print(exportLines(digest))
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const problem of errors) process.stderr.write(`${problemText(problem)}\n`)
  return errors.length === 0 ? 0 : 1
}

/** One JSON line a row, in the order of the file; absent fields are left out. */
function exportLines({ file, day, source, rows }: Digest): string {
  const lines = rows.map((row) => {
    const { id, title, originalTitle, authors, pdfUrl, codeUrl, published, abstract, notes, line } = row
    const fields = { id, date: day, source, title, originalTitle, authors, pdfUrl, codeUrl, published, abstract, notes }
    return `${JSON.stringify({ ...fields, file, line })}\n`
  })
  return lines.join('')
}

async function check(files: readonly string[]): Promise<number> {
  const parsed = [...readArchive(files)]
  const digests = parsed.flatMap((one) => one.digests)
  const problems = [...parsed.flatMap((one) => one.problems), ...sharedDayNotes(digests)]
  await print(problems.map((problem) => `${problemText(problem)}\n`).join(''))
  if (problems.length > 1) process.stderr.write(`${problemSummary(problems)}\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}
