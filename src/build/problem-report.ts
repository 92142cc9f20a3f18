import { problemText, type Problem, type ProblemKind } from '#domain/problem.ts'

/** How a summary names a kind of problem; `{n}` of them. */
const NAMES: Readonly<Record<ProblemKind, string>> = {
  'lost-row': 'rows whose paper would be lost',
  'no-link-column': 'tables without a link column',
  'no-header': 'tables without a header',
  'no-day-or-source': 'files without day or source',
  'not-a-digest': 'files that are no digests',
  'not-utf8': 'files that are not UTF-8',
  unreadable: 'files that cannot be read',
  'no-folder': 'missing folder',
  'no-id': 'papers without id',
  'name-differs': 'files named otherwise than their heading',
  'empty-file': 'empty files',
  'cut-cell': 'rows that are too long',
  'shared-day': 'files for a source and day that another has',
}

/** Notes of a kind that are listed before the rest is only counted. */
const LISTED = 20

/** Problems as text for the terminal, one a line; empty when there is none of the severity. */
export function problemReport(problems: readonly Problem[]): { readonly errors: string; readonly notes: string } {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const notes = byKind(problems.filter(({ severity }) => severity === 'note'))
  const listed = [...notes].flatMap(([kind, all]) => [
    ...all.slice(0, LISTED).map(problemText),
    ...(all.length > LISTED
      ? [`… and ${all.length - LISTED} more ${NAMES[kind]}: npm run digest -- check names them all`]
      : []),
  ])
  return { errors: errors.map(problemText).join('\n'), notes: listed.join('\n') }
}

/** How many problems there are of each kind, on one line: `2 errors (2 rows …), 10 notes (10 papers without id)`. */
export function problemSummary(problems: readonly Problem[]): string {
  const parts = (['error', 'note'] as const).flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity)
    if (found.length === 0) return []
    const kinds = [...byKind(found)].map(([kind, all]) => `${all.length} ${NAMES[kind]}`)
    return [`${found.length} ${severity}${found.length === 1 ? '' : 's'} (${kinds.join(', ')})`]
  })
  return parts.length === 0 ? 'no problems' : parts.join(', ')
}

function byKind(problems: readonly Problem[]): Map<ProblemKind, Problem[]> {
  const kinds = new Map<ProblemKind, Problem[]>()
  for (const problem of problems) {
    const known = kinds.get(problem.kind)
    if (known) known.push(problem)
    else kinds.set(problem.kind, [problem])
  }
  return kinds
}
