import { createHash } from 'node:crypto'

/** The part of a file's name that stands for its content. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10)
}
