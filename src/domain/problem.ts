/** What can be wrong with a digest. */
export type ProblemKind =
  | 'lost-row'
  | 'no-link-column'
  | 'no-header'
  | 'no-day-or-source'
  | 'not-a-digest'
  | 'not-utf8'
  | 'unreadable'
  | 'no-folder'
  | 'no-id'
  | 'name-differs'
  | 'empty-file'
  | 'cut-cell'
  | 'shared-day'

/** Something wrong in a digest: where, what, and what to do about it. */
export interface Problem {
  /** The digest's path as the reader of the message can find it. */
  readonly file: string
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number
  /** `error`: a paper would be lost, so a build fails. `note`: everything was read, but a person should know. */
  readonly severity: 'error' | 'note'
  readonly kind: ProblemKind
  /** What happened and what to do, in one or two sentences. */
  readonly message: string
}

/** `file:line: message`, as editors and terminals link it. */
export function problemText(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`
  return `${place}: ${problem.message}`
}
