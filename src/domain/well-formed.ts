/** `text` without halves of surrogate pairs, which no address can hold: `encodeURIComponent` throws on them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '')
}
