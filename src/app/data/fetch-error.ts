/** A file that did not arrive. The UI shows `cause` in brackets and offers to try again. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  /** HTTP status; undefined when there was no answer at all. */
  readonly status: number | undefined

  constructor(path: string, status: number | undefined) {
    super(`${path}: ${status ?? 'no answer'}`)
    this.status = status
  }
}
