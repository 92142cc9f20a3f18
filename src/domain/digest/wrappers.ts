const CLOSERS: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '「': '」',
  '『': '』',
  '【': '】',
  '［': '］',
  '（': '）',
  '(': ')',
}
const OPENERS = new Map(Object.entries(CLOSERS).map(([open, close]) => [close, open]))

/** Nothing longer is a title; looking for pairs in it would only cost time. */
const LONGEST_TITLE = 2000

/** True when the text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** Elements that a model puts round its answer. */
const ELEMENT = /^<(b|strong|i|em|u|p|h[1-6]|title|answer|output|translation)>((?:(?!<\/?\1>).)+)<\/\1>$/i

/** Takes off what encloses a whole title: `## X`, `**X**`, `《X》`, `“X”`, `"X"`, `【X】`, `<b>X</b>`. Round brackets stay. */
export function unwrapped(text: string): string {
  const bare = text.trim()
  if (bare.length > LONGEST_TITLE) return bare
  // 《X》。: the full stop belongs to the translator's sentence.
  const closed = /[》”」』"*][。.]$/.test(bare) ? unwrapped(bare.slice(0, -1)) : bare
  if (closed.length < bare.length - 1) return closed
  const inner =
    /^(?:#{1,6}|>|[-•])\s+(.+)$/.exec(bare)?.[1] ??
    /^(\*{1,3}|__)(?!\s)((?:(?!\1).)+)\1$/.exec(bare)?.[2] ??
    /^(`{1,3})([^`]+)\1$/.exec(bare)?.[2] ??
    /^"([^"]+)"$/.exec(bare)?.[1] ??
    // Also with the quotes of one pair mixed up, doubled or escaped.
    /^(?:\\?["“”]){1,2}([^"“”]+?)(?:\\?["“”]){1,2}$/.exec(bare)?.[1] ??
    /^['‘’]([^'‘’]{4,})['‘’]$/.exec(bare)?.[1] ??
    ELEMENT.exec(bare)?.[2] ??
    (/^[《“「『【]/.test(bare) && matchingOpener(bare) === 0 ? bare.slice(1, -1) : undefined) ??
    halfOpen(bare)
  return inner === undefined ? bare : unwrapped(inner)
}

/** The text without a wrapper whose other half is nowhere: `**X`, `《X`, `X》`. */
function halfOpen(text: string): string | undefined {
  for (const [open, close] of [
    ['**', '**'],
    ['《', '》'],
    ['“', '”'],
    ['「', '」'],
  ] as const) {
    if (text.startsWith(open) && !/["”]/.test(text) && !text.includes(close, open.length))
      return text.slice(open.length)
    if (text.endsWith(close) && !/["“]/.test(text) && text.indexOf(open) === (open === close ? text.length - 2 : -1))
      return text.slice(0, -close.length)
  }
  return undefined
}

/** Where the bracket or quote opened that the last character of the text closes. */
export function matchingOpener(text: string): number | undefined {
  const close = text.at(-1) ?? ''
  const open = OPENERS.get(close)
  if (open === undefined) return undefined
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    // LLM notes close a full-width bracket with a half-width one now and then.
    if (text[at] === close) depth++
    else if (text[at] === open && --depth === 0) return at
  }
  return undefined
}
