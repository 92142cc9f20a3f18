/**
 * JSON that was cut off, closed after the last value that is whole; undefined when none is.
 *
 *     {"entries":{"a":{"x":1},"b":{"x"   →   {"entries":{"a":{"x":1}}}
 */
export function mendJson(text: string): string | undefined {
  const open: string[] = []
  let [end, closers, isText] = [0, '', false]
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (isText && unit === '\\') i++
    else if (unit === '"') isText = !isText
    else if (isText) continue
    else if (unit === '{') open.unshift('}')
    else if (unit === '[') open.unshift(']')
    else if (unit === '}' || unit === ']') {
      open.shift()
      ;[end, closers] = [i + 1, open.join('')]
    }
  }
  return end === 0 ? undefined : text.slice(0, end) + closers
}
