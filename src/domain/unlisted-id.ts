import type { PaperId } from './ids.ts'

/**
 * The id of a paper whose digest gives no link: the same for the same text, whatever its spaces and case.
 * @param text what tells the paper from others: source, title, first author
 */
export function unlistedPaperId(text: string): PaperId {
  return `unlisted-${textHash(text)}` as PaperId
}

/** Eleven letters and digits that are the same for the same text, whatever its spaces and case. */
export function textHash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const char of text.toLowerCase().replace(/\s+/g, ' ')) {
    const code = char.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high ^= Math.imul(low ^ (low >>> 15), 2246822519)
  low ^= Math.imul(high ^ (high >>> 13), 3266489917)
  const hash = 2 ** 32 * (high & 0x1fffff) + (low >>> 0)
  return hash.toString(36).padStart(11, '0')
}
