/** `text` without halves of surrogate pairs, which no address can hold: `encodeURIComponent` throws on them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '')
}

/** The first `length` UTF-16 units of `text`, or one fewer where that would halve a surrogate pair. */
export function startOf(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length)
}
