/** A fetched file that does not hold what it should. The message names the file and the path inside it. */
export class WireError extends Error {
  override readonly name = 'WireError'
}
