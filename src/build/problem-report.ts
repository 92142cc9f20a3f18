import { problemText, type Problem } from '#domain/problem.ts'

/** Problems as text for the terminal, one a line; empty when there is none of the kind. */
export function problemReport(problems: readonly Problem[]): { readonly errors: string; readonly notes: string } {
  const lines = (severity: Problem['severity']) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(problemText)
      .join('\n')
  return { errors: lines('error'), notes: lines('note') }
}
